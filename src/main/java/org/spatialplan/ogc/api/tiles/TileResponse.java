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

/** A tile over HTTP, with what caches need to know. Spring answers 304 where the client has the tile already. */
public final class TileResponse {

    /** So long a map may show what was: panning back asks nothing, and a new version is seen soon. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private TileResponse() {}

    /** As the answer of the current request, outside of Spring's own answering. */
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

    public static ResponseEntity<byte[]> of(Tile tile) {
        return ResponseEntity.ok()
                .eTag("\"" + tile.tag() + "\"")
                .cacheControl(caching())
                .contentType(MediaType.parseMediaType(TileFormats.mediaType(tile.format())))
                .body(tile.bytes());
    }
}
