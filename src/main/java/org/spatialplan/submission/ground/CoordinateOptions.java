package org.spatialplan.submission.ground;

import java.util.Optional;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.TableStatement;

/**
 * What the caller states about the coordinates.
 *
 * @param crs the system of the coordinates, which overrides the file; empty if not stated
 * @param datum the offset of the Chinese web map from which the coordinates come; empty if they come from none
 * @param axesSwapped whether the axes are in the other order than the format prescribes
 * @param accuracyM how far the true outline may be from the submitted one, in metres; empty if not stated
 * @param table what is said of a table that does not tell it itself
 */
public record CoordinateOptions(
        Optional<Crs> crs,
        Optional<ChinaOffset> datum,
        boolean axesSwapped,
        Optional<Double> accuracyM,
        TableStatement table) {

    /** A statement of a caller who says nothing of the table. */
    public CoordinateOptions(
            Optional<Crs> crs, Optional<ChinaOffset> datum, boolean axesSwapped, Optional<Double> accuracyM) {
        this(crs, datum, axesSwapped, accuracyM, TableStatement.NONE);
    }

    /** No statement of the caller. */
    public static final CoordinateOptions NONE =
            new CoordinateOptions(Optional.empty(), Optional.empty(), false, Optional.empty());

    /** The same with another statement about the table. */
    public CoordinateOptions with(TableStatement other) {
        return new CoordinateOptions(crs, datum, axesSwapped, accuracyM, other);
    }

    /** The accuracy in metres; 0 if not stated. */
    public double accuracyOrZeroM() {
        return accuracyM.orElse(0.0) + (datum.isPresent() ? ChinaOffset.ADDED_UNCERTAINTY_M : 0);
    }
}
