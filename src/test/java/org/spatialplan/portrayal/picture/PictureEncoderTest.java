package org.spatialplan.portrayal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.portrayal.raster.Pixel;

class PictureEncoderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 256, 257, 5000, 100_000})
    void png_keeps_every_colour(int colours) throws IOException {
        BufferedImage picture = picture(301, 203, colours, true);

        assertSame(read(PictureEncoder.encode(picture, PictureFormat.PNG)), picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 5000})
    void png_keeps_transparency(int colours) throws IOException {
        BufferedImage picture = picture(64, 50, colours, false);

        assertSame(read(PictureEncoder.encode(picture, PictureFormat.PNG)), picture);
    }

    @Test
    void png_of_one_pixel_and_of_rows_beyond_the_window() throws IOException {
        for (int width : new int[] {1, 2, 8192}) {
            BufferedImage picture = picture(width, 3, 1000, true);

            assertSame(read(PictureEncoder.encode(picture, PictureFormat.PNG)), picture);
        }
    }

    /** More than a million pixels. */
    @ParameterizedTest
    @ValueSource(ints = {40, 5000})
    void a_large_png_is_packed_in_strips(int colours) throws IOException {
        int width = 4096;
        int height = 515;
        BufferedImage small = picture(64, height, colours, true);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        for (int x = 0; x < width; x += 64) {
            picture.setData(small.getRaster().createTranslatedChild(x, 0));
        }

        byte[] png = PictureEncoder.encode(picture, PictureFormat.PNG);

        assertThat(new String(png, StandardCharsets.ISO_8859_1).split("IDAT")).hasSizeGreaterThan(3);
        BufferedImage read = read(png);
        int[] there = read.getRGB(0, 0, width, height, null, 0, width);
        assertThat(there).isEqualTo(picture.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void png8_of_more_colours_than_are_counted() throws IOException {
        BufferedImage picture = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB_PRE);
        for (int i = 0; i < 360_000; i++) {
            picture.getRaster().setDataElements(i % 600, i / 600, new int[] {0xFF000000 | i * 37});
        }

        BufferedImage read = read(PictureEncoder.encode(picture, PictureFormat.PNG8));

        assertThat(read.getColorModel().getPixelSize()).isEqualTo(8);
        assertThat(read.getRGB(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void png8_has_a_palette_of_near_colours() throws IOException {
        BufferedImage picture = picture(200, 200, 4000, true);

        BufferedImage read = read(PictureEncoder.encode(picture, PictureFormat.PNG8));

        assertThat(read.getColorModel().getPixelSize()).isEqualTo(8);
        double off = 0;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                int a = read.getRGB(x, y);
                int b = picture.getRGB(x, y);
                off += Math.abs((a >> 8 & 255) - (b >> 8 & 255));
            }
        }
        assertThat(off / 40_000).as("mean difference of green").isLessThan(24);
    }

    @Test
    void png8_of_few_colours_is_exact() throws IOException {
        BufferedImage picture = picture(90, 70, 40, false);

        assertSame(read(PictureEncoder.encode(picture, PictureFormat.PNG8)), picture);
    }

    @Test
    void jpeg_shows_the_ground_through_transparency() throws IOException {
        BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB_PRE);

        BufferedImage read = read(PictureEncoder.encode(picture, PictureFormat.JPEG));

        assertThat(read.getRGB(10, 10)).isEqualTo(0xFFFFFFFF);
    }

    /** Runs of random lengths, as maps have them. */
    private static BufferedImage picture(int width, int height, int colours, boolean opaque) {
        Random random = new Random(colours);
        int[] palette = random.ints(colours).toArray();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int colour = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colour = random.nextInt(6) == 0 ? palette[random.nextInt(colours)] : colour;
                int alpha = opaque ? 255 : colour >>> 24;
                int pre = Pixel.premultiplied(alpha, colour >> 16 & 255, colour >> 8 & 255, colour & 255);
                picture.getRaster().setDataElements(x, y, new int[] {pre});
            }
        }
        return picture;
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static void assertSame(BufferedImage read, BufferedImage picture) {
        int[] expected = new int[1];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.getRaster().getDataElements(x, y, expected);
                assertThat(read.getRGB(x, y)).as("at %d, %d", x, y).isEqualTo(Pixel.straight(expected[0]));
            }
        }
    }
}
