package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.FeatureRef;

/** Facts that stand in the plan's text, with the places that must not match. */
class TouchesGoldenTest {

    private static final ProjectQueries QUERIES = new ProjectQueries(GeodataFiles.planMap());

    @ParameterizedTest(name = "{0} within {1} m, project {2}: {3}")
    @CsvFileSource(resources = "/golden/touches.csv", numLinesToSkip = 1)
    void golden(String touches, double distanceM, int project, String expected, String reason) {
        List<ProjectMatch> matches = QUERIES.find(near(touches, distanceM));

        String found = matches.stream()
                .filter(match -> match.project().number() == project)
                .findFirst()
                .flatMap(ProjectMatch::certainty)
                .map(certainty -> certainty.name().toLowerCase(Locale.ROOT))
                .orElse("none");
        if (expected.equals("match")) {
            assertThat(found).as(reason).isNotEqualTo("none");
        } else {
            assertThat(found).as(reason).isEqualTo(expected);
        }
    }

    private static ProjectQuestion near(String touches, double distanceM) {
        return ProjectQuestion.near(
                new ProjectQuestion.Near(FeatureRef.parse(touches).orElseThrow(), distanceM));
    }
}
