package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A list as GeoJSON. @param <P> the properties of its features */
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
        List<GeoJsonFeature<P>> features) {

    public FeatureCollection(
            int numberMatched,
            String timeStamp,
            List<String> attribution,
            List<PageLink> links,
            List<GeoJsonFeature<P>> features) {
        this("FeatureCollection", numberMatched, features.size(), timeStamp, attribution, links, features);
    }
}
