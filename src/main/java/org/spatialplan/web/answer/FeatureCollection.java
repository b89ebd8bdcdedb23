package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.spatialplan.geo.Crs;

/**
 * A list as GeoJSON.
 *
 * @param <P> the properties of its features
 */
@Schema(
        description =
                "GeoJSON FeatureCollection (RFC 7946); coordinates are degrees in CRS84, longitude before latitude.")
public record FeatureCollection<P>(
        @Schema(allowableValues = "FeatureCollection") String type,
        @Schema(description = "how many match") int numberMatched,
        @Schema(description = "how many are in this part of the list") int numberReturned,
        @Schema(description = "when the answer was made, UTC") String timeStamp,
        @Schema(description = "credits that go with the data") List<String> attribution,
        @Schema(description = "self, next, prev and alternate links") List<PageLink> links,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "the system, where it is not CRS84; x before y in any", nullable = true)
                NamedCrs crs,
        List<GeoJsonFeature<P>> features) {

    /** A system other than that of RFC 7946, in the form of GeoJSON 2008. */
    public record NamedCrs(String type, Map<String, String> properties) {

        /** The member for a system; null for CRS84, which is the default. */
        public static NamedCrs of(Crs system) {
            return system == Crs.CRS84
                    ? null
                    : new NamedCrs(
                            "name",
                            Map.of(
                                    "name",
                                    "urn:ogc:def:crs:EPSG::" + system.id().substring("EPSG:".length())));
        }
    }

    public FeatureCollection(
            int numberMatched,
            String timeStamp,
            List<String> attribution,
            List<PageLink> links,
            List<GeoJsonFeature<P>> features) {
        this("FeatureCollection", numberMatched, features.size(), timeStamp, attribution, links, null, features);
    }

    /** A copy that states the system of its coordinates. */
    public FeatureCollection<P> in(Crs system) {
        return new FeatureCollection<>(
                type, numberMatched, numberReturned, timeStamp, attribution, links, NamedCrs.of(system), features);
    }
}
