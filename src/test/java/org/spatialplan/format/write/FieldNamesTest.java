package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names where a format holds less of them. */
class FieldNamesTest {

    @Test
    void dBaseKeepsTenBytesOfAnyScript() {
        Map<String, String> names = ShapefileLimits.fieldNames(List.of(
                "id",
                "investment_wan_yuan",
                "investment_total",
                "开工日期",
                "开工日期二",
                "面积(公顷)",
                "100%",
                "🚩",
                "",
                "𠮷𠮷𠮷",
                "Total",
                "total"));

        assertThat(names.values())
                .containsExactly(
                        "id",
                        "investment",
                        "investme_1",
                        "开工日",
                        "开工_1",
                        "面积_公",
                        "100_",
                        "_",
                        "__1",
                        "𠮷𠮷",
                        "Total",
                        "total_1")
                .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 10);
    }

    @Test
    void sqliteTellsNamesApartByMoreThanCase() {
        assertThat(GeoPackageFeatures.columnNames(List.of("total", "Total", "total_1", "TOTAL", "面积(公顷)"))
                        .values())
                .containsExactly("total", "Total_2", "total_1", "TOTAL_3", "面积(公顷)");
    }
}
