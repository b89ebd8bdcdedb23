package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.PlanMap;

/**
 * The verdicts on all projects of the bundled plan: before places and rules were read anew ({@code before}, for whoever asks what
 * changed), by the rules of the day before the reserves' regulations of 2026, and by those since. Each change has its reason.
 */
class PlanVerdictsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final ProjectChecks OLD_RULES = ProjectChecks.of(MAP, LocalDate.of(2026, 3, 14));
    private static final ProjectChecks RULES = ProjectChecks.of(MAP, LocalDate.of(2026, 11, 28));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/plan-verdicts.csv", numLinesToSkip = 1)
    void verdictIsKnownWithItsReason(int number, String before, String oldRules, String rules, String why) {
        assertThat(verdict(OLD_RULES, number)).isEqualTo(oldRules);
        assertThat(verdict(RULES, number)).as(why).isEqualTo(rules);
        boolean changed = !before.equals(rules) || !oldRules.equals(rules);
        assertThat(why != null).as("a change has its reason").isEqualTo(changed);
    }

    @Test
    void everyProjectHasAVerdict() {
        assertThat(MAP.plan().projects()).hasSize(121).allSatisfy(project -> assertThat(
                        RULES.get(project).state())
                .isNotIn(ConflictState.NOT_CHECKED, ConflictState.NO_DATA));
    }

    private static String verdict(ProjectChecks checks, int number) {
        SubjectReport report = checks.get(MAP.plan().findProject(number).orElseThrow());
        String state = report.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return report.certainty()
                .map(certainty -> state + " " + certainty.name().toLowerCase(Locale.ROOT))
                .orElse(state);
    }
}
