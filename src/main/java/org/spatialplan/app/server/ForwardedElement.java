package org.spatialplan.app.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * What one proxy wrote into the header {@code Forwarded} (RFC 7239). Each part is null if it is left out.
 *
 * @param sender address from which the proxy received the request
 * @param proto scheme with which it received it
 * @param host of the address for which it received it
 */
record ForwardedElement(String sender, String proto, String host) {

    private static final String HEADER = "Forwarded";

    /** One pair, as a token or in quotes, and the separator behind it. */
    private static final Pattern PAIR = Pattern.compile(
            "\\s*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;]++))\\s*+(;|,|$)");

    /**
     * Reads the lines of the header.
     *
     * @return in the order in which the proxies added them
     * @throws BadParameterException if a line is not of the form
     */
    static List<ForwardedElement> parse(List<String> lines) {
        List<ForwardedElement> elements = new ArrayList<>();
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> parse(line, elements));
        return elements;
    }

    private static void parse(String line, List<ForwardedElement> elements) {
        Matcher pair = PAIR.matcher(line);
        Map<String, String> pairs = new HashMap<>();
        int at = 0;
        while (at < line.length()) {
            if (!pair.find(at) || pair.start() != at) {
                throw new BadParameterException(HEADER, line, Messages.of("query.expected.forwarded"));
            }
            String value = pair.group(2) == null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
            pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value);
            at = pair.end();
            if (!pair.group(4).equals(";") || at == line.length()) {
                elements.add(new ForwardedElement(pairs.get("for"), pairs.get("proto"), pairs.get("host")));
                pairs.clear();
            }
        }
    }
}
