package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.NamedPlacesCity;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;

/** Verdicts on places that are known to lie somewhere inside a unit, on a map of a few lines. */
class SomewhereInsideChecksTest {

    private static final PlanMap MAP = NamedPlacesCity.MAP;
    private static final ProjectChecks CHECKS = ProjectChecks.of(MAP, LocalDate.of(2026, 11, 28));

    @ParameterizedTest(name = "project {0}: {1} {2}, meets {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1  | clear    | certain  | nothing-near         |             # the creek of a town, 15 km from the mangroves
            2  | conflict | possible | forbidden-there      | mangroves   # a creek somewhere in the county
            3  | conflict | possible | forbidden-there      | south-grove;town-grove # a basin: what lies off its drawn rivers too
            4  | clear    | possible | nothing-near-assumed |             # where the plan does not name the place, silence is not certain
            5  | clear    | certain  | nothing-near         |             # a town with its accuracy
            9  | conflict | possible | forbidden-there      | town-grove  # somewhere in a town that is drawn as an area
            21 | conflict | possible | forbidden-there      | town-grove  # somewhere in a village that is drawn as an area
            13 | conflict | possible | forbidden-there      | south-grove;town-grove # only the county is known
            15 | clear    | certain  | nothing-near         |             # of two towns the one in the territory
            """)
    void verdicts(int number, String state, String certainty, String reason, String met) {
        SubjectReport report = report(number);

        assertThat(word(report.state())).isEqualTo(state);
        assertThat(report.certainty().map(SomewhereInsideChecksTest::word)).contains(certainty);
        assertThat(word(report.reason())).isEqualTo(reason);
        assertThat(report.findings().stream()
                        .map(finding -> finding.feature().id())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(";")))
                .isEqualTo(met == null ? "" : met.replaceFirst("\\s*#.*", ""));
        assertThat(report.totals()).as("nothing is measured").isEmpty();
    }

    @Test
    void whatLiesSomewhereInsideIsNotDrawnAsTheProjectsGround() {
        assertThat(MAP.findGeometry(Subject.project(1))).isEmpty();
        assertThat(MAP.findGeometry(Subject.project(3))).isEmpty();
        assertThat(MAP.findGeometry(Subject.project(9))).isEmpty();
        assertThat(MAP.findGeometry(Subject.project(5))).as("a town as a point").isPresent();
    }

    private static SubjectReport report(int number) {
        return CHECKS.get(MAP.plan().findProject(number).orElseThrow());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
