package org.spatialplan.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.ConflictState;
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

    /** The city's own layer of protected areas has another one, far away: that the two differ does not clear the parcel. */
    @Test
    void theLayerOfProtectedAreasDoesNotSilenceIt() {
        InventedRedLine both = new InventedRedLine(
                        "red-lines",
                        InventedRedLine.feature(
                                "a", Map.of("zone", "other", "ZRBHDMC", "乙森林公园"), 0, InventedRedLine.KILOMETRE))
                .with(
                        "nature-protection",
                        InventedRedLine.feature(
                                "far", "core", 0, "POLYGON ((8000 0, 9000 0, 9000 1000, 8000 1000, 8000 0))"));

        LineReport line = natureProtection(both, SQUARE);
        LineReport silent = natureProtection(both, "POLYGON ((5000 0, 5100 0, 5100 100, 5000 100, 5000 0))");

        assertThat(line.involvement()).isEqualTo(Involvement.AFFECTED);
        assertThat(line.findings()).extracting(finding -> finding.layer()).containsExactly("red-lines");
        assertThat(silent.state()).isEqualTo(ConflictState.CLEAR);
        assertThat(silent.illustrative()).isFalse();
    }

    private static LineReport natureProtection(String id, Map<String, Object> attributes) {
        return natureProtection(
                new InventedRedLine("red-lines", InventedRedLine.feature(id, attributes, 0, InventedRedLine.KILOMETRE)),
                SQUARE);
    }

    private static LineReport natureProtection(InventedRedLine line, String parcel) {
        return line.check(InventedRedLine.lonLat(parcel)).verdict().lines().stream()
                .filter(report -> report.line().id().equals("nature-protection"))
                .findFirst()
                .orElseThrow();
    }
}
