package org.spatialplan.portrayal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.DrawnRows;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.RuleMatches;

/**
 * One state of a layer as pictures need it: the rows of its feature table, their geometry packed once for every CRS that a picture
 * is asked in, and which rules of a style draw which row, found when the style is first drawn. The geometry is kept as long as there
 * is room for it. Thread-safe.
 */
public final class PortrayedLayer {

    private final Crs crs;
    private final List<SimpleFeature> rows;
    private final GeometryShelf<MapGeometry> shelf;
    private final Map<String, GeometryShelf.Place> places = new ConcurrentHashMap<>();
    /** A style may come with a request and go with it. */
    private final Cache<MapStyle, RuleMatches> matches =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private PortrayedLayer(Crs crs, List<SimpleFeature> rows, GeometryShelf<MapGeometry> shelf) {
        this.crs = crs;
        this.rows = List.copyOf(rows);
        this.shelf = shelf;
    }

    /** Makes a layer of the located rows of a table, in its order; {@link PortrayedLayers} makes each once. */
    static PortrayedLayer of(FeatureTable table, GeometryShelf<MapGeometry> shelf) {
        return new PortrayedLayer(Crs.CRS84, DrawnRows.of(table), shelf);
    }

    /**
     * Features that are in no table, in the order in which they are drawn.
     *
     * @param crs of the features' geometries, x right and y up
     */
    public static PortrayedLayer of(String id, Crs crs, List<PortrayedFeature> features) {
        return new PortrayedLayer(crs, PortrayedFeature.rows(id, features), GeometryShelf.ofHeap());
    }

    /** Returns the rows' geometry in a CRS, packed at first use; features outside its domain are empty. */
    MapGeometry in(Crs target) {
        // the systems in degrees have the same longitudes and latitudes
        String coordinates = target.isGeographic() ? Crs.CRS84.id() : target.id();
        return shelf.get(
                places.computeIfAbsent(coordinates, key -> new GeometryShelf.Place()),
                () -> MapGeometry.of(rows.stream().map(PortrayedLayer::geometry).toList(), crs, target));
    }

    private static Geometry geometry(SimpleFeature row) {
        return (Geometry) row.getDefaultGeometry();
    }

    /** Makes ready what was made of another state of the layer: its systems and its styles. */
    void prepareAs(PortrayedLayer former) {
        former.places.keySet().forEach(system -> in(Crs.parse(system)));
        List.copyOf(former.matches.asMap().keySet()).forEach(this::matching);
    }

    /** Returns which rules of the style draw which rows. */
    RuleMatches matching(MapStyle style) {
        return matches.get(style, key -> RuleMatches.of(key, rows));
    }

    /**
     * Lists the rules of a style that draw a row at a scale, in their order. A layer in degrees is asked.
     *
     * @param box in the layer's system; rows outside it do not count
     */
    public List<DrawingRule> rulesInUse(MapStyle style, double scale, Envelope box) {
        RuleMatches matching = matching(style);
        int[] inView =
                IntStream.range(0, rows.size()).filter(row -> isIn(box, row)).toArray();
        List<DrawingRule> used = new ArrayList<>();
        for (int group = 0; group < style.groups().size(); group++) {
            List<DrawingRule> rules = style.groups().get(group);
            for (int i = 0; i < rules.size(); i++) {
                int drawnBy = group;
                int rule = i;
                if (rules.get(i).isDrawnAt(scale)
                        && IntStream.of(inView)
                                .anyMatch(row -> isDrawnBy(matching, style, scale, drawnBy, rule, row))) {
                    used.add(rules.get(i));
                }
            }
        }
        return used;
    }

    private boolean isIn(Envelope box, int row) {
        Geometry geometry = geometry(rows.get(row));
        Envelope own = geometry.getEnvelopeInternal();
        return box.contains(own)
                || box.intersects(own)
                        && geometry.intersects(geometry.getFactory().toGeometry(box));
    }

    /** A rule with an else filter draws what no other rule of its group draws at the scale. */
    private static boolean isDrawnBy(RuleMatches matching, MapStyle style, double scale, int group, int rule, int row) {
        List<DrawingRule> rules = style.groups().get(group);
        if (!rules.get(rule).otherwise()) {
            return matching.holds(group, rule, row);
        }
        return IntStream.range(0, rules.size())
                .noneMatch(other -> rules.get(other).isDrawnAt(scale) && matching.holds(group, other, row));
    }

    /** Returns a row by its number, from 0 in drawing order. */
    SimpleFeature row(int number) {
        return rows.get(number);
    }
}
