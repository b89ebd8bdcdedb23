package org.spatialplan.ogc.api.maps;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A map with more pixels than are drawn (20-058, /req/scaling/width-definition). */
final class MapTooLargeException extends CodedException {

    private final boolean wide;
    private final String size;

    MapTooLargeException(int width, int height, int maxSide, long maxPixels) {
        super("map-too-large", Messages.of("ogc.map-too-large", width, height, maxSide, maxPixels), false);
        this.wide = width > maxSide || width >= height;
        this.size = width + " × " + height;
    }

    /** Whether the width is at fault. */
    boolean isWide() {
        return wide;
    }

    /** Width and height. */
    String size() {
        return size;
    }
}
