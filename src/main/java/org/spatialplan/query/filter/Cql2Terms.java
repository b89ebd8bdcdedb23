package org.spatialplan.query.filter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.spatialplan.text.Messages;

/** Reads the terms of CQL2 text: arithmetic, literals, properties, calls. Not thread-safe. */
final class Cql2Terms {

    private static final FilterFactory FILTERS = Cql2Operators.FILTERS;
    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "ILIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");
    private static final int MAX_OPERATORS = 40;

    /** The greatest number is about 10³⁰⁸, so longer texts are not numbers. */
    private static final int MAX_NUMBER_LENGTH = 310;

    private final Cql2Scanner words;
    private final Supplier<Object> condition;
    private final Cql2Calls calls;

    /**
     * Reads terms from a scanner.
     *
     * @param condition reads the content of brackets
     */
    Cql2Terms(Cql2Scanner words, Supplier<Object> condition) {
        this.words = words;
        this.condition = condition;
        this.calls = new Cql2Calls(words, this);
    }

    /** Reads a value, or a condition in brackets or as a predicate's call. */
    Object sum() {
        Object left = product();
        for (int i = 0; isSymbol("+", "-"); i++) {
            left = operation(left, words.take().text(), product(), i);
        }
        return left;
    }

    private Object product() {
        Object left = power();
        for (int i = 0; isSymbol("*", "/", "%") || words.peek().isWord("DIV"); i++) {
            String operator = words.take().text().toLowerCase(java.util.Locale.ROOT);
            left = operation(left, operator, power(), i);
        }
        return left;
    }

    private Object power() {
        Object base = signed();
        return isSymbol("^") ? operation(base, words.take().text(), signed(), 0) : base;
    }

    private static Expression operation(Object left, String operator, Object right, int before) {
        if (before > MAX_OPERATORS) {
            throw new FilterException(Messages.of("query.filter.cql2-text.max-operators", MAX_OPERATORS));
        }
        return Cql2Operators.arithmetic(operator, value(left), value(right));
    }

    private Object signed() {
        boolean minus = false;
        boolean signed = false;
        while (isSymbol("+", "-")) {
            minus ^= words.take().text().equals("-");
            signed = true;
        }
        Object value = primary();
        if (!signed) {
            return value;
        }
        Expression zero = FILTERS.literal(0L);
        return Cql2Operators.arithmetic(minus ? "-" : "+", zero, value(value));
    }

    private Object primary() {
        Cql2Token word = words.peek();
        switch (word.kind()) {
            case STRING:
                return FILTERS.literal(words.take().text());
            case NUMBER:
                return FILTERS.literal(number(words.take().text()));
            case QUOTED:
                return property(words.take().text());
            case NAME:
                return named(word);
            default:
                if (!word.isSymbol("(")) {
                    throw Cql2Text.unexpected(word);
                }
                words.take();
                Object inner = condition.get();
                expect(")");
                return inner;
        }
    }

    private Object named(Cql2Token word) {
        String upper = word.upper();
        if (upper.equals("TRUE") || upper.equals("FALSE")) {
            words.take();
            return FILTERS.literal(upper.equals("TRUE"));
        }
        if (RESERVED.contains(upper)) {
            throw Cql2Text.unexpected(word);
        }
        if (words.callsNext() || GeometryText.isType(upper)) {
            return calls.call(word);
        }
        return property(words.take().text());
    }

    private static Expression property(String name) {
        if (name.isEmpty()) {
            throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.property"));
        }
        return FILTERS.property(name);
    }

    /** Reads {@code (a, b, …)} with its brackets. */
    List<Expression> values() {
        return nodes().stream().map(Cql2Terms::value).toList();
    }

    /** Reads {@code (a, b, …)} with its brackets, which may hold nothing. */
    List<Expression> members() {
        expect("(");
        if (isSymbol(")")) {
            words.take();
            return List.of();
        }
        return rest().stream().map(Cql2Terms::value).toList();
    }

    /** Reads {@code (a, b, …)} of values, conditions or intervals. */
    List<Object> nodes() {
        expect("(");
        return rest();
    }

    private List<Object> rest() {
        List<Object> nodes = new ArrayList<>();
        nodes.add(condition.get());
        while (isSymbol(",")) {
            words.take();
            nodes.add(condition.get());
        }
        expect(")");
        return nodes;
    }

    void expect(String symbol) {
        if (!words.peek().isSymbol(symbol)) {
            throw FilterException.ofSyntax(Messages.of(
                    "query.filter.cql2-text.symbol", symbol, words.peek().at() + 1, words.peek()));
        }
        words.take();
    }

    void expectWord(String word) {
        if (!words.peek().isWord(word)) {
            throw FilterException.ofSyntax(Messages.of(
                    "query.filter.cql2-text.word", word, words.peek().at() + 1, words.peek()));
        }
        words.take();
    }

    private boolean isSymbol(String... symbols) {
        for (String symbol : symbols) {
            if (words.peek().isSymbol(symbol)) {
                return true;
            }
        }
        return false;
    }

    static Expression value(Object node) {
        if (node instanceof Expression value) {
            return value;
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.value"));
    }

    /** Returns a literal number, if the node is one. */
    static Double number(Object node) {
        return node instanceof Literal literal && literal.getValue() instanceof Number number
                ? number.doubleValue()
                : null;
    }

    private static Number whole(String digits) {
        if (digits.length() > MAX_NUMBER_LENGTH) {
            throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.digits", MAX_NUMBER_LENGTH));
        }
        BigInteger whole = new BigInteger(digits);
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    private static Number number(String digits) {
        try {
            Number number = digits.chars().allMatch(c -> c >= '0' && c <= '9') ? whole(digits) : Double.valueOf(digits);
            if (Double.isFinite(number.doubleValue())) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, as numbers out of bounds are
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.number", digits));
    }
}
