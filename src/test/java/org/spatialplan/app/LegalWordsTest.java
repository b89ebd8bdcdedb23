package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.StyleFiles;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.Styles;

/** A city whose layers are legal, and which has styles of its own for none of them. */
class LegalWordsTest {

    @TempDir
    private Path city;

    static Stream<String> files() {
        return StyleFiles.texts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_title_calls_legal_data_illustrative_and_no_rule_is_lost(String file) {
        String text = StyleFiles.texts().get(file);
        String layer = file.replace("styles/", "").replace(".sld", "");
        String plain = LegalWords.of(text);

        assertThat(plain).doesNotContain("示意").doesNotContainIgnoringCase("illustrative");
        assertThat(rows(plain, layer)).hasSameSizeAs(rows(text, layer));
        assertThat(plain.replaceAll("<(Title|Abstract|Label)>[^<]*", "").replaceAll("(?s)<!--.*?-->", ""))
                .isEqualTo(text.replaceAll("<(Title|Abstract|Label)>[^<]*", "").replaceAll("(?s)<!--.*?-->", ""));
    }

    private static List<DrawingRule> rows(String text, String layer) {
        MapStyle style = Styles.read(java.util.Map.of("it.sld", text)).get(layer);
        return Legend.rules(style, OptionalDouble.empty());
    }

    @Test
    void what_a_city_calls_illustrative_is_called_so() throws IOException {
        Files.createDirectory(city.resolve("styles"));
        Catalogue quanzhou = GeodataFiles.catalogue();
        List<String> illustrative = quanzhou.layers().stream()
                .filter(LayerDefinition::illustrative)
                .map(LayerDefinition::id)
                .toList();

        Styles styles = org.spatialplan.app.StyleFiles.read("", city.toString(), quanzhou);

        assertThat(illustrative).contains("red-lines");
        assertThat(styles.get("red-lines").titleZh()).isEqualTo("生态保护红线（示意）");
        assertThat(quanzhou.find("rivers").orElseThrow().illustrative()).isFalse();
        assertThat(Legend.rules(styles.get("rivers"), OptionalDouble.empty()))
                .extracting(DrawingRule::titleZh)
                .contains("干流", "干流（走向未测绘）");
        assertThat(styles.findDocument("rivers").orElseThrow()).doesNotContain("示意");
    }
}
