package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.intake.CoordinateReading;

@Schema(description = "How large a ground is: on the ellipsoid (CGCS2000) and in the plane of a 3-degree zone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroundSize(
        @Schema(description = "on the ellipsoid; null for lines and points") @JsonProperty("ellipsoid") Area ellipsoid,
        @Schema(description = "in the plane of the zone; null for lines and points") @JsonProperty("projected")
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
                    Math.rint(m2 * 100) / 100,
                    Math.rint(m2 / M2_PER_HA * 1e6) / 1e6,
                    Math.rint(m2 / M2_PER_HA * MU_PER_HA * 1e4) / 1e4);
        }
    }

    /** @param submitted in the file's coordinates, x before y */
    static GroundSize of(Geometry submitted, Geometry lonLat, CoordinateReading reading) {
        double lengthM = GroundMeasure.lengthM(lonLat);
        boolean hasArea = lonLat.getDimension() == 2;
        Crs zone = zone(lonLat, reading);
        return new GroundSize(
                hasArea ? Area.of(GroundMeasure.areaM2(lonLat)) : null,
                hasArea ? Area.of(inZone(submitted, lonLat, zone, reading).getArea()) : null,
                hasArea ? zone.id() : null,
                lengthM > 0 ? Math.rint(lengthM * 100) / 100 : null,
                lonLat.getDimension() == 0 ? lonLat.getNumPoints() : null);
    }

    private static Geometry inZone(Geometry submitted, Geometry lonLat, Crs zone, CoordinateReading reading) {
        return zone == reading.crs() ? submitted : zone.fromLonLat(lonLat);
    }

    private static Crs zone(Geometry lonLat, CoordinateReading reading) {
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
