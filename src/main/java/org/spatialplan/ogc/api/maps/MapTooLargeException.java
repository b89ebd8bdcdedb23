package org.spatialplan.ogc.api.maps;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A map with more pixels than are drawn (20-058, /req/scaling/width-definition). */
final class MapTooLargeException extends CodedException {

    private final int width;
    private final int height;

    MapTooLargeException(int width, int height, int maxSide, long maxPixels) {
        super("map-too-large", Messages.of("ogc.map-too-large", width, height, maxSide, maxPixels), false);
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
