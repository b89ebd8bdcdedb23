package org.spatialplan.portrayal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.TableBuilder;

/** Styles are asked of the very rows that filters, files and answers have. */
class StylePropertyTest {

    private final SimpleFeature row =
            row(Map.of("as_of", LocalDate.of(2026, 3, 15), "investment_wan_yuan", 250, "a b", "blank"));

    @Test
    void aDayIsItsText() {
        assertThat(new StyleProperty("as_of").evaluate(row)).isEqualTo("2026-03-15");
        assertThat(new StyleProperty("as_of").evaluate(row, String.class)).isEqualTo("2026-03-15");
    }

    @Test
    void aPropertyIsFoundByAnyOfItsNames() {
        assertThat(new StyleProperty("a b").evaluate(row)).isEqualTo("blank");
        assertThat(new StyleProperty("a_x0020_b").evaluate(row)).isEqualTo("blank");
        assertThat(new StyleProperty("investment").evaluate(row)).isEqualTo(250L);
    }

    @Test
    void whatTheRowDoesNotHaveIsMissing() {
        assertThat(new StyleProperty("colour").evaluate(row)).isNull();
    }

    private static SimpleFeature row(Map<String, Object> values) {
        TableBuilder table = new TableBuilder(
                GeodataFiles.catalogue().find("rivers").orElseThrow(),
                GeodataFiles.version("rivers").info());
        table.add(new TableBuilder.Row("r1", Optional.empty(), Optional.empty(), values));
        return table.build().rows().get(0);
    }
}
