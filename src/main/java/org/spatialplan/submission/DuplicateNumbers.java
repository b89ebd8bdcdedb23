package org.spatialplan.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource.Severity;

/** Tells that two parcels of a file have one number, since nobody can tell their answers apart. */
final class DuplicateNumbers {

    private static final String CODE = "parcel-number-twice";

    private DuplicateNumbers() {}

    /** One remark at most. @param told already, by a reader that knows the lines */
    static Optional<Remark> in(List<Parcel> parcels, List<Remark> told) {
        if (told.stream().anyMatch(remark -> remark.code().equals(CODE))) {
            return Optional.empty();
        }
        Map<String, Long> first = new HashMap<>();
        for (Parcel parcel : parcels) {
            Long before = first.putIfAbsent(parcel.id(), parcel.number());
            if (before != null) {
                return Optional.of(Remark.of(
                        CODE,
                        Severity.WARNING,
                        "第 " + before + " 与第 " + parcel.number() + " 个地块的编号都是 " + parcel.id(),
                        "the parcels " + before + " and " + parcel.number() + " have one number, " + parcel.id()));
            }
        }
        return Optional.empty();
    }
}
