package org.spatialplan.submission.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Finds parcels of a file with the same number, whose answers cannot be distinguished. */
public final class DuplicateNumbers {

    private static final String CODE = "parcel-number-twice";

    private DuplicateNumbers() {}

    /**
     * A remark on duplicate numbers; empty if there are none.
     *
     * @param told remarks of the reader, which may already name them with their lines
     */
    public static Optional<Finding> in(List<Parcel> parcels, List<Finding> told) {
        if (told.stream().anyMatch(remark -> remark.code().equals(CODE))) {
            return Optional.empty();
        }
        Map<String, Long> first = new HashMap<>();
        for (Parcel parcel : parcels) {
            Long before = first.putIfAbsent(parcel.id(), parcel.number());
            if (before != null) {
                return Optional.of(Finding.warning(
                        CODE, "", Messages.of("submission.parcels-one-number", before, parcel.number(), parcel.id())));
            }
        }
        return Optional.empty();
    }
}
