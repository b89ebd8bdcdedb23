package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels apart from the map: together they are the usual map, and alone they keep off what lies over them. */
class LetteringTest extends WmsTest {

    private static final int WIDTH = 500;

    @Test
    void the_map_without_labels_and_the_labels_alone_are_the_usual_map() {
        BufferedImage without = picture(bay("LABELS", "false", "TRANSPARENT", "TRUE"));
        BufferedImage alone = picture(bay("LABELS", "only", "TRANSPARENT", "TRUE"));
        BufferedImage usual = picture(bay("TRANSPARENT", "TRUE"));

        BufferedImage together = new BufferedImage(WIDTH, WIDTH, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = together.createGraphics();
        graphics.drawImage(without, 0, 0, null);
        graphics.drawImage(alone, 0, 0, null);
        graphics.dispose();

        assertThat(painted(alone, 0, WIDTH)).isPositive();
        assertThat(different(without, usual)).as("pixels of names").isGreaterThan(1000);
        assertThat(different(together, usual)).isZero();
    }

    @Test
    void labels_keep_off_boxes() {
        BufferedImage usual = picture(bay("LABELS", "only", "TRANSPARENT", "TRUE"));
        BufferedImage kept = picture(bay("LABELS", "only", "TRANSPARENT", "TRUE", "AVOID", "0,0,250,500;490,0,10,500"));

        assertThat(painted(usual, 0, 250)).isPositive();
        assertThat(painted(kept, 0, 250)).isZero();
        assertThat(painted(kept, 250, WIDTH)).isPositive();
    }

    @Test
    void names_are_written_in_the_language_that_is_asked_for() {
        Map<String, String> names = bay("LABELS", "only", "TRANSPARENT", "TRUE", "LAYERS", "districts");

        assertThat(different(picture(names), picture(changed(names, "LANGUAGE", "en"))))
                .isPositive();
        assertThat(different(picture(names), picture(changed(names, "LANGUAGE", "zh"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LABELS|some|labels",
                "LANGUAGE|fr|language",
                "AVOID|1,2,3|avoid",
                "AVOID|1,2,-3,4|avoid",
                "AVOID|a,b,c,d|avoid"
            })
    void what_cannot_be_read_is_refused(String parameter, String value, String locator) {
        assertThat(fault(ows(bay(parameter, value)))).isEqualTo("InvalidParameterValue " + locator);
    }

    private static Map<String, String> bay(String... changes) {
        return changed(
                map(
                        "LAYERS",
                        "sea,city,districts,bays,rivers",
                        "BBOX",
                        "118.5,24.75,118.9,25.15",
                        "WIDTH",
                        "" + WIDTH,
                        "HEIGHT",
                        "" + WIDTH),
                changes);
    }

    /** Counts pixels with anything on them between two columns. */
    private static long painted(BufferedImage picture, int from, int to) {
        return pixels(picture)
                .filter(i -> i % WIDTH >= from && i % WIDTH < to)
                .filter(i -> (picture.getRGB(i % WIDTH, i / WIDTH) >>> 24) > 0)
                .count();
    }

    /** Counts pixels of which a channel differs by more than rounding. */
    private static long different(BufferedImage one, BufferedImage other) {
        return pixels(one)
                .filter(i -> IntStream.of(0, 8, 16, 24).anyMatch(bits -> {
                    int a = one.getRGB(i % WIDTH, i / WIDTH) >>> bits & 0xFF;
                    int b = other.getRGB(i % WIDTH, i / WIDTH) >>> bits & 0xFF;
                    return Math.abs(a - b) > 4;
                }))
                .count();
    }

    private static IntStream pixels(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight());
    }
}
