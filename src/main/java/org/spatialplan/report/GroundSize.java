package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.Ground;

@Schema(description = "How large a ground is: on the ellipsoid (CGCS2000) and in the plane of a 3-degree zone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroundSize(
        @Schema(description = "on the ellipsoid; null for lines and points") @JsonProperty("ellipsoid") Area ellipsoid,
        @Schema(
                        description =
                                "in the plane of the zone; null for lines and points, and where edges are too many and too long to be followed in that plane")
                @JsonProperty("projected")
                Area projected,
        @Schema(description = "the zone: that of the coordinates, or the 3-degree zone that the ground lies in")
                @JsonProperty("projected_crs")
                String zone,
        @Schema(description = "length of lines on the ellipsoid in m; null without lines") @JsonProperty("length_m")
                Double lengthM,
        @Schema(description = "number of points; null without points") Integer points) {

    @Schema(description = "An area in the units that planners use: 1 ha = 15 亩 = 10,000 m².")
    public record Area(double m2, double ha, double mu) {

        private static final double M2_PER_HA = 10_000;
        private static final double MU_PER_HA = 15;

        static Area of(double m2) {
            return new Area(
                    Math.round(m2 * 100) / 100.0,
                    Math.round(m2 / M2_PER_HA * 1e6) / 1e6,
                    Math.round(m2 / M2_PER_HA * MU_PER_HA * 1e4) / 1e4);
        }
    }

    /**
     * The size of the ground that was checked. Overlapping polygons of a collection, a line that runs back along
     * itself, and points at one place count once.
     *
     * @param submitted in the file's coordinates, x before y
     */
    static GroundSize of(Ground ground, Geometry submitted, GroundFrame frame, CoordinateInterpretation reading) {
        Geometry lonLat = ground.lonLat().orElseThrow();
        Optional<Geometry> area = ground.shape(2).map(UncertainShape::ground);
        double lengthM = ground.shape(1)
                .map(lines -> frame.lengthM(lines.ground().union()))
                .orElse(0.0);
        Crs zone = zone(lonLat, reading);
        Optional<Geometry> plane = area.flatMap(found -> inZone(submitted, lonLat, zone, reading));
        return new GroundSize(
                area.map(found -> Area.of(frame.areaM2(found))).orElse(null),
                plane.map(found -> Area.of(planeM2(found))).orElse(null),
                plane.map(found -> zone.id()).orElse(null),
                lengthM > 0 ? Math.rint(lengthM * 100) / 100 : null,
                lonLat.getDimension() == 0
                        ? ground.shape(0)
                                .map(points -> points.ground().getNumPoints())
                                .orElse(null)
                        : null);
    }

    private static double planeM2(Geometry inZone) {
        boolean mayOverlap = inZone.getClass() == GeometryCollection.class;
        return mayOverlap
                ? UnaryUnionOp.union(PolygonExtracter.getPolygons(inZone)).getArea()
                : inZone.getArea();
    }

    /**
     * The geometry in the plane of the file's zone. It is empty if its edges would need more vertices than permitted;
     * then only the size on the ellipsoid is reported.
     */
    private static Optional<Geometry> inZone(
            Geometry submitted, Geometry lonLat, Crs zone, CoordinateInterpretation reading) {
        long counted = WorkLimit.vertices();
        try {
            return Optional.of(zone == reading.crs() ? submitted : zone.fromLonLat(lonLat));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        } catch (OverLimitException e) {
            if (e.isOfTime()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            WorkLimit.forgetSince(counted);
        }
    }

    private static Crs zone(Geometry lonLat, CoordinateInterpretation reading) {
        if (reading.crs().zone().isPresent()) {
            return reading.crs();
        }
        Coordinate centre = lonLat.getEnvelopeInternal().centre();
        double meridian = 3 * Math.rint(centre.x / 3);
        return GaussKruger.about(meridian, 3, false)
                .map(zone -> Crs.ofEpsg(zone.epsg()))
                .orElse(Crs.CRS84);
    }
}
