package org.spatialplan.query.filter;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.query.filter.Cql2Token.Kind;
import org.spatialplan.text.Messages;

/**
 * Reads CQL2 text (OGC 21-065r2): logic and comparisons; {@link Cql2Terms} reads the terms. A recursive descent parser:
 * a bracket may contain a condition or a value, so methods return either and callers check it where one is needed.
 * Reads one text; not thread-safe.
 */
public final class Cql2Text {

    /** The greatest depth; each level costs several Java calls. */
    private static final int DEEPEST = 200;

    private final Cql2Scanner words;
    private final Cql2Terms terms;
    private int depth;

    private Cql2Text(String text) {
        this.words = new Cql2Scanner(text);
        this.terms = new Cql2Terms(words, this::condition);
    }

    /**
     * Parses a filter; coordinates of literals keep their written order.
     *
     * @throws FilterException if the text is not CQL2
     */
    public static Filter parse(String text) {
        Cql2Text parser = new Cql2Text(text);
        Filter filter = filter(parser.condition());
        if (parser.words.peek().kind() != Kind.END) {
            throw unexpected(parser.words.peek());
        }
        return filter;
    }

    private Object condition() {
        if (++depth > DEEPEST) {
            throw new FilterException(Messages.of("query.filter.cql2-text.depth"));
        }
        Object first = conjunction();
        if (words.peek().isWord("OR")) {
            first = Cql2Operators.FILTERS.or(chain(first, "OR"));
        }
        depth--;
        return first;
    }

    private Object conjunction() {
        Object first = negation();
        return words.peek().isWord("AND") ? Cql2Operators.FILTERS.and(chain(first, "AND")) : first;
    }

    private List<Filter> chain(Object first, String word) {
        List<Filter> conditions = new ArrayList<>(List.of(filter(first)));
        while (words.peek().isWord(word)) {
            words.take();
            conditions.add(filter(word.equals("OR") ? conjunction() : negation()));
        }
        return conditions;
    }

    private Object negation() {
        boolean negated = false;
        boolean found = false;
        while (words.peek().isWord("NOT")) {
            words.take();
            negated = !negated;
            found = true;
        }
        Object node = comparison();
        if (!found) {
            return node;
        }
        return negated ? Cql2Operators.FILTERS.not(filter(node)) : filter(node);
    }

    private Object comparison() {
        Object left = terms.sum();
        Cql2Token next = words.peek();
        if (next.kind() == Kind.SYMBOL && Cql2Operators.compares(next.text())) {
            words.take();
            return Cql2Operators.comparison(next.text(), Cql2Terms.value(left), Cql2Terms.value(terms.sum()));
        }
        if (next.isWord("IS")) {
            return isNull(Cql2Terms.value(left));
        }
        boolean negated = next.isWord("NOT");
        if (!negated && !isSetWord(next)) {
            return left;
        }
        if (negated) {
            words.take();
        }
        Filter filter = among(Cql2Terms.value(left));
        return negated ? Cql2Operators.FILTERS.not(filter) : filter;
    }

    private static boolean isSetWord(Cql2Token word) {
        return word.isWord("LIKE") || word.isWord("ILIKE") || word.isWord("BETWEEN") || word.isWord("IN");
    }

    private Filter among(Expression value) {
        Cql2Token word = words.take();
        switch (word.upper()) {
            case "LIKE":
                return Cql2Operators.like(value, Cql2Terms.value(terms.sum()), true);
            case "ILIKE":
                return Cql2Operators.like(value, Cql2Terms.value(terms.sum()), false);
            case "BETWEEN":
                Expression least = Cql2Terms.value(terms.sum());
                terms.expectWord("AND");
                return Cql2Operators.FILTERS.between(value, least, Cql2Terms.value(terms.sum()));
            case "IN":
                return Cql2Operators.in(value, terms.values());
            default:
                throw unexpected(word);
        }
    }

    private Filter isNull(Expression value) {
        words.take();
        boolean negated = words.peek().isWord("NOT");
        if (negated) {
            words.take();
        }
        terms.expectWord("NULL");
        Filter isNull = Cql2Operators.FILTERS.isNull(value);
        return negated ? Cql2Operators.FILTERS.not(isNull) : isNull;
    }

    private static Filter filter(Object node) {
        if (node instanceof Filter filter) {
            return filter;
        }
        if (node instanceof Expression value) {
            return Cql2Operators.condition(value);
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.condition"));
    }

    static FilterException unexpected(Cql2Token word) {
        return FilterException.ofSyntax(Messages.of("query.filter.cql2-text.unexpected", word, word.at() + 1));
    }
}
