package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.Feature;

/** What an approval leaves is bounded as the overlap is: the ground's outline may lie elsewhere, the approval's does not. */
class UncoveredTest {

    private static final Feature[] WIDE = {RedLine.feature("wide", "core", 0, wkt(square(500)))};

    @Test
    void aGroundThatMayReachOverItsApprovalIsUncoveredThere() {
        Overlap uncovered = uncovered(check(WIDE, square(5), 4, square(5)));

        assertThat(uncovered.size()).isZero();
        assertThat(uncovered.least()).isZero();
        assertThat(uncovered.most()).as("18 m × 18 m without 10 m × 10 m").isCloseTo(224, within(1.0));
    }

    @Test
    void aGroundThatMayBeSmallerLeavesLess() {
        Overlap uncovered = uncovered(check(WIDE, square(5), 4, "POLYGON ((-5 -5, 0 -5, 0 5, -5 5, -5 -5))"));

        assertThat(uncovered.size()).isCloseTo(50, within(0.01));
        assertThat(uncovered.least()).as("1 m × 2 m").isCloseTo(2, within(0.05));
        assertThat(uncovered.most()).as("324 m² without 50 m²").isCloseTo(274, within(1.0));
    }

    @Test
    void aLineMovesOverTheApprovalsOutline() {
        Overlap uncovered = uncovered(check(WIDE, "LINESTRING (-100 0, 100 0)", 3, square(50)));

        assertThat(uncovered.size()).isCloseTo(100, within(0.01));
        assertThat(uncovered.least()).isCloseTo(94, within(0.1));
        assertThat(uncovered.most()).isCloseTo(106, within(0.1));
    }

    @Test
    void eachFeatureAlongACommonEdgeSaysWhatIsUncovered() {
        Feature[] adjoining = {
            RedLine.feature("west", "core", 0, wkt("POLYGON ((-50 -50, 0 -50, 0 50, -50 50, -50 -50))")),
            RedLine.feature("east", "core", 0, wkt("POLYGON ((0 -50, 50 -50, 50 50, 0 50, 0 -50))"))
        };

        SubjectReport report = check(adjoining, "LINESTRING (0 -50, 0 50)", 0, square(10));

        assertThat(report.findings()).hasSize(2).allSatisfy(finding -> assertThat(
                        finding.uncovered().orElseThrow().size())
                .isCloseTo(80, within(0.01)));
        assertThat(uncovered(report).size()).isCloseTo(80, within(0.01));
    }

    private static SubjectReport check(Feature[] features, String ground, double accuracyM, String approval) {
        return RedLine.check(features)
                .check(
                        RedLine.subject("new-construction", accuracyM, wkt(ground)),
                        new CheckConditions(false, Optional.of(RedLine.ground(wkt(approval)))));
    }

    private static Overlap uncovered(SubjectReport report) {
        List<LayerTotal> totals = report.totals();
        assertThat(totals).hasSize(1);
        return totals.get(0).uncovered().orElseThrow();
    }

    private static Geometry wkt(String text) {
        return RedLine.wkt(text);
    }

    /** @param half of a side, metres */
    private static String square(int half) {
        return "POLYGON ((%1$d %1$d, %2$d %1$d, %2$d %2$d, %1$d %2$d, %1$d %1$d))".formatted(-half, half);
    }
}
