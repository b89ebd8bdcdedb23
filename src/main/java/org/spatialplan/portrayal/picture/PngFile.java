package org.spatialplan.portrayal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import org.spatialplan.portrayal.raster.Pixel;

/** The chunks of a PNG file. Not thread-safe. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 3;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    private final Scratch scratch;

    /**
     * @param indexes the number of its colour for each pixel, row by row
     * @param colours straight ARGB, at most 256
     */
    static byte[] ofPalette(IntUnaryOperator indexes, int[] colours, int width, int height, Scratch scratch) {
        PngFile file = new PngFile(scratch);
        file.header(width, height, PALETTE);
        file.palette(colours);
        int length = (width + 1) * height;
        byte[] rows = scratch.rows(length);
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0; // no filter
            for (int i = y * width; i < (y + 1) * width; i++) {
                rows[at++] = (byte) indexes.applyAsInt(i);
            }
        }
        return file.end(rows, length, 1, width + 1);
    }

    /** @param pixels premultiplied ARGB */
    static byte[] ofChannels(int[] pixels, int width, int height, boolean opaque, Scratch scratch) {
        PngFile file = new PngFile(scratch);
        file.header(width, height, opaque ? RGB : RGBA);
        int bytes = opaque ? 3 : 4;
        int length = (width * bytes + 1) * height;
        byte[] rows = scratch.rows(length);
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0; // no filter
            int limit = (y + 1) * width;
            for (int i = y * width; i < limit; ) {
                int end = Runs.end(pixels, i, limit);
                at = fill(rows, at, opaque ? pixels[i] : Pixel.straight(pixels[i]), bytes, end - i);
                i = end;
            }
        }
        return file.end(rows, length, bytes, width * bytes + 1);
    }

    /** Writes a pixel so many times and returns the place behind. */
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
        out.writeBytes(SIGNATURE);
    }

    private void header(int width, int height, int colourType) {
        ByteBuffer data = ByteBuffer.allocate(13);
        data.putInt(width).putInt(height).put((byte) 8).put((byte) colourType);
        chunk("IHDR", data.array(), 13);
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
        chunk("PLTE", rgb, rgb.length);
        if (!opaque) {
            chunk("tRNS", alpha, alpha.length);
        }
    }

    private byte[] end(byte[] rows, int length, int bytesAPixel, int bytesARow) {
        byte[] packed = MapDeflater.deflate(rows, length, bytesAPixel, bytesARow, scratch);
        chunk("IDAT", packed, packed.length);
        chunk("IEND", packed, 0);
        return out.toByteArray();
    }

    private void chunk(String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
