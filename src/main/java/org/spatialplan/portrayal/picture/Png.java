package org.spatialplan.portrayal.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.IntUnaryOperator;
import org.spatialplan.portrayal.raster.Pixel;

/**
 * Writes PNG (ISO/IEC 15948) of pictures in {@link BufferedImage#TYPE_INT_ARGB_PRE}. Java's own writer takes several
 * times as long as the drawing of a tile.
 */
final class Png {

    private static final int MAX_IN_PALETTE = 256;

    private Png() {}

    /** Encodes without loss, with a palette if there are few colours. */
    static byte[] encode(BufferedImage picture) {
        int[] pixels = pixels(picture);
        Scratch scratch = Scratch.take();
        try {
            ColourTable table = ColourTable.of(pixels, MAX_IN_PALETTE);
            return table.size() <= MAX_IN_PALETTE
                    ? palette(picture, table, scratch)
                    : PngFile.ofChannels(pixels, picture.getWidth(), picture.getHeight(), isOpaque(pixels), scratch);
        } finally {
            scratch.giveBack();
        }
    }

    private static boolean isOpaque(int[] pixels) {
        int all = -1;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all >>> 24 == 255;
    }

    /** Encodes with a palette in any case. */
    static byte[] encodePalette(BufferedImage picture) {
        int[] pixels = pixels(picture);
        Scratch scratch = Scratch.take();
        try {
            return palette(picture, ColourTable.of(pixels), scratch);
        } finally {
            scratch.giveBack();
        }
    }

    private static byte[] palette(BufferedImage picture, ColourTable table, Scratch scratch) {
        int[] of = new int[table.size()];
        int[] colours;
        if (table.size() <= MAX_IN_PALETTE) {
            colours = new int[table.size()];
            for (int i = 0; i < colours.length; i++) {
                of[i] = i;
                colours[i] = table.colour(i);
            }
        } else {
            colours = MedianCut.run(table, MAX_IN_PALETTE, of);
        }
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Pixel.straight(colours[i]);
        }
        IntUnaryOperator index = pixel -> of[table.number(pixel)];
        return PngFile.ofPalette(pixels(picture), index, colours, picture.getWidth(), picture.getHeight(), scratch);
    }

    private static int[] pixels(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_ARGB_PRE) {
            return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        }
        BufferedImage copy =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        copy.createGraphics().drawImage(picture, 0, 0, null);
        return ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    }
}
