package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.DegreeGrid;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "A part of a ground, measured on the ellipsoid.")
public record FreePartAnswer(
        @Schema(description = "null for lines and points", nullable = true) GroundSize.Area area,
        @Schema(description = "of lines in m; null for areas and points", nullable = true) @JsonProperty("length_m")
                Double lengthM,
        @Schema(description = "number of points; null for areas and lines", nullable = true) Integer points,
        @Schema(description = "share of the ground, 0 to 1") double share,
        @Schema(description = "CRS84; null if there is no such part", nullable = true) Geometry geometry) {

    /**
     * The answer for a part.
     *
     * @param part in metres of the ground frame; may be empty
     * @param whole the ground
     * @param withGeometry whether the part is drawn
     */
    static FreePartAnswer of(Geometry part, Geometry whole, GroundFrame frame, boolean withGeometry) {
        int dimension = whole.getDimension();
        double size = size(part, dimension, frame);
        double wholeSize = size(whole, dimension, frame);

        return new FreePartAnswer(
                dimension == 2 ? GroundSize.Area.of(size) : null,
                dimension == 1 ? Math.rint(size * 100) / 100 : null,
                dimension == 0 ? (int) size : null,
                wholeSize > 0 ? Math.rint(Math.min(1, size / wholeSize) * 1e6) / 1e6 : 0,
                withGeometry ? lonLat(part, frame).orElse(null) : null);
    }

    /** A part in degrees on the grid of all formats, longitude before latitude; empty if it is empty. */
    static Optional<Geometry> lonLat(Geometry part, GroundFrame frame) {
        return Optional.of(part)
                .filter(drawn -> !drawn.isEmpty())
                .map(drawn -> DegreeGrid.onGrid(frame.toLonLat(drawn)))
                .filter(drawn -> !drawn.isEmpty());
    }

    /** The size for people. */
    LocalizedText text() {
        if (area != null) {
            return Messages.of("report.alternatives.area", String.format(Locale.ROOT, "%,.4f", area.ha()));
        }
        return lengthM != null
                ? Messages.of("report.alternatives.length", String.format(Locale.ROOT, "%,.2f", lengthM))
                : Messages.of("report.alternatives.points", points);
    }

    private static double size(Geometry geometry, int dimension, GroundFrame frame) {
        return switch (dimension) {
            case 2 -> frame.areaM2(geometry);
            case 1 -> frame.lengthM(geometry);
            default -> geometry.getNumPoints();
        };
    }
}
