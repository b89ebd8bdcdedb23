package org.spatialplan.ogc.api.tiles;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/** Reads the header Accept-Encoding (RFC 9110, 12.5.3). Stateless. */
final class TakenEncodings {

    private TakenEncodings() {}

    /**
     * Whether a client takes gzip: named with a quality above 0, or by {@code *} if it is not named.
     *
     * @param headers the values of the header; none means that the client has said nothing
     */
    static boolean takeGzip(Enumeration<String> headers) {
        boolean any = false;
        for (String header : Collections.list(headers)) {
            for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
                String[] words = part.strip().split("\\s*;\\s*", -1);
                boolean taken = words.length < 2 || !words[1].replace(" ", "").matches("q=0(\\.0*)?");
                if (words[0].equals("gzip") || words[0].equals("x-gzip")) {
                    return taken;
                }
                any |= words[0].equals("*") && taken;
            }
        }
        return any;
    }
}
