package org.spatialplan.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.spatialplan.portrayal.style.MapStyle;

class LegendTest {

    private final MapStyle style = Pictures.style("<Rule><Name>a</Name><Title>红</Title><Abstract>Red ground</Abstract>"
            + Pictures.fill("#ff0000") + "</Rule><Rule><Name>b</Name><Title>蓝</Title><Abstract>Blue line</Abstract>"
            + "<MaxScaleDenominator>1000</MaxScaleDenominator>" + Pictures.line("#0000ff", 4, "")
            + "</Rule><Rule><Name>untitled</Name>" + Pictures.fill("#00ff00") + "</Rule>");

    @Test
    void a_swatch_and_a_title_for_each_titled_rule() {
        Pictures.requireChineseFont();
        BufferedImage chinese = new Legend(Pictures.FONTS).draw(style, LegendRequest.of(PortrayalLanguage.ZH));
        BufferedImage english = new Legend(Pictures.FONTS).draw(style, LegendRequest.of(PortrayalLanguage.EN));

        assertThat(count(chinese, 0xFF0000)).isGreaterThan(150);
        assertThat(count(chinese, 0x0000FF)).isGreaterThan(20);
        assertThat(count(chinese, 0x00FF00)).isZero();
        assertThat(english.getWidth()).isGreaterThan(chinese.getWidth());
        assertThat(english.getHeight()).isEqualTo(chinese.getHeight());
    }

    @Test
    void one_rule_alone_and_rules_of_one_scale() {
        LegendRequest all = LegendRequest.of(PortrayalLanguage.EN);
        BufferedImage one = new Legend(Pictures.FONTS)
                .draw(
                        style,
                        new LegendRequest(
                                all.language(), 20, 20, all.background(), OptionalDouble.empty(), Optional.of("b")));
        BufferedImage far = new Legend(Pictures.FONTS)
                .draw(
                        style,
                        new LegendRequest(
                                all.language(), 20, 20, all.background(), OptionalDouble.of(5000), Optional.empty()));

        assertThat(one.getWidth()).isEqualTo(30);
        assertThat(count(one, 0xFF0000)).isZero();
        assertThat(count(far, 0x0000FF)).isZero();
        assertThat(count(far, 0xFF0000)).isGreaterThan(150);
    }

    /** Twice the density: the same legend, each length twice as many pixels; drawn half as large it is the same picture. */
    @Test
    void it_grows_with_the_density_of_the_pixels() {
        Pictures.requireChineseFont();
        LegendRequest usual = LegendRequest.of(PortrayalLanguage.ZH);
        BufferedImage once = new Legend(Pictures.FONTS).draw(style, usual);
        BufferedImage twice = new Legend(Pictures.FONTS).draw(style, usual.withPixelMm(0.14));

        assertThat(twice.getHeight()).isEqualTo(2 * once.getHeight());
        assertThat(twice.getWidth()).isBetween(2 * once.getWidth() - 2, 2 * once.getWidth());
        assertThat(count(twice, 0xFF0000) / (double) count(once, 0xFF0000)).isBetween(3.6, 4.7);
        long apart = 0;
        for (int x = 0; x < twice.getWidth() / 2; x++) {
            for (int y = 0; y < once.getHeight(); y++) {
                apart += Math.abs(green(once, x, y) - quarter(twice, x, y));
            }
        }
        assertThat(apart / (double) (once.getWidth() * once.getHeight()))
                .as("mean difference")
                .isLessThan(6);
    }

    private static int quarter(BufferedImage picture, int x, int y) {
        return (green(picture, 2 * x, 2 * y)
                        + green(picture, 2 * x + 1, 2 * y)
                        + green(picture, 2 * x, 2 * y + 1)
                        + green(picture, 2 * x + 1, 2 * y + 1))
                / 4;
    }

    private static int green(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 8 & 0xFF;
    }

    private static int count(BufferedImage picture, int rgb) {
        int count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
