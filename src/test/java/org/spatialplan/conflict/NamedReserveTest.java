package org.spatialplan.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineReport;

/** A delivered red line says by the column ZRBHDMC that a feature is in a protected area, whose law applies there too. */
class NamedReserveTest {

    private static final String SQUARE = "POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))";

    @Test
    void aNamedAreaIsGroundOfTheOtherLineToo() {
        assertThat(natureProtection("other", Map.of("zone", "other", "ZRBHDMC", "乙森林公园")))
                .satisfies(line -> {
                    assertThat(line.involvement()).isEqualTo(Involvement.AFFECTED);
                    assertThat(line.findings())
                            .extracting(finding -> finding.zone().id())
                            .containsExactly("general");
                });
        assertThat(natureProtection("unknown", Map.of("zone", "unknown", "ZRBHDMC", "甲保护区"))
                        .findings())
                .extracting(finding -> finding.zone().id())
                .containsExactly("unknown");
    }

    @Test
    void aBlankNameIsNone() {
        assertThat(natureProtection("other", Map.of("zone", "other", "ZRBHDMC", " "))
                        .findings())
                .isEmpty();
        assertThat(natureProtection("other", Map.of("zone", "other")).findings())
                .isEmpty();
    }

    private static LineReport natureProtection(String id, Map<String, Object> attributes) {
        InventedRedLine line =
                new InventedRedLine("red-lines", InventedRedLine.feature(id, attributes, 0, InventedRedLine.KILOMETRE));
        List<LineReport> lines =
                line.check(InventedRedLine.lonLat(SQUARE)).verdict().lines();
        return lines.stream()
                .filter(report -> report.line().id().equals("nature-protection"))
                .findFirst()
                .orElseThrow();
    }
}
