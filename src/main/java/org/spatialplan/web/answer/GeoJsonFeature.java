package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoJSON feature. Coordinates are degrees with longitude first unless the answer states another system.
 *
 * @param <P> its properties
 */
@Schema(description = "GeoJSON Feature (RFC 7946).")
public record GeoJsonFeature<P>(
        @Schema(allowableValues = "Feature") String type,
        String id,
        @Schema(
                        type = "object",
                        nullable = true,
                        description =
                                "GeoJSON geometry in degrees (CRS84, longitude before latitude); null where nobody could"
                                        + " locate it: then its territory is all that is known")
                Geometry geometry,
        P properties,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "credits, where the feature is the whole answer")
                List<String> attribution,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PageLink> links) {

    /** A feature without the members of a document. */
    public static <P> GeoJsonFeature<P> of(String id, Optional<Geometry> geometry, P properties) {
        return new GeoJsonFeature<>("Feature", id, geometry.orElse(null), properties, null, null);
    }

    /** The feature as a whole document with credits and links. */
    public GeoJsonFeature<P> alone(List<String> attribution, List<PageLink> links) {
        return new GeoJsonFeature<>(type, id, geometry, properties, attribution, links);
    }
}
