package org.spatialplan.portrayal.mapbox;

import static org.spatialplan.portrayal.mapbox.MapboxValues.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.spatialplan.portrayal.mapbox.MapboxValues.Kind;

/**
 * Says filters of styles in the expressions of Mapbox styles, so that they hold for the same features: a missing value equals
 * nothing and is neither less nor greater. Immutable.
 */
final class MapboxFilters {

    /** The names of simple geometries by their dimension, with those that some libraries give to several of them. */
    private static final List<List<String>> GEOMETRIES = List.of(
            List.of("Point", "MultiPoint"),
            List.of("LineString", "MultiLineString"),
            List.of("Polygon", "MultiPolygon"));

    private final MapboxValues values;

    MapboxFilters(MapboxValues values) {
        this.values = values;
    }

    /** Tests for geometries of a dimension. */
    static Object isOfDimension(int dimension) {
        return call("match", call("geometry-type"), GEOMETRIES.get(dimension), true, false);
    }

    /** Requires all conditions; a single one stands for itself. */
    static Object all(List<Object> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : joined("all", conditions);
    }

    private static Object joined(String operator, List<Object> conditions) {
        List<Object> call = new ArrayList<>(List.of(operator));
        call.addAll(conditions);
        return call;
    }

    /** Tests whether a filter holds for points only. */
    static boolean isOfPoints(Filter filter) {
        return filter instanceof And and
                ? and.getChildren().stream().anyMatch(MapboxFilters::isOfPoints)
                : filter instanceof PropertyIsEqualTo equal
                        && dimension(equal).filter(number -> number == 0).isPresent();
    }

    /** Says a filter; empty if it has no counterpart. */
    Optional<Object> of(Filter filter) {
        if (filter == Filter.INCLUDE) {
            return Optional.of(true);
        }
        if (filter instanceof And and) {
            return each(and.getChildren()).map(conditions -> joined("all", conditions));
        }
        if (filter instanceof Or or) {
            return each(or.getChildren()).map(conditions -> joined("any", conditions));
        }
        if (filter instanceof Not not) {
            return of(not.getFilter()).map(condition -> call("!", condition));
        }
        if (filter instanceof PropertyIsNull isNull) {
            return values.property(isNull.getExpression()).map(name -> call("!", call("has", name)));
        }
        if (filter instanceof PropertyIsBetween between) {
            return between(between);
        }
        if (filter instanceof PropertyIsLike like) {
            return like(like);
        }
        return filter instanceof BinaryComparisonOperator comparison ? compared(comparison) : Optional.empty();
    }

    private Optional<List<Object>> each(List<Filter> filters) {
        List<Object> said =
                filters.stream().flatMap(filter -> of(filter).stream()).toList();
        return said.size() == filters.size() ? Optional.of(said) : Optional.empty();
    }

    private Optional<Object> compared(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo || comparison instanceof PropertyIsNotEqualTo) {
            Optional<Object> equal = dimension(comparison)
                    .<Object>map(MapboxFilters::isOfDimension)
                    .or(() -> equal(comparison));
            return comparison instanceof PropertyIsEqualTo ? equal : equal.map(condition -> call("!", condition));
        }
        return operator(comparison)
                .flatMap(operator -> ordered(operator, comparison.getExpression1(), comparison.getExpression2()));
    }

    /** Finds the dimension that a comparison of {@code dimension(geometry)} with a number names. */
    private static Optional<Integer> dimension(BinaryComparisonOperator comparison) {
        boolean ofGeometry = comparison.getExpression1() instanceof Function function
                && function.getName().equals("dimension");
        return ofGeometry
                ? MapboxValues.literal(comparison.getExpression2(), Kind.NUMBER)
                        .map(number -> ((Double) number).intValue())
                        .filter(number -> number >= 0 && number < GEOMETRIES.size())
                : Optional.empty();
    }

    private Optional<Object> equal(BinaryComparisonOperator comparison) {
        return values.property(comparison.getExpression1()).flatMap(name -> {
            Kind kind = values.kind(name);
            boolean anyCase = !comparison.isMatchingCase() && kind == Kind.TEXT;
            return MapboxValues.literal(comparison.getExpression2(), kind)
                    .map(value -> anyCase
                            ? call(
                                    "==",
                                    call("downcase", call("to-string", call("get", name))),
                                    value.toString().toLowerCase(java.util.Locale.ROOT))
                            : call("==", call("get", name), value));
        });
    }

    private static Optional<String> operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsLessThan) {
            return Optional.of("<");
        }
        if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return Optional.of("<=");
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return Optional.of(">");
        }
        return comparison instanceof PropertyIsGreaterThanOrEqualTo ? Optional.of(">=") : Optional.empty();
    }

    /** A missing value would be an error, which is not the same under a Not. */
    private Optional<Object> ordered(String operator, Expression left, Expression right) {
        return values.property(left).flatMap(name -> {
            Kind kind = values.kind(name);
            return kind == Kind.TRUTH
                    ? Optional.empty()
                    : MapboxValues.literal(right, kind)
                            .map(value -> call(
                                    "all",
                                    call(
                                            "==",
                                            call("typeof", call("get", name)),
                                            kind == Kind.NUMBER ? "number" : "string"),
                                    call(operator, call("get", name), value)));
        });
    }

    private Optional<Object> between(PropertyIsBetween between) {
        Optional<Object> least = ordered(">=", between.getExpression(), between.getLowerBoundary());
        Optional<Object> most = ordered("<=", between.getExpression(), between.getUpperBoundary());
        return least.flatMap(low -> most.map(high -> call("all", low, high)));
    }

    /** Says patterns of the forms {@code text*} and {@code *text*}. */
    private Optional<Object> like(PropertyIsLike like) {
        String wild = like.getWildCard();
        String pattern = like.getLiteral();
        boolean within = pattern.startsWith(wild);
        String text = pattern.substring(within ? wild.length() : 0, Math.max(0, pattern.length() - wild.length()));
        boolean plain = pattern.endsWith(wild)
                && !text.isEmpty()
                && !text.contains(wild)
                && !text.contains(like.getSingleChar())
                && !text.contains(like.getEscape())
                && like.isMatchingCase();
        return plain
                ? values.property(like.getExpression()).map(name -> {
                    Object place = call("index-of", text, call("to-string", call("get", name)));
                    return within ? call(">=", place, 0) : call("==", place, 0);
                })
                : Optional.empty();
    }
}
