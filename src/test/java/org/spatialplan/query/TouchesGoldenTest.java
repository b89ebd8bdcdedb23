package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Project;

/** Facts that stand in the plan's text, with the places that must not match. */
class TouchesGoldenTest {

    private static final ItemQueries QUERIES = new ItemQueries(GeodataFiles.planMap());

    @ParameterizedTest(name = "{0} within {1} m, project {2}: {3}")
    @CsvFileSource(resources = "/golden/touches.csv", numLinesToSkip = 1)
    void golden(String touches, double distanceM, int project, String expected, String reason) {
        List<ItemMatch<Project>> matches = QUERIES.projects(near(touches, distanceM));

        String found = matches.stream()
                .filter(match -> match.item().number() == project)
                .findFirst()
                .flatMap(ItemMatch::certainty)
                .map(certainty -> certainty.name().toLowerCase(Locale.ROOT))
                .orElse("none");
        if (expected.equals("match")) {
            assertThat(found).as(reason).isNotEqualTo("none");
        } else {
            assertThat(found).as(reason).isEqualTo(expected);
        }
    }

    private static ItemQuestion<Project> near(String touches, double distanceM) {
        return ItemQuestion.<Project>all()
                .at(new SpatialCondition.Near(FeatureRef.parse(touches).orElseThrow(), distanceM));
    }
}
