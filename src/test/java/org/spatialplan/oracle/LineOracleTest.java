package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.LineScene;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.RuleSet;

/** Random layers of six lines with all kinds of rules, against the slow and plain answer. */
class LineOracleTest {

    private static final Path RULES = Path.of("src/test/resources/cases/lines/kinds/rules");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final int WORLDS = 250;
    private static final double SIZE_M2 = 0.1;
    /** Arcs of a setback of 200 m are chords. */
    private static final double ARC_M = 0.06;

    static final Map<String, RuleSet> LINES = lines();

    private static Map<String, RuleSet> lines() {
        Map<String, RuleSet> lines = new LinkedHashMap<>();
        for (String id : List.of("boundary", "red", "reserves", "shore", "wetland", "zones")) {
            lines.put(id, LineScene.rules(RULES, id, DAY));
        }
        return lines;
    }

    @Test
    void eachLineAnswersAsThePlainReferenceDoes() {
        int decided = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            LineWorld world = LineWorld.of(seed);
            SubjectReport report = check(world);
            for (LineReport line : report.lines()) {
                LineReference.Answer expected =
                        new LineReference(world, LINES).answer(line.line().id());
                if (!expected.hair()) {
                    compare(
                            expected,
                            line,
                            world.ground().getLength(),
                            "seed " + seed + ", " + line.line().id());
                    decided++;
                }
            }
        }
        assertThat(decided).isGreaterThan(WORLDS * 4);
    }

    private static void compare(LineReference.Answer expected, LineReport line, double outlineM, String as) {
        assertThat(line.state()).as(as).isEqualTo(expected.state());
        assertThat(line.certainty().map(certainty -> certainty.isCertain()))
                .as(as)
                .isEqualTo(expected.certain());
        assertThat(line.involvement()).as(as).isEqualTo(expected.involvement());
        Map<String, Double> zones = line.zones().stream()
                .collect(Collectors.toMap(
                        total -> total.layer() + " " + total.zone().id(),
                        total -> total.overlap().size()));
        assertThat(zones.keySet()).as(as).isEqualTo(expected.zones().keySet());
        zones.forEach((zone, size) -> assertThat(size)
                .as(zone + " of " + as)
                .isCloseTo(expected.zones().get(zone), within(zone.endsWith("setback") ? ARC_M * outlineM : SIZE_M2)));
        double takenM = line.findings().stream()
                .flatMap(finding -> finding.taken().stream())
                .mapToDouble(Overlap::size)
                .sum();
        assertThat(takenM).as(as).isCloseTo(expected.takenM(), within(0.01));
    }

    static SubjectReport check(LineWorld world) {
        return map(world).check().check(world.subject(), world.terms());
    }

    static CheckedMap map(LineWorld world) {
        return world.scene().map(LINES);
    }
}
