package org.spatialplan.query.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.text.Messages;

/**
 * Reads CQL2 JSON (OGC 21-065r2) from plain values: maps, lists, texts, numbers, truth values and null, as any JSON
 * library produces them. Coordinates of literals keep their written order. Stateless and thread-safe.
 */
public final class Cql2Json {

    private static final FilterFactory FILTERS = Cql2Operators.FILTERS;

    private Cql2Json() {}

    /**
     * Parses a filter.
     *
     * @throws FilterException if the value is not CQL2
     */
    public static Filter parse(Object json) {
        return filter(json, 0);
    }

    private static Filter filter(Object json, int depth) {
        if (json instanceof Boolean truth) {
            return truth ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        if (!(json instanceof Map<?, ?> map) || !(map.get("op") instanceof String operator)) {
            throw new FilterException(Messages.of("query.filter.cql2-json.condition"));
        }
        return operation(operator.toLowerCase(Locale.ROOT), arguments(map), deeper(depth));
    }

    private static Filter operation(String operator, List<?> args, int depth) {
        switch (operator) {
            case "and":
                return FILTERS.and(filters(operator, args, depth));
            case "or":
                return FILTERS.or(filters(operator, args, depth));
            case "not":
                require(operator, args, 1);
                return FILTERS.not(filter(args.get(0), depth));
            case "like":
                require(operator, args, 2);
                return Cql2Operators.like(value(args.get(0), depth), value(args.get(1), depth), true);
            case "between":
                require(operator, args, 3);
                return FILTERS.between(value(args.get(0), depth), value(args.get(1), depth), value(args.get(2), depth));
            case "in":
                require(operator, args, 2);
                return Cql2Operators.in(value(args.get(0), depth), values(list(operator, args.get(1)), depth));
            case "isnull":
                require(operator, args, 1);
                return FILTERS.isNull(value(args.get(0), depth));
            default:
                return predicate(operator, args, depth);
        }
    }

    private static Filter predicate(String operator, List<?> args, int depth) {
        if (Cql2Operators.compares(operator)) {
            require(operator, args, 2);
            return Cql2Operators.comparison(operator, value(args.get(0), depth), value(args.get(1), depth));
        }
        if (Cql2Spatial.isDistance(operator)) {
            return distance(operator, args, depth);
        }
        if (Cql2Spatial.knows(operator)) {
            return Cql2Spatial.of(operator, values(args, depth));
        }
        if (ListRelation.find(operator).isPresent()) {
            return Cql2Operators.condition(Cql2Operators.call(
                    operator, args.stream().map(arg -> list(arg, depth)).toList()));
        }
        Optional<TimeRelation> relation = TimeRelation.find(operator);
        if (relation.isPresent()) {
            return relation.get()
                    .between(args.stream().map(arg -> span(arg, depth)).toList());
        }
        return Cql2Operators.condition(computed(operator, values(args, depth)));
    }

    private static Filter distance(String operator, List<?> args, int depth) {
        if (args.size() != 3 && args.size() != 4) {
            throw new FilterException(Messages.of("query.filter.cql2-json.distance", operator));
        }
        String unit = args.size() == 4 ? String.valueOf(args.get(3)) : "";
        return Cql2Spatial.distance(
                operator, value(args.get(0), depth), value(args.get(1), depth), value(args.get(2), depth), unit);
    }

    private static List<Filter> filters(String operator, List<?> args, int depth) {
        if (args.isEmpty()) {
            throw new FilterException(Messages.of("query.filter.cql2-json.conditions", operator));
        }
        return args.stream().map(arg -> filter(arg, depth)).toList();
    }

    private static List<Expression> values(List<?> args, int depth) {
        return args.stream().map(arg -> value(arg, depth)).toList();
    }

    private static Expression value(Object json, int depth) {
        if (json instanceof String || json instanceof Number || json instanceof Boolean) {
            return FILTERS.literal(json);
        }
        if (!(json instanceof Map<?, ?> map)) {
            throw new FilterException(Messages.of("query.filter.cql2-json.value", json == null ? "null" : "a list"));
        }
        if (map.get("property") instanceof String name) {
            return FILTERS.property(name);
        }
        if (map.get("date") instanceof String day) {
            return TimeSpan.date(day);
        }
        if (map.get("timestamp") instanceof String time) {
            return TimeSpan.timestamp(time);
        }
        if (map.containsKey("bbox") || map.containsKey("coordinates") || map.containsKey("geometries")) {
            return FILTERS.literal(GeometryJson.parse(map));
        }
        if (map.get("op") instanceof String operator) {
            return computed(operator, values(arguments(map), deeper(depth)));
        }
        throw new FilterException(Messages.of("query.filter.cql2-json.operand", map.keySet()));
    }

    /** Reads an operand of a relation of lists. */
    private static Expression list(Object json, int depth) {
        return json instanceof List<?> members ? ListOperand.literal(values(members, depth)) : value(json, depth);
    }

    private static Expression computed(String operator, List<Expression> args) {
        if (Cql2Operators.computes(operator)) {
            require(operator, args, 2);
            return Cql2Operators.arithmetic(operator, args.get(0), args.get(1));
        }
        return Cql2Operators.call(operator, args);
    }

    private static TimeSpan span(Object json, int depth) {
        if (json instanceof Map<?, ?> map && map.containsKey("interval")) {
            List<?> ends = list("interval", map.get("interval"));
            require("interval", ends, 2);
            return new TimeSpan(end(ends.get(0), true, depth), end(ends.get(1), false, depth));
        }
        return TimeSpan.instant(value(json, depth));
    }

    private static Expression end(Object json, boolean start, int depth) {
        return json instanceof String text ? TimeSpan.end(text, start) : value(json, depth);
    }

    private static List<?> arguments(Map<?, ?> operation) {
        return list(String.valueOf(operation.get("op")), operation.get("args"));
    }

    private static List<?> list(String what, Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new FilterException(Messages.of("query.filter.cql2-json.list", what));
    }

    private static void require(String operator, List<?> args, int count) {
        if (args.size() != count) {
            throw new FilterException(Messages.of("query.filter.cql2-json.arguments", count, operator, args.size()));
        }
    }

    private static int deeper(int depth) {
        if (depth >= FilterLimits.MAX_DEPTH) {
            throw new FilterException(Messages.of("query.filter.max-depth", FilterLimits.MAX_DEPTH));
        }
        return depth + 1;
    }
}
