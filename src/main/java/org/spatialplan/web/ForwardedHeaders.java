package org.spatialplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/**
 * Reads the proxy headers with the address that the client used. All links are made from this address, so headers that
 * cannot be understood are refused.
 */
final class ForwardedHeaders {

    private static final String PREFIX = "X-Forwarded-Prefix";
    private static final List<String> NAMES =
            List.of("Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", PREFIX);

    private static final int MAX_PORT = 65_535;

    /** Segments of a path (RFC 3986), without the colon of schemes. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+;=@/-]|%[0-9A-Fa-f]{2}){0,200}+");

    private ForwardedHeaders() {}

    /**
     * The prefixes in the headers, each with a slash at its beginning and none at its end.
     *
     * @throws BadParameterException naming the header that cannot be understood
     */
    static List<String> prefixes(HttpServletRequest request) {
        List<String> prefixes = new ArrayList<>();
        for (String sent : Collections.list(request.getHeaders(PREFIX))) {
            for (String each : sent.split(",")) {
                String prefix = each.strip();
                if (!PATH.matcher(prefix).matches()) {
                    throw new BadParameterException(PREFIX, prefix, Messages.of("query.expected.path"));
                }
                prefixes.add(slashed(prefix));
            }
        }
        return prefixes;
    }

    private static String slashed(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    /**
     * Requires headers that form an address.
     *
     * @throws BadParameterException naming the headers that do not
     */
    static void requireAddress(HttpServletRequest request) {
        HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
        try {
            URI address = ForwardedHeaderUtils.adaptFromForwardedHeaders(URI.create("http://localhost/"), headers)
                    .build()
                    .toUri();
            if (!isOfTheWeb(address)) {
                throw bad(headers);
            }
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw bad(headers);
        }
    }

    /**
     * Whether an address has a host and an optional port with HTTP or HTTPS; a link to {@code javascript://…} has not.
     */
    private static boolean isOfTheWeb(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && "/".equals(address.getPath())
                && address.getPort() != 0
                && address.getPort() <= MAX_PORT;
    }

    private static BadParameterException bad(HttpHeaders headers) {
        String name = NAMES.stream().filter(headers::containsHeader).findFirst().orElse(NAMES.get(0));
        return new BadParameterException(
                name, String.valueOf(headers.getFirst(name)), Messages.of("query.expected.forwarded"));
    }

    /** Whether the request has proxy headers. */
    static boolean isForwarded(HttpServletRequest request) {
        return NAMES.stream().anyMatch(name -> request.getHeader(name) != null);
    }
}
