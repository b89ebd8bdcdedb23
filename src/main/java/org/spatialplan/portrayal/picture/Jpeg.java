package org.spatialplan.portrayal.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.spatialplan.portrayal.raster.Pixel;

/** Writes JPEG of pictures in {@link BufferedImage#TYPE_INT_ARGB_PRE}, by Java's own writer. */
final class Jpeg {

    private static final float QUALITY = 0.88f;
    private static final DirectColorModel RGB = new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);

    private Jpeg() {}

    static byte[] encode(BufferedImage picture, Color below) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(picture, below), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Paints the background below the picture itself, because a copy of a large one would take as much memory again.
     */
    private static BufferedImage opaque(BufferedImage picture, Color below) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int ground = 0xFF000000 | below.getRGB();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] += Pixel.scaled(ground, 255 - (pixels[i] >>> 24));
        }
        int width = picture.getWidth();
        WritableRaster raster = Raster.createPackedRaster(
                picture.getRaster().getDataBuffer(), width, picture.getHeight(), width, RGB.getMasks(), null);
        return new BufferedImage(RGB, raster, false, null);
    }
}
