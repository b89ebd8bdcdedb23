package org.spatialplan.query.filter;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.query.NearNames;

/**
 * Makes a parsed filter ready to be asked of the rows of one schema. Literal geometries are in degrees with longitude as x
 * already: every door knows its own axis order. Stateless but for the frame, thread-safe.
 */
public final class ReadyFilter {

    /** User data of a row: its {@link org.spatialplan.geo.UncertainShape} in metres of the ground frame. */
    public static final String GROUND = "ground";

    private static final Map<String, Double> METRES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("urn:ogc:def:uom:epsg::9001", 1.0),
            Map.entry("http://www.opengis.net/def/uom/epsg/0/9001", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("kilometre", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("feet", 0.3048),
            Map.entry("foot", 0.3048),
            Map.entry("ft", 0.3048),
            Map.entry("statute miles", 1609.344),
            Map.entry("nautical miles", 1852.0));

    private final GroundFrame frame;

    public ReadyFilter(GroundFrame frame) {
        this.frame = frame;
    }

    /**
     * The filter for one schema.
     *
     * @throws FilterException if it names an unknown property, measures in an unknown unit or is too deep
     */
    public Filter of(Filter parsed, SimpleFeatureType schema) {
        FilterLimits.require(parsed);
        requireKnownProperties(parsed, schema);
        return (Filter)
                parsed.accept(new InMetres(frame, schema.getGeometryDescriptor().getLocalName()), null);
    }

    private static void requireKnownProperties(Filter filter, SimpleFeatureType schema) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        List<String> known = schema.getAttributeDescriptors().stream()
                .map(descriptor -> descriptor.getLocalName())
                .toList();
        for (String name : new TreeSet<>(extractor.getAttributeNameSet())) {
            if (!name.isEmpty() && !known.contains(name)) {
                NearNames names = new NearNames();
                known.forEach(id -> names.offer(id, id));
                throw new FilterException(
                        "a condition on known properties ('" + name + "' is none)", names.nearest(name));
            }
        }
    }

    /** Distances as metres on the ground, patterns without regular expressions; a nameless property is the geometry. */
    private static final class InMetres extends DuplicatingFilterVisitor {

        private final GroundFrame frame;
        private final String geometry;

        InMetres(GroundFrame frame, String geometry) {
            this.frame = frame;
            this.geometry = geometry;
        }

        @Override
        public Object visit(PropertyName property, Object extraData) {
            return property.getPropertyName().isEmpty()
                    ? getFactory(extraData).property(geometry)
                    : super.visit(property, extraData);
        }

        @Override
        public Object visit(PropertyIsLike like, Object extraData) {
            Expression value = (Expression) like.getExpression().accept(this, extraData);
            return getFactory(extraData)
                    .equals(new LikeMatch(like, value), getFactory(extraData).literal(true));
        }

        @Override
        public Object visit(DWithin within, Object extraData) {
            double metres = metres(within);
            return getFactory(extraData)
                    .lessOrEqual(distance(within, metres), getFactory(extraData).literal(metres));
        }

        @Override
        public Object visit(Beyond beyond, Object extraData) {
            double metres = metres(beyond);
            return getFactory(extraData)
                    .greater(distance(beyond, metres), getFactory(extraData).literal(metres));
        }

        private GroundDistance distance(DistanceBufferOperator operator, double metres) {
            Expression first = operator.getExpression1();
            Expression second = operator.getExpression2();
            Literal literal = literal(first instanceof Literal ? first : second);
            Expression property = first instanceof Literal ? second : first;
            if (!(property instanceof PropertyName) || !(literal.getValue() instanceof Geometry target)) {
                throw new FilterException("a distance between the geometry property and a geometry");
            }
            return new GroundDistance(frame, geometry, target, metres);
        }

        private static Literal literal(Expression expression) {
            if (expression instanceof Literal literal) {
                return literal;
            }
            throw new FilterException("a distance between the geometry property and a geometry");
        }

        private static double metres(DistanceBufferOperator operator) {
            String unit = operator.getDistanceUnits() == null
                    ? ""
                    : operator.getDistanceUnits().strip().toLowerCase(java.util.Locale.ROOT);
            Double factor = METRES.get(unit);
            if (factor == null) {
                throw new FilterException("a distance in metres (m) or kilometers (km), found '" + unit + "'");
            }
            return operator.getDistance() * factor;
        }
    }
}
