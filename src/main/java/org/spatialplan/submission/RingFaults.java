package org.spatialplan.submission;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.geo.Crossings;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
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
        return Finding.error(
                "geometry-invalid",
                place,
                new LocalizedText(zh(error), error.getMessage().toLowerCase(Locale.ROOT)));
    }

    private static String zh(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "界线自相交";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "内环在外环之外";
            case TopologyValidationError.NESTED_HOLES -> "内环相互嵌套";
            case TopologyValidationError.NESTED_SHELLS -> "外环相互嵌套";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "内部不连通";
            case TopologyValidationError.DUPLICATE_RINGS -> "环重复";
            case TopologyValidationError.TOO_FEW_POINTS -> "点数不足";
            case TopologyValidationError.RING_NOT_CLOSED -> "环未闭合";
            case TopologyValidationError.INVALID_COORDINATE -> "坐标无效";
            default -> "图形无效";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) > 360 ? "%.3f" : "%.8f", value);
    }
}
