package org.spatialplan.portrayal.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import org.spatialplan.portrayal.raster.Pixel;

/** Writes the chunks of a PNG file. Not thread-safe. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 3;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    /** The pixels of one strip; a large picture is compressed in strips, which need little memory. */
    private static final int STRIP_PIXELS = 1 << 20;

    private final List<byte[]> parts = new ArrayList<>();
    private final Scratch scratch;

    /** Writes a row of a picture after its filter byte. */
    private interface RowWriter {
        void write(int y, byte[] rows, int at);
    }

    /**
     * Writes a picture with a palette.
     *
     * @param pixels row by row
     * @param index the number of the colour of a pixel
     * @param colours straight ARGB, at most 256
     */
    static byte[] ofPalette(
            int[] pixels, IntUnaryOperator index, int[] colours, int width, int height, Scratch scratch) {
        PngFile file = new PngFile(scratch);
        file.header(width, height, PALETTE);
        file.palette(colours);
        return file.end(width, height, 1, (y, rows, start) -> {
            int at = start;
            int limit = (y + 1) * width;
            for (int i = y * width; i < limit; ) {
                int end = Runs.end(pixels, i, limit);
                Arrays.fill(rows, at, at + end - i, (byte) index.applyAsInt(pixels[i]));
                at += end - i;
                i = end;
            }
        });
    }

    /**
     * Writes a picture with channels.
     *
     * @param pixels premultiplied ARGB
     */
    static byte[] ofChannels(int[] pixels, int width, int height, boolean opaque, Scratch scratch) {
        PngFile file = new PngFile(scratch);
        file.header(width, height, opaque ? RGB : RGBA);
        int bytes = opaque ? 3 : 4;
        return file.end(width, height, bytes, (y, rows, start) -> {
            int at = start;
            int limit = (y + 1) * width;
            for (int i = y * width; i < limit; ) {
                int end = Runs.end(pixels, i, limit);
                at = fill(rows, at, opaque ? pixels[i] : Pixel.straight(pixels[i]), bytes, end - i);
                i = end;
            }
        });
    }

    /** Writes a pixel several times and returns the place after it. */
    private static int fill(byte[] rows, int at, int pixel, int bytes, int times) {
        rows[at] = (byte) (pixel >> 16);
        rows[at + 1] = (byte) (pixel >> 8);
        rows[at + 2] = (byte) pixel;
        if (bytes == 4) {
            rows[at + 3] = (byte) (pixel >>> 24);
        }
        int all = times * bytes;
        for (int done = bytes; done < all; done *= 2) {
            System.arraycopy(rows, at, rows, at + done, Math.min(done, all - done));
        }
        return at + all;
    }

    private PngFile(Scratch scratch) {
        this.scratch = scratch;
        parts.add(SIGNATURE);
    }

    private void header(int width, int height, int colourType) {
        ByteBuffer data = ByteBuffer.allocate(13);
        data.putInt(width).putInt(height).put((byte) 8).put((byte) colourType);
        chunk("IHDR", data.array());
    }

    private void palette(int[] colours) {
        byte[] rgb = new byte[3 * colours.length];
        byte[] alpha = new byte[colours.length];
        boolean opaque = true;
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
            alpha[i] = (byte) (colours[i] >>> 24);
            opaque &= colours[i] >>> 24 == 255;
        }
        chunk("PLTE", rgb);
        if (!opaque) {
            chunk("tRNS", alpha);
        }
    }

    private byte[] end(int width, int height, int bytesAPixel, RowWriter writer) {
        int bytesARow = width * bytesAPixel + 1;
        int strip = Math.min(height, Math.max(1, STRIP_PIXELS / width));
        // before each strip but the first lies the row above it
        byte[] rows = scratch.rows(bytesARow * (strip + 1));
        MapDeflater deflater = new MapDeflater(rows, bytesAPixel, bytesARow, scratch);
        for (int top = 0; top < height; top += strip) {
            int above = top == 0 ? 0 : bytesARow;
            int at = above;
            int bottom = Math.min(height, top + strip);
            for (int y = top; y < bottom; y++) {
                rows[at] = 0; // no filter
                writer.write(y, rows, at + 1);
                at += bytesARow;
            }
            chunk("IDAT", deflater.deflate(above, at, bottom == height));
            System.arraycopy(rows, at - bytesARow, rows, 0, bytesARow);
        }
        chunk("IEND", new byte[0]);
        return joined();
    }

    private byte[] joined() {
        byte[] file = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, file, at, part.length);
            at += part.length;
        }
        return file;
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        parts.add(ByteBuffer.allocate(8).putInt(data.length).put(name).array());
        parts.add(data);
        parts.add(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
