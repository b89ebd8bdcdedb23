package org.spatialplan.ogc.wmts;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.LegendRequest;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.MapStyle;
import org.springframework.stereotype.Component;

/** Draws the legends of the styles once, because the capabilities have their sizes. Thread-safe. */
@Component
class Legends {

    private final Legend legend;
    private final Map<MapStyle, Picture> drawn = new ConcurrentHashMap<>();

    Legends(Legend legend) {
        this.legend = legend;
    }

    /** A legend as a file. */
    record Picture(int width, int height, byte[] png) {}

    Picture get(MapStyle style) {
        return drawn.computeIfAbsent(style, key -> {
            BufferedImage image = legend.draw(key, LegendRequest.of(PortrayalLanguage.ZH));
            return new Picture(image.getWidth(), image.getHeight(), PictureEncoder.encode(image, PictureFormat.PNG));
        });
    }
}
