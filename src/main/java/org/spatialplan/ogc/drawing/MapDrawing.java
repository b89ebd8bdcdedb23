package org.spatialplan.ogc.drawing;

import java.awt.Color;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.springframework.stereotype.Component;

/** Draws maps as files, each when it is its turn. Thread-safe. */
@Component
public class MapDrawing {

    private final MapRenderer renderer;
    private final DrawingLimiter turns;

    MapDrawing(MapRenderer renderer, DrawingLimiter turns) {
        this.renderer = renderer;
        this.turns = turns;
    }

    /** The most pixels of a map. */
    public long maxPixels() {
        return turns.maxPixels();
    }

    /**
     * Draws a map. Its background is below it where the format has no transparency.
     *
     * @throws DrawingRefusedException if its client left before its turn, or too many large ones wait
     * @throws org.spatialplan.portrayal.DrawingCancelledException if its client left while it was drawn
     * @throws PictureTooLargeException if it has more pixels than the memory holds
     */
    public byte[] draw(MapRequest map, PictureFormat format) {
        Color below = new Color(map.background().getRGB());
        return turns.draw(
                (long) map.width() * map.height(),
                map.cancelled(),
                () -> renderer.draw(map, drawn -> PictureEncoder.encode(drawn, format, below)));
    }

    /** Sends a finished map, as {@link DrawingLimiter#send}. */
    public void send(byte[] map, DrawingLimiter.Sending sending) throws java.io.IOException {
        turns.send(map, sending);
    }
}
