package org.spatialplan.ogc.wfs;

import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;

/**
 * COUNT or MAXFEATURES, STARTINDEX, and RESULTTYPE.
 *
 * @param count at most {@link WfsLimits#MAX_FEATURES}
 * @param asked whether the client set the count
 * @param hits whether the client requests only the number of features
 */
record PageParameters(int start, int count, boolean asked, boolean hits) {

    static PageParameters parse(WfsRequest request) {
        Kvp kvp = request.kvp();
        String name = kvp.find("COUNT").isPresent() ? "COUNT" : "MAXFEATURES";
        int count = number(kvp, name, request.version().count(), WfsLimits.MAX_FEATURES);
        return new PageParameters(
                number(kvp, "STARTINDEX", "startIndex", 0),
                Math.min(count, WfsLimits.MAX_FEATURES),
                kvp.find(name).isPresent(),
                hits(kvp));
    }

    private static boolean hits(Kvp kvp) {
        String type = kvp.find("RESULTTYPE").orElse("results");
        if (!type.equalsIgnoreCase("hits") && !type.equalsIgnoreCase("results")) {
            throw OwsException.invalid("resultType", type, "hits or results");
        }
        return type.equalsIgnoreCase("hits");
    }

    private static int number(Kvp kvp, String name, String locator, int otherwise) {
        return kvp.find(name).map(text -> number(text.strip(), locator)).orElse(otherwise);
    }

    private static int number(String text, String locator) {
        if (!text.matches("\\d{1,18}")) {
            throw OwsException.invalid(locator, text, "a whole number, not negative");
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
    }
}
