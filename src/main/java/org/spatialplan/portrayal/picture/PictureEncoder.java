package org.spatialplan.portrayal.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Encodes pictures. Stateless and thread-safe. */
public final class PictureEncoder {

    private PictureEncoder() {}

    /**
     * Encodes a picture.
     *
     * @param picture as {@code MapRenderer} draws it
     */
    public static byte[] encode(BufferedImage picture, PictureFormat format) {
        return encode(picture, format, Color.WHITE);
    }

    /**
     * Encodes a picture on a background.
     *
     * @param picture as {@code MapRenderer} draws it; {@code below} may be painted into it
     * @param below the background where the format has no transparency
     */
    public static byte[] encode(BufferedImage picture, PictureFormat format, Color below) {
        return switch (format) {
            case PNG -> Png.encode(picture);
            case PNG8 -> Png.encodePalette(picture);
            case JPEG -> Jpeg.encode(picture, below);
        };
    }
}
