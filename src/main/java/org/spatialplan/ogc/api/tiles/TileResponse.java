package org.spatialplan.ogc.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.spatialplan.tile.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers a tile over HTTP with the headers for caches. A client that has the tile already is answered 304. A packed tile
 * has a tag of its own (RFC 9110, 8.8.3), and is unpacked for a client that does not take gzip.
 *
 * @param tile that is answered
 * @param packed whether its bytes go out packed
 */
public record TileResponse(Tile tile, boolean packed) {

    /**
     * How long a client may show a tile without asking again. Panning back needs no request, and a new version shows
     * within this time.
     */
    private static final CacheControl CACHING =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    /**
     * Writes a tile as the answer of the current request, without Spring's own conversion.
     *
     * @throws IOException if the client has hung up
     */
    public static void write(Tile tile, HttpServletResponse response) throws IOException {
        HttpServletRequest request = request();
        TileResponse answer = to(request, tile);
        HttpHeaders headers = answer.headers();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (!new ServletWebRequest(request, response).checkNotModified(answer.tag())) {
            byte[] bytes = answer.bytes();
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** The answer with a tile to the current request. */
    public static ResponseEntity<byte[]> of(Tile tile) {
        TileResponse answer = to(request(), tile);
        return ResponseEntity.ok().headers(answer.headers()).eTag(answer.tag()).body(answer.bytes());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static TileResponse to(HttpServletRequest request, Tile tile) {
        return new TileResponse(
                tile, tile.packed() && TakenEncodings.takeGzip(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)));
    }

    private String tag() {
        return packed ? "\"" + tile.tag() + "-gzip\"" : "\"" + tile.tag() + "\"";
    }

    private byte[] bytes() {
        return packed ? tile.kept() : tile.bytes();
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CACHING);
        headers.setContentType(MediaType.parseMediaType(TileFormats.mediaType(tile.format())));
        if (tile.packed()) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers;
    }
}
