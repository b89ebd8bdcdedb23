package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legends. */
class GetLegendGraphicTest extends WmsTest {

    private static Map<String, String> legend(String... changes) {
        Map<String, String> legend = Map.of(
                "SERVICE", "WMS",
                "VERSION", "1.3.0",
                "REQUEST", "GetLegendGraphic",
                "LAYER", "rivers",
                "FORMAT", "image/png");
        return changed(legend, changes);
    }

    @Test
    void larger_swatches_other_language_fewer_rules_make_another_picture() {
        byte[] usual = ows(legend()).bytes();

        assertThat(picture(legend("WIDTH", "60", "HEIGHT", "40")).getHeight())
                .isGreaterThan(picture(legend()).getHeight());
        assertThat(ows(legend("LANGUAGE", "en")).bytes()).isNotEqualTo(usual);
        assertThat(ows(legend("LANGUAGE", "zh-CN")).bytes()).isEqualTo(usual);
        assertThat(picture(legend("TRANSPARENT", "TRUE")).getRGB(0, 0) >>> 24).isZero();
        assertThat(picture(legend("LAYER", "plan")).getHeight())
                .isGreaterThan(picture(legend()).getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "LAYER,nowhere,LayerNotDefined layer",
        "STYLE,nothing,StyleNotDefined style",
        "RULE,nothing,InvalidParameterValue rule",
        "SCALE,none,InvalidParameterValue scale",
        "WIDTH,100000,InvalidParameterValue width",
        "FORMAT,image/bmp,InvalidFormat format",
        "LANGUAGE,fr,InvalidParameterValue language",
        "SLD,http://localhost/x,OptionNotSupported sld"
    })
    void faults(String parameter, String value, String expected) {
        assertThat(fault(ows(legend(parameter, value)))).isEqualTo(expected);
    }
}
