package org.spatialplan.ogc.api.maps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.api.styles.StyledTable;
import org.spatialplan.ogc.drawing.DrawingRefusedException;
import org.spatialplan.ogc.drawing.MapDrawing;
import org.spatialplan.ogc.drawing.MapTag;
import org.spatialplan.portrayal.DrawingCancelledException;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.web.gate.WaitingClient;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers a map with the headers that say what it shows (20-058, /req/core/map-response). Thread-safe. */
@Component
class MapAnswer {

    private static final Map<MediaFormat, PictureFormat> PICTURES =
            Map.of(MediaFormat.PNG, PictureFormat.PNG, MediaFormat.JPEG, PictureFormat.JPEG);

    private final PortrayedLayers portrayed;
    private final MapDrawing drawing;

    MapAnswer(PortrayedLayers portrayed, MapDrawing drawing) {
        this.portrayed = portrayed;
        this.drawing = drawing;
    }

    long maxPixels() {
        return drawing.maxPixels();
    }

    /**
     * Draws and sends a map; nothing of it to a client that has it already, or has hung up.
     *
     * @throws DrawingRefusedException if it was not drawn in time
     */
    void send(
            OgcRequest request,
            List<StyledTable> layers,
            MapFrame frame,
            WaitingClient client,
            HttpServletResponse response)
            throws IOException {
        Color background = MapBackground.read(request);
        // a client revalidates its map, which costs almost nothing, so an import shows at once
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (new ServletWebRequest(current(), response).checkNotModified(tag(request, layers))) {
            return;
        }
        byte[] picture;
        try {
            picture = drawing.draw(picture(background, layers, frame, client), PICTURES.get(request.format()));
        } catch (DrawingCancelledException | DrawingRefusedException e) {
            if (client.isGone()) {
                return;
            }
            throw e;
        }
        response.setHeader("Content-Crs", "<" + CrsUris.uri(frame.crs()) + ">");
        response.setHeader("Content-Bbox", frame.corners());
        response.setHeader("Content-Datetime", times(layers));
        response.setContentType(request.format().contentType());
        response.setContentLength(picture.length);
        drawing.send(picture, () -> response.getOutputStream().write(picture));
    }

    private MapRequest picture(Color background, List<StyledTable> layers, MapFrame frame, WaitingClient client) {
        return frame.request(layers.stream()
                        .map(layer -> new LayerDrawing(portrayed.of(layer.table()), layer.style()))
                        .toList())
                .withBackground(background)
                .withCancellation(client);
    }

    private static String tag(OgcRequest request, List<StyledTable> layers) {
        Map<String, String> asked = new LinkedHashMap<>(request.parameters());
        asked.put("path", request.path());
        asked.put("format", request.format().mediaType());
        return MapTag.of(asked, layers.stream().map(StyledTable::table).toList());
    }

    /** The moment at which the shown version became current; of several layers the earliest and the latest. */
    private static String times(List<StyledTable> layers) {
        List<Instant> times = layers.stream()
                .map(layer -> layer.table().type().version().addedAt())
                .sorted()
                .toList();
        Instant first = times.get(0);
        Instant last = times.get(times.size() - 1);
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    private static HttpServletRequest current() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
