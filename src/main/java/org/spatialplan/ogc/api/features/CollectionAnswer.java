package org.spatialplan.ogc.api.features;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.web.answer.PageLink;

/**
 * A collection (17-069r4, 7.14; 18-058r1, 6.2).
 *
 * @param limits what the data must not be used for
 * @param crs URIs of the offered coordinate reference systems
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionAnswer(
        String id,
        String title,
        String description,
        String attribution,
        String limits,
        Extent extent,
        String itemType,
        List<String> crs,
        String storageCrs,
        List<PageLink> links) {

    private static final double DECIMALS = 1e7;

    /**
     * The answer for a type of features.
     *
     * @param times the moments at which its versions became current
     * @param crs URIs of the offered coordinate reference systems
     */
    static CollectionAnswer of(FeatureType type, List<Instant> times, List<String> crs, List<PageLink> links) {
        LayerDefinition layer = type.definition();
        boolean limited = !layer.limits().zh().isEmpty();
        return new CollectionAnswer(
                type.id(),
                layer.titleZh() + " / " + layer.titleEn(),
                layer.descriptionZh() + " / " + layer.descriptionEn(),
                layer.attribution().isEmpty() ? null : String.join("; ", layer.attribution()),
                limited ? layer.limits().zh() + " / " + layer.limits().en() : null,
                type.count() == 0 ? null : Extent.of(type, times),
                "feature",
                crs,
                CrsUris.CRS84,
                links);
    }

    /** The extent in space and time. The interval begins with the first version and has no end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(Spatial spatial, Temporal temporal) {

        static Extent of(FeatureType type, List<Instant> times) {
            return new Extent(
                    type.extent()
                            .map(box -> new Spatial(List.of(box(box)), CrsUris.CRS84))
                            .orElse(null),
                    times.isEmpty()
                            ? null
                            : new Temporal(
                                    List.of(Arrays.asList(times.get(0).toString(), null)),
                                    "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        }
    }

    /**
     * The extent in space.
     *
     * @param bbox degrees: west, south, east, north
     */
    record Spatial(List<double[]> bbox, String crs) {}

    record Temporal(@JsonInclude List<List<String>> interval, String trs) {}

    /**
     * A box in degrees: west, south, east, north. It is one centimetre wider than the features, so that a client that
     * sends it back, in any system, finds all of them.
     */
    static double[] box(Envelope extent) {
        return new double[] {
            (Math.floor(extent.getMinX() * DECIMALS) - 1) / DECIMALS,
            (Math.floor(extent.getMinY() * DECIMALS) - 1) / DECIMALS,
            (Math.ceil(extent.getMaxX() * DECIMALS) + 1) / DECIMALS,
            (Math.ceil(extent.getMaxY() * DECIMALS) + 1) / DECIMALS
        };
    }
}
