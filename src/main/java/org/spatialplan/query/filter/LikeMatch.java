package org.spatialplan.query.filter;

import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;

/**
 * Whether a text is like a pattern, in time proportional to text times pattern at worst. GeoTools would make a regular
 * expression of it, which a pattern of many wildcards keeps busy for hours. A missing value is like nothing. Thread-safe.
 */
final class LikeMatch extends FunctionExpressionImpl {

    private static final FunctionName NAME = new FunctionNameImpl("likeMatch", Boolean.class);
    private static final char ANY = '\uFFFE';
    private static final char ONE = '\uFFFF';

    private final Expression value;
    private final boolean matchCase;
    private final String pattern;

    LikeMatch(PropertyIsLike like, Expression value) {
        super(NAME);
        this.value = value;
        this.matchCase = like.isMatchingCase();
        this.pattern = compiled(like);
    }

    @Override
    public Object evaluate(Object row) {
        String text = value.evaluate(row, String.class);
        return text != null && matches(matchCase ? text : text.toLowerCase(java.util.Locale.ROOT));
    }

    private String compiled(PropertyIsLike like) {
        String literal = like.getLiteral();
        StringBuilder compiled = new StringBuilder();
        for (int i = 0; i < literal.length(); ) {
            if (isAt(literal, i, like.getEscape()) && i + like.getEscape().length() < literal.length()) {
                i += like.getEscape().length();
                compiled.append(literal.charAt(i++));
            } else if (isAt(literal, i, like.getWildCard())) {
                compiled.append(ANY);
                i += like.getWildCard().length();
            } else if (isAt(literal, i, like.getSingleChar())) {
                compiled.append(ONE);
                i += like.getSingleChar().length();
            } else {
                compiled.append(literal.charAt(i++));
            }
        }
        return matchCase ? compiled.toString() : compiled.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isAt(String text, int i, String symbol) {
        return symbol != null && !symbol.isEmpty() && text.startsWith(symbol, i);
    }

    /** Only the last wildcard is ever tried again: what came before it is settled. */
    private boolean matches(String text) {
        int at = 0;
        int next = 0;
        int wildcard = -1;
        int tried = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == ANY) {
                wildcard = next++;
                tried = at;
            } else if (next < pattern.length()
                    && (pattern.charAt(next) == ONE || pattern.charAt(next) == text.charAt(at))) {
                at++;
                next++;
            } else if (wildcard >= 0) {
                next = wildcard + 1;
                at = ++tried;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == ANY) {
            next++;
        }
        return next == pattern.length();
    }
}
