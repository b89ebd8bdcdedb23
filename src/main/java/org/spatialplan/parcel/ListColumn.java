package org.spatialplan.parcel;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column of a list of points is, where somebody says so because the list does not. */
public enum ListColumn {
    NORTH("北坐标"),
    EAST("东坐标"),
    LON("经度"),
    LAT("纬度"),
    POINT("点号"),
    PARCEL("地块号"),
    /** Neither coordinates nor what tells points and parcels apart. */
    OTHER("");

    private final String heading;

    ListColumn(String heading) {
        this.heading = heading;
    }

    /** The heading that says the same in a file; empty if there is none. */
    public String heading() {
        return heading;
    }

    /** The word by which it is stated. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All by their words, in their order. */
    public static Map<String, ListColumn> words() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        ListColumn::word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Whether some columns hold one place: a northing with an easting, or a longitude with a latitude, and no other of these;
     * and whether what tells points and parcels apart is one column each.
     */
    public static boolean arePlace(List<ListColumn> columns) {
        Set<ListColumn> said = EnumSet.copyOf(columns);
        boolean once = said.stream().allMatch(column -> column == OTHER || Collections.frequency(columns, column) == 1);
        said.removeAll(EnumSet.of(POINT, PARCEL, OTHER));
        return once && (said.equals(EnumSet.of(NORTH, EAST)) || said.equals(EnumSet.of(LON, LAT)));
    }
}
