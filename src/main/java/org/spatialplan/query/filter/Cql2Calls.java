package org.spatialplan.query.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.query.filter.Cql2Token.Kind;
import org.spatialplan.text.Messages;

/** Reads what CQL2 text writes as a name with brackets: geometries, times, predicates, functions. Not thread-safe. */
final class Cql2Calls {

    private static final FilterFactory FILTERS = Cql2Operators.FILTERS;

    private final Cql2Scanner words;
    private final Cql2Terms terms;

    Cql2Calls(Cql2Scanner words, Cql2Terms terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * Reads a filter, an expression or a time span.
     *
     * @param name the next token
     */
    Object call(Cql2Token name) {
        String upper = name.upper();
        if (GeometryText.isType(upper)) {
            return FILTERS.literal(GeometryText.parse(geometry()));
        }
        words.take();
        switch (upper) {
            case "BBOX":
                return box(terms.nodes());
            case "DATE":
                return TimeSpan.date(text());
            case "TIMESTAMP":
                return TimeSpan.timestamp(text());
            case "INTERVAL":
                return interval(terms.values());
            default:
                return predicate(name);
        }
    }

    private Object predicate(Cql2Token name) {
        if (ListRelation.find(name.text()).isPresent()) {
            return Cql2Operators.call(name.text(), lists());
        }
        if (Cql2Spatial.isDistance(name.text())) {
            return distance(name.text());
        }
        if (Cql2Spatial.knows(name.text())) {
            return Cql2Spatial.of(name.text(), terms.values());
        }
        Optional<TimeRelation> relation = TimeRelation.find(name.text());
        if (relation.isPresent()) {
            return relation.get()
                    .between(terms.nodes().stream().map(Cql2Calls::span).toList());
        }
        return Cql2Operators.call(name.text(), terms.values());
    }

    /** Reads {@code (bodies, ('a', 'b'))}: properties, functions and lists, which may be empty. */
    private List<Expression> lists() {
        List<Expression> lists = new ArrayList<>();
        terms.expect("(");
        lists.add(list());
        while (words.peek().isSymbol(",")) {
            words.take();
            lists.add(list());
        }
        terms.expect(")");
        return lists;
    }

    private Expression list() {
        if (!words.peek().isSymbol("(")) {
            return Cql2Terms.value(terms.sum());
        }
        return ListOperand.literal(terms.members());
    }

    private String geometry() {
        if (words.callsNext()) {
            return words.takeBracketed();
        }
        Cql2Token type = words.peek();
        Cql2Scanner ahead = words;
        String begin = ahead.takeUntil(type);
        StringBuilder wkt = new StringBuilder(begin);
        while (words.peek().isWord("Z")
                || words.peek().isWord("M")
                || words.peek().isWord("ZM")) {
            boolean opens = words.callsNext();
            wkt.append(' ').append(opens ? words.takeBracketed() : words.take().text());
            if (opens) {
                return wkt.toString();
            }
        }
        if (!words.peek().isWord("EMPTY")) {
            throw Cql2Text.unexpected(words.peek());
        }
        return wkt.append(' ').append(words.take().text()).toString();
    }

    /** Reads a literal of four or six numbers, or ECQL's predicate with a property before the numbers. */
    private static Object box(List<Object> nodes) {
        boolean predicate = nodes.get(0) instanceof PropertyName;
        if (predicate && nodes.get(nodes.size() - 1) instanceof Literal system && system.getValue() instanceof String) {
            throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.box"));
        }
        List<Double> numbers = new ArrayList<>();
        nodes.stream().skip(predicate ? 1 : 0).forEach(node -> numbers.add(Cql2Terms.number(node)));
        org.locationtech.jts.geom.Geometry box = GeometryText.box(numbers);
        if (!predicate) {
            return FILTERS.literal(box);
        }
        Envelope bounds = box.getEnvelopeInternal();
        String property = ((PropertyName) nodes.get(0)).getPropertyName();
        return FILTERS.bbox(property, bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY(), null);
    }

    private Object distance(String name) {
        terms.expect("(");
        Expression a = Cql2Terms.value(terms.sum());
        terms.expect(",");
        Expression b = Cql2Terms.value(terms.sum());
        terms.expect(",");
        Expression distance = Cql2Terms.value(terms.sum());
        StringBuilder unit = new StringBuilder();
        if (words.peek().isSymbol(",")) {
            words.take();
            while (words.peek().kind() == Kind.NAME || words.peek().kind() == Kind.STRING) {
                unit.append(unit.isEmpty() ? "" : " ").append(words.take().text());
            }
        }
        terms.expect(")");
        return Cql2Spatial.distance(name, a, b, distance, unit.toString());
    }

    private String text() {
        Expression value = single(terms.values(), "a date");
        if (value instanceof Literal literal && literal.getValue() instanceof String text) {
            return text;
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.time"));
    }

    private static TimeSpan interval(List<Expression> ends) {
        if (ends.size() != 2) {
            throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.interval"));
        }
        return new TimeSpan(end(ends.get(0), true), end(ends.get(1), false));
    }

    private static Expression end(Expression value, boolean start) {
        return value instanceof Literal literal && literal.getValue() instanceof String text
                ? TimeSpan.end(text, start)
                : value;
    }

    private static TimeSpan span(Object node) {
        return node instanceof TimeSpan span ? span : TimeSpan.instant(Cql2Terms.value(node));
    }

    private static Expression single(List<Expression> values, String what) {
        if (values.size() != 1) {
            throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.one-value", what));
        }
        return values.get(0);
    }
}
