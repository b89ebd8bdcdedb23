package org.spatialplan.ogc.wms;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.WeakHashMap;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.LegendRequest;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.style.MapStyle;
import org.springframework.stereotype.Component;

/** Draws legends of layers and of the group, and computes their sizes. Thread-safe. */
@Component
class Legends {

    static final int SWATCH_WIDTH = 28;
    static final int SWATCH_HEIGHT = 18;

    private final Legend legend;
    private final Map<MapStyle, Size> sizes = Collections.synchronizedMap(new WeakHashMap<>());

    Legends(Legend legend) {
        this.legend = legend;
    }

    /** The size of a picture in pixels. */
    record Size(int width, int height) {}

    /** Counts the pixels that {@link #draw} draws, in its parts and in the whole. */
    long pixels(List<MapStyle> styles, LegendRequest request) {
        List<Dimension> parts = shown(styles, request).stream()
                .map(style -> legend.size(style, request))
                .toList();
        long width = parts.stream().mapToInt(part -> part.width).max().orElse(1);
        long height = parts.stream().mapToLong(part -> part.height).sum();
        return (parts.size() > 1 ? 2 : 1) * width * height;
    }

    /** Draws the legends of several styles one below the other. */
    BufferedImage draw(List<MapStyle> styles, LegendRequest request) {
        List<BufferedImage> parts = shown(styles, request).stream()
                .map(style -> legend.draw(style, request))
                .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int width = parts.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = parts.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = all.createGraphics();
        graphics.setBackground(request.background());
        graphics.clearRect(0, 0, width, height);
        int top = 0;
        for (BufferedImage part : parts) {
            graphics.drawImage(part, 0, top, null);
            top += part.getHeight();
        }
        graphics.dispose();
        return all;
    }

    /** Returns the size of the legend in the capabilities. */
    Size size(MapStyle style) {
        return sizes.computeIfAbsent(style, key -> {
            Dimension size = legend.size(key, LegendRequest.of(PortrayalLanguage.ZH));
            return new Size(size.width, size.height);
        });
    }

    private static List<MapStyle> shown(List<MapStyle> styles, LegendRequest request) {
        return styles.stream()
                .distinct()
                .filter(style -> styles.size() == 1 || isDrawn(style, request.scaleDenominator()))
                .toList();
    }

    private static boolean isDrawn(MapStyle style, OptionalDouble scale) {
        return scale.isEmpty() || style.rules().stream().anyMatch(rule -> rule.isDrawnAt(scale.getAsDouble()));
    }
}
