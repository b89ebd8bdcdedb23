package org.spatialplan.transfer.parcel;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a file name its parcels, by the field names that surveyors and GIS use.
 *
 * @param id as the file spells it; empty if there is none
 */
public record ParcelFields(Optional<String> id, Optional<String> name) {

    private static final List<String> IDS = List.of("DKBH", "地块编号", "BSM", "ID", "OBJECTID", "FID");
    private static final List<String> NAMES = List.of("DKMC", "地块名称", "NAME", "名称");

    public static ParcelFields of(List<String> columns) {
        return new ParcelFields(first(IDS, columns), first(NAMES, columns));
    }

    private static Optional<String> first(List<String> wanted, List<String> columns) {
        return wanted.stream()
                .flatMap(name -> columns.stream().filter(name::equalsIgnoreCase))
                .findFirst();
    }
}
