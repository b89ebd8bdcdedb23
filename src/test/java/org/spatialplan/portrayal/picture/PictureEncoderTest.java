package org.spatialplan.portrayal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    @Test
    void formats_are_found_by_media_type() {
        assertThat(PictureFormat.find("image/png")).contains(PictureFormat.PNG);
        assertThat(PictureFormat.find("image/png; mode=8bit")).contains(PictureFormat.PNG8);
        assertThat(PictureFormat.find("image/jpeg")).contains(PictureFormat.JPEG);
        assertThat(PictureFormat.find("image/tiff")).isEmpty();
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
