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

/** Answers a tile over HTTP with the headers for caches. Spring answers 304 if the client has the tile already. */
public final class TileResponse {

    /**
     * How long a client may show a tile without asking again. Panning back needs no request, and a new version shows
     * within this time.
     */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private TileResponse() {}

    /**
     * Writes a tile as the answer of the current request, without Spring's own conversion.
     *
     * @throws IOException if the client has hung up
     */
    public static void write(Tile tile, HttpServletResponse response) throws IOException {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching().getHeaderValue());
        if (!new ServletWebRequest(request, response).checkNotModified("\"" + tile.tag() + "\"")) {
            response.setContentType(TileFormats.mediaType(tile.format()));
            response.setContentLength(tile.bytes().length);
            response.getOutputStream().write(tile.bytes());
        }
    }

    private static CacheControl caching() {
        return CacheControl.maxAge(FRESH).cachePublic().mustRevalidate();
    }

    /** The answer with a tile. */
    public static ResponseEntity<byte[]> of(Tile tile) {
        return ResponseEntity.ok()
                .eTag("\"" + tile.tag() + "\"")
                .cacheControl(caching())
                .contentType(MediaType.parseMediaType(TileFormats.mediaType(tile.format())))
                .body(tile.bytes());
    }
}
