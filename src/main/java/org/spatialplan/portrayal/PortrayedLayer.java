package org.spatialplan.portrayal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.RuleMatches;

/**
 * One state of a layer as pictures need it. Its geometry is packed once for every CRS that a picture is asked in, and the
 * filters of a style are asked once, when each is first needed; both are kept, the geometry as long as there is room for it.
 * Make one for a layer version and keep it. Thread-safe.
 */
public final class PortrayedLayer {

    private final String id;
    private final Crs crs;
    private final List<PortrayedFeature> features;
    private final List<SimpleFeature> filtered;
    private final GeometryShelf<MapGeometry> shelf;
    private final Map<String, GeometryShelf.Place> places = new ConcurrentHashMap<>();
    /** Weak, because a style may come with a request and go with it. */
    private final Map<MapStyle, RuleMatches> matches = Collections.synchronizedMap(new WeakHashMap<>());

    private PortrayedLayer(String id, Crs crs, List<PortrayedFeature> features, GeometryShelf<MapGeometry> shelf) {
        this.id = id;
        this.crs = crs;
        this.features = List.copyOf(features);
        this.filtered = FilteredFeatures.of(id, this.features);
        this.shelf = shelf;
    }

    /** The located features of a layer version, in file order. */
    public static PortrayedLayer of(LayerVersion version) {
        return ofFeatures(version.info().layer(), version.features());
    }

    /** The located ones among features of a layer that has no version, as the plan's projects and actions. */
    public static PortrayedLayer ofFeatures(String id, Collection<Feature> features) {
        return of(
                id,
                Crs.CRS84,
                features.stream()
                        .filter(feature -> feature.geometry().isPresent())
                        .map(PortrayedFeature::of)
                        .toList());
    }

    /** @param crs of the features' geometries, x right and y up */
    public static PortrayedLayer of(String id, Crs crs, List<PortrayedFeature> features) {
        return of(id, crs, features, GeometryShelf.ofHeap());
    }

    /** @param shelf where the packed geometry is kept, with that of other layers */
    public static PortrayedLayer of(
            String id, Crs crs, List<PortrayedFeature> features, GeometryShelf<MapGeometry> shelf) {
        return new PortrayedLayer(id, crs, features, shelf);
    }

    public String id() {
        return id;
    }

    /** In drawing order. */
    public List<PortrayedFeature> features() {
        return features;
    }

    /** The features' geometry in a CRS, packed when first asked for; features outside its domain are empty. */
    MapGeometry in(Crs target) {
        // the systems in degrees have the same longitudes and latitudes
        String coordinates = target.isGeographic() ? Crs.CRS84.id() : target.id();
        return shelf.get(
                places.computeIfAbsent(coordinates, key -> new GeometryShelf.Place()),
                () -> MapGeometry.of(
                        features.stream().map(PortrayedFeature::geometry).toList(), crs, target));
    }

    /** Makes ready what was made of another state of the layer: its systems and its styles. */
    public void prepareAs(PortrayedLayer former) {
        former.places.keySet().forEach(system -> in(Crs.parse(system)));
        List<MapStyle> styles;
        synchronized (former.matches) {
            styles = List.copyOf(former.matches.keySet());
        }
        styles.forEach(this::matching);
    }

    /** Which rules of the style draw which features. */
    RuleMatches matching(MapStyle style) {
        return matches.computeIfAbsent(style, key -> RuleMatches.of(key, filtered));
    }

    /** The feature as filters and expressions see it. */
    SimpleFeature filtered(int number) {
        return filtered.get(number);
    }
}
