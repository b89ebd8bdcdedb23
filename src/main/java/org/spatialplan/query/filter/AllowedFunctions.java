package org.spatialplan.query.filter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;

/**
 * The functions of GeoTools that filters may call. It has hundreds, of which some read the surroundings, run any regular
 * expression or grow geometries without bounds.
 */
final class AllowedFunctions {

    private static final Map<String, Integer> ARGUMENTS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        List.of("strToLowerCase", "strToUpperCase", "strStripAccents", "strTrim", "strLength")
                .forEach(name -> ARGUMENTS.put(name, 1));
        List.of("strStartsWith", "strEndsWith", "strIndexOf", "strConcat", "strEqualsIgnoreCase")
                .forEach(name -> ARGUMENTS.put(name, 2));
        ARGUMENTS.put("strSubstring", 3);
        List.of("abs", "ceil", "floor", "rint", "sqrt").forEach(name -> ARGUMENTS.put(name, 1));
        List.of("geometryType", "dimension", "numPoints", "isEmpty", "centroid", "envelope")
                .forEach(name -> ARGUMENTS.put(name, 1));
        List.of("dateParse", "dateFormat").forEach(name -> ARGUMENTS.put(name, 2));
    }

    private AllowedFunctions() {}

    static Function call(String name, List<Expression> arguments) {
        require(name, arguments.size());
        String known = ARGUMENTS.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
        return Cql2Operators.FILTERS.function(known, arguments.toArray(Expression[]::new));
    }

    static void require(String name, int arguments) {
        Integer expected = ARGUMENTS.get(name);
        if (expected == null) {
            throw new FilterException("a known function ('" + name + "' is none; there are "
                    + String.join(", ", ARGUMENTS.keySet()) + ")");
        }
        if (expected != arguments) {
            throw new FilterException(expected + " arguments of " + name + ", found " + arguments);
        }
    }
}
