package org.spatialplan.query.filter;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the names of CQL2's functions and predicates into those of ECQL, which the parser knows; the grammars agree
 * otherwise on what is used here. Text literals are left alone.
 */
final class Cql2Names {

    private static final Pattern LITERAL_OR_NAME = Pattern.compile(
            "'(?:[^']|'')*'|\\bS_(INTERSECTS|EQUALS|DISJOINT|TOUCHES|WITHIN|OVERLAPS|CROSSES|CONTAINS)\\b|\\b(CASEI)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private Cql2Names() {}

    static String toEcql(String cql2) {
        return LITERAL_OR_NAME.matcher(cql2).replaceAll(found -> Matcher.quoteReplacement(ecql(found)));
    }

    private static String ecql(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(2) != null ? "strToLowerCase(" : found.group();
    }
}
