package org.spatialplan.submission.ground;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.geo.Crossings;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Finds what makes an outline invalid, and where (OGC Simple Features 06-103r4, 6.1.11). */
public final class RingFaults {

    private RingFaults() {}

    /**
     * The fault of a geometry; empty if it is valid.
     *
     * @param submitted in the file's coordinates, in which the place of the fault is named
     */
    public static Optional<Finding> find(Geometry submitted) {
        if (submitted.isEmpty()) {
            return Optional.of(Finding.error("geometry-empty", "", Messages.of("submission.geometry-empty")));
        }
        if (SimpleOutline.isSurely(submitted)) {
            return Optional.empty();
        }
        if (!Crossings.areFound(submitted)) {
            NestedRings.require(submitted);
        }
        TopologyValidationError error = new IsValidOp(submitted).getValidationError();
        return Optional.ofNullable(error).map(RingFaults::fault);
    }

    private static Finding fault(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String place = at == null ? "" : String.format(Locale.ROOT, "x %s, y %s", number(at.x), number(at.y));
        return Finding.error("geometry-invalid", place, Messages.of("submission.ring." + name(error)));
    }

    private static String name(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION -> "self-intersection";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "ring-self-intersection";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole-outside-shell";
            case TopologyValidationError.NESTED_HOLES -> "nested-holes";
            case TopologyValidationError.NESTED_SHELLS -> "nested-shells";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "disconnected-interior";
            case TopologyValidationError.DUPLICATE_RINGS -> "duplicate-rings";
            case TopologyValidationError.TOO_FEW_POINTS -> "too-few-points";
            case TopologyValidationError.RING_NOT_CLOSED -> "ring-not-closed";
            case TopologyValidationError.INVALID_COORDINATE -> "invalid-coordinate";
            default -> "invalid";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) > 360 ? "%.3f" : "%.8f", value);
    }
}
