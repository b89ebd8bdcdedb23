package org.spatialplan.app.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.web.MapSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one place that says which security headers answers have. Every answer has them: pages, data, errors, static files,
 * refusals of the web server. The policy follows from the address, because the format of an answer is not known when it
 * begins. Immutable.
 */
@Component
final class AnswerHeaders {

    /** A header of an answer. */
    private record Header(String name, String value) {}

    private static final String POLICY = "Content-Security-Policy";
    private static final String REFERRER = "Referrer-Policy";
    private static final String FRAME = "X-Frame-Options";

    /** A year, of this host alone: others under its name may still be without HTTPS. */
    private static final Header ONLY_HTTPS = new Header("Strict-Transport-Security", "max-age=31536000");

    /** Browsers heed it with HTTPS only. */
    private static final Header OWN_WINDOW = new Header("Cross-Origin-Opener-Policy", "same-origin");

    private final Header[] page;
    private final Header[] description;
    private final Header[] document;
    private final Header[] data;
    private final Header[] withHttps = {ONLY_HTTPS, OWN_WINDOW};

    @Autowired
    AnswerHeaders(MapSettings map, SpatialPlanSettings settings) {
        this(map, settings.origins());
    }

    /**
     * The headers for some settings.
     *
     * @param origins sites whose web maps may read the answers
     */
    AnswerHeaders(MapSettings map, List<String> origins) {
        String pictures = map.baseMaps().stream()
                .flatMap(each -> each.origins().stream())
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        String services = map.serviceHosts().stream().map(host -> " " + host).collect(Collectors.joining());
        String framing = origins.stream().map(origin -> " " + origin.strip()).collect(Collectors.joining());
        List<Header> everywhere = List.of(
                new Header("X-Content-Type-Options", "nosniff"),
                // a web map may show tiles without asking for the right to read them; a browser then looks here
                new Header("Cross-Origin-Resource-Policy", origins.isEmpty() ? "same-origin" : "cross-origin"));
        page = headers(
                everywhere,
                new Header(
                        POLICY,
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'" + services
                                + "; font-src 'self'; img-src 'self' data: blob:" + pictures + services
                                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"),
                new Header(FRAME, "SAMEORIGIN"),
                // "locate me" of the map; no frame within it asks where somebody is
                new Header("Permissions-Policy", "geolocation=(self), camera=(), microphone=()"),
                // providers of base maps want to know the site
                new Header(REFERRER, "strict-origin-when-cross-origin"));
        description = headers(
                everywhere,
                new Header(
                        POLICY,
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self';"
                                + " font-src 'self' data:; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'"),
                new Header(FRAME, "DENY"),
                new Header(REFERRER, "no-referrer"));
        document = headers(
                everywhere,
                // no script runs; reports have their styles and pictures within, and browsers show PDF as an object
                new Header(
                        POLICY,
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'self';"
                                + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'" + framing),
                new Header(FRAME, "SAMEORIGIN"),
                // the address of a kept report is all that is needed to read it
                new Header(REFERRER, "no-referrer"));
        data = data(everywhere, framing);
    }

    private static Header[] data(List<Header> everywhere, String framing) {
        return headers(
                everywhere,
                // pages about data have a map, and nothing of theirs stands within the page
                new Header(
                        POLICY,
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                                + " img-src 'self' data: blob:; object-src 'self'; form-action 'none'; base-uri 'none';"
                                + " frame-ancestors 'self'" + framing),
                new Header(FRAME, "SAMEORIGIN"),
                new Header(REFERRER, "no-referrer"));
    }

    private static Header[] headers(List<Header> everywhere, Header... own) {
        return Stream.concat(everywhere.stream(), Arrays.stream(own)).toArray(Header[]::new);
    }

    /** Sets the headers of the answer to a request, which may be malformed. */
    void set(Request request, Response response) {
        String path = request.getDecodedRequestURI();
        String context = request.getContextPath();
        if (path != null && context != null && path.startsWith(context)) {
            path = path.substring(context.length());
        }
        set(response, of(path == null ? "" : path));
        if (request.isSecure()) {
            set(response, withHttps);
        }
    }

    private static void set(Response response, Header... headers) {
        for (Header header : headers) {
            response.setHeader(header.name(), header.value());
        }
    }

    /**
     * The headers for an address.
     *
     * @param path within the service, decoded, without parameters such as {@code ;x=1}
     */
    private Header[] of(String path) {
        if (path.equals("/") || path.equals("/index.html") || path.startsWith("/map/")) {
            return page;
        }
        if (path.startsWith("/swagger-ui") || path.equals("/ogc/api") || path.equals("/ogc/api/")) {
            return description;
        }
        return isPageOfData(path) ? data : document;
    }

    /** Whether an address may answer a page about data, and never what somebody submitted. */
    private static boolean isPageOfData(String path) {
        return path.equals("/ogc") || path.startsWith("/ogc/") && !path.contains("/results");
    }

    /** Whether an address has a file that is the same for everybody. */
    static boolean isPublicFile(String path) {
        return path.equals("/")
                || path.equals("/index.html")
                || path.startsWith("/map/")
                || path.startsWith("/webjars/")
                || path.startsWith("/swagger-ui");
    }

    /**
     * The caching of an answer that only its caller may keep.
     *
     * @param shared the caching of the same answer for everybody; null if nothing is said of it
     */
    static String privately(String shared) {
        if (shared == null) {
            return "private";
        }
        List<String> kept = Arrays.stream(shared.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !isForSharedCaches(word.toLowerCase(Locale.ROOT)))
                .toList();
        return kept.contains("no-store")
                ? shared
                : "private" + kept.stream().map(word -> ", " + word).collect(Collectors.joining());
    }

    private static boolean isForSharedCaches(String word) {
        return word.equals("public") || word.equals("private") || word.startsWith("s-maxage");
    }
}
