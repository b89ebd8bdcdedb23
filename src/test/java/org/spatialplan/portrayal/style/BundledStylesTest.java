package org.spatialplan.portrayal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.StyleFiles;
import org.spatialplan.layer.LayerDefinition;

class BundledStylesTest {

    private static final Styles STYLES = StyleFiles.styles();

    static List<String> layers() {
        return GeodataFiles.catalogue().layers().stream()
                .map(LayerDefinition::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void every_layer_has_a_style_titled_in_both_languages(String layer) {
        MapStyle style = STYLES.get(layer);

        assertThat(style.layer()).isEqualTo(layer);
        assertThat(style.titleZh()).matches(".*\\p{IsHan}.*");
        assertThat(style.titleEn()).matches("\\p{ASCII}+");
        assertThat(style.groups().stream().flatMap(List::stream))
                .filteredOn(rule -> !rule.titleZh().isEmpty())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.titleEn()).isNotEmpty());
    }

    @Test
    void conflicts_have_a_style() {
        assertThat(STYLES.get("conflicts").name()).isEqualTo("conflicts");
    }

    @Test
    void files_are_named_as_their_layers_and_stay_within_the_standard() {
        StyleFiles.texts().forEach((file, text) -> {
            String layer = file.replace("styles/", "").replace(".sld", "");
            assertThat(text).contains("<NamedLayer>\n    <Name>" + layer + "</Name>");
            // additions of GeoServer's that the schema of SLD 1.0.0 does not know
            assertThat(text).doesNotContain("VendorOption", "<Priority>", "SvgParameter", "<Localized");
        });
    }
}
