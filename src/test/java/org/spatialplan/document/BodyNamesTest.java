package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.document.Districts.District;

class BodyNamesTest {

    private static final Set<String> KNOWN = Set.of("市水务局", "市市场监管局", "东澜生态环境局", "云岫县各有关乡镇人民政府", "东澜区白鹭镇人民政府");
    private static final Districts DISTRICTS =
            new Districts("江州市", List.of(new District("donglan", "东澜区"), new District("yunxiu", "云岫县")));

    /** A slash stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "市园林局、水务局等按职责分工负责 | 市园林局 市水务局",
                "市水务局、市场监管局 | 市水务局 市市场监管局",
                "市园林局，江州轮渡公司、市水务局 | 市园林局 江州轮渡公司 市水务局",
                "东澜区城管局、生态环境局 | 东澜区城管局 东澜生态环境局",
                "云岫县农业局/、各有关乡镇人民政府 | 云岫县农业局 云岫县各有关乡镇人民政府",
                "东澜区白鹭镇政府 | 东澜区白鹭镇人民政府",
                "各县（市、区）人民政府，市直有关部门 | 各县（市、区）人民政府 市直有关部门",
                "市园林局/市水务局 | 市园林局 市水务局",
                "市园林/局、市水务局 | 市园林局 市水务局",
                "市城管局、农业农村/局等 | 市城管局 市农业农村局",
                "江州市水务局 | 市水务局",
                "市水务局、水务局 | 市水务局"
            })
    void readsLists(String cell, String names) {
        assertThat(new BodyNames(DISTRICTS, KNOWN::contains).read(cell.replace('/', '\n')))
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "东澜区、云岫县 | donglan yunxiu",
                "东澜区/云岫 | donglan yunxiu",
                "东澜和云岫县 | donglan yunxiu",
                "江州市 | ''",
                "各县（市、区） | ''",
            })
    void readsTerritories(String cell, String ids) {
        assertThat(DISTRICTS.read(cell.replace('/', '\n')).ids())
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(DISTRICTS.read(cell.replace('/', '\n')).unknown()).isEmpty();
    }
}
