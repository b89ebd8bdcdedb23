package org.spatialplan.ogc.wms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.style.DrawingRule;

/**
 * Finds what is drawn at one pixel of a map: only what the styles show at the map's scale. Runs one search; not
 * thread-safe.
 */
final class FeatureSearch {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Areas match if they cover any of the pixel's middle. */
    private static final double AREA_PX = 0.5;

    private final InfoQuery query;
    private final double scaleDenominator;
    private final BooleanSupplier cancelled;
    private final AffineTransformation toPixels;
    private final Point middle;
    private final SymbolReach reach;

    FeatureSearch(InfoQuery query, double scaleDenominator, BooleanSupplier cancelled) {
        this.query = query;
        this.scaleDenominator = scaleDenominator;
        this.cancelled = cancelled;
        this.reach = new SymbolReach(MapRequest.STANDARD_PIXEL_MM / query.map().pixelMm());
        Envelope box = query.map().box();
        double perX = query.map().width() / box.getWidth();
        double perY = query.map().height() / box.getHeight();
        this.toPixels = new AffineTransformation(perX, 0, -box.getMinX() * perX, 0, -perY, box.getMaxY() * perY);
        this.middle = GEOMETRIES.createPoint(new Coordinate(query.column() + 0.5, query.row() + 0.5));
    }

    List<FoundFeatures> find() {
        Optional<Geometry> near = near();
        List<FoundFeatures> found = new ArrayList<>();
        for (String name : query.queried()) {
            for (StyledLayer layer : query.map().layers()) {
                if (layer.name().equals(name)) {
                    List<SimpleFeature> rows =
                            near.map(area -> find(layer, area)).orElse(List.of());
                    found.add(new FoundFeatures(layer.table().type(), rows));
                }
            }
        }
        return found;
    }

    /** Returns the ground about the pixel in degrees; empty where the map shows no ground. */
    private Optional<Geometry> near() {
        Envelope pixel = middle.getEnvelopeInternal();
        pixel.expandBy(Math.max(query.buffer(), AREA_PX) + reach.most());
        try {
            Geometry area = toPixels.getInverse().transform(GEOMETRIES.toGeometry(pixel));
            return Optional.of(
                    GEOMETRIES.toGeometry(query.map().crs().toLonLat(area).getEnvelopeInternal()));
        } catch (UnprojectableGeometryException
                | org.locationtech.jts.geom.util.NoninvertibleTransformationException e) {
            return Optional.empty();
        }
    }

    private List<SimpleFeature> find(StyledLayer layer, Geometry near) {
        Filter there = FILTERS.intersects(FILTERS.property(FeatureType.GEOMETRY), FILTERS.literal(near));
        Filter filter =
                layer.filter().<Filter>map(asked -> FILTERS.and(there, asked)).orElse(there);
        List<Hit> hits = new ArrayList<>();
        for (SimpleFeature row : layer.table().select(FeatureQuery.all(filter)).rows()) {
            requireWanted();
            List<DrawingRule> rules = drawing(layer, row);
            if (!rules.isEmpty()) {
                hit(rules, row, hits.size()).ifPresent(hits::add);
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::distance).thenComparing(Hit::order, Comparator.reverseOrder()))
                .limit(query.most())
                .map(Hit::row)
                .toList();
    }

    private record Hit(SimpleFeature row, double distance, int order) {}

    private Optional<Hit> hit(List<DrawingRule> rules, SimpleFeature row, int order) {
        Geometry lonLat = FeatureTable.geometry(row);
        try {
            Geometry shape = toPixels.transform(query.map().crs().verticesFromLonLat(lonLat));
            double distance = reach.distance(rules, row, shape, middle);
            double most = lonLat.getDimension() == 2 ? AREA_PX : Math.max(query.buffer(), AREA_PX);
            return distance <= most ? Optional.of(new Hit(row, distance, order)) : Optional.empty();
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** The rules that draw a feature at the map's scale. */
    private List<DrawingRule> drawing(StyledLayer layer, SimpleFeature row) {
        List<DrawingRule> rules = new ArrayList<>();
        for (List<DrawingRule> group : layer.style().groups()) {
            List<DrawingRule> inScale = group.stream()
                    .filter(rule -> rule.isDrawnAt(scaleDenominator))
                    .toList();
            List<DrawingRule> matching = inScale.stream()
                    .filter(rule -> !rule.otherwise() && rule.filter().evaluate(row))
                    .toList();
            rules.addAll(
                    matching.isEmpty()
                            ? inScale.stream().filter(DrawingRule::otherwise).toList()
                            : matching);
        }
        return rules;
    }

    private void requireWanted() {
        if (cancelled.getAsBoolean()) {
            throw new WmsException(WmsCode.NO_APPLICABLE_CODE, "", "The search took too long: ask for less");
        }
    }
}
