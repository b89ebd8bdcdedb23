package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.VerdictCache;
import org.spatialplan.layer.Feature;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;

/** A verdict is computed again only where something changed that it depends on. */
class KeptVerdictsTest {

    private static final String MOVED = "guanyin-mountain-forest-park";

    private final PlanMap bundled = GeodataFiles.planMap();
    private final VerdictCache kept = new VerdictCache();

    @Test
    void onlyProjectsWhosePlacesChangedAreJudgedAgain() {
        ProjectChecks before = ProjectChecks.of(bundled, GeodataFiles.DAY, kept);
        before.computeAll();

        PlanMap changed = GeodataFiles.planMap(layer -> GeodataFiles.features(layer).stream()
                .map(feature -> feature.id().equals(MOVED) ? lessAccurate(feature) : feature)
                .toList());
        ProjectChecks after = ProjectChecks.of(changed, GeodataFiles.DAY, kept);
        after.computeAll();

        Set<Project> judgedAgain = changed.plan().projects().stream()
                .filter(project ->
                        after.get(project).subject() != before.get(project).subject())
                .collect(Collectors.toSet());
        assertThat(judgedAgain).isNotEmpty().allMatch(project -> changed.linksOf(project.subject()).stream()
                .anyMatch(link -> link.target().id().equals(MOVED)));
    }

    @Test
    void otherRulesJudgeAnew() {
        ProjectChecks now = ProjectChecks.of(bundled, GeodataFiles.DAY, kept);
        ProjectChecks earlier = ProjectChecks.of(bundled, GeodataFiles.DAY.withMonth(3), kept);
        Project project = bundled.plan().projects().iterator().next();

        assertThat(now.get(project)).isSameAs(now.get(project));
        assertThat(earlier.get(project)).isNotSameAs(now.get(project));
    }

    /** The comparison with what is served judges nothing again. */
    @Test
    void aComparisonTakesWhatIsKept() {
        ProjectChecks now = ProjectChecks.of(bundled, GeodataFiles.DAY, kept);
        now.computeAll();

        assertThat(now.changes(now.checked(), now.checked()))
                .hasSize(bundled.plan().projects().size())
                .allMatch(change -> change.before() == change.after());
    }

    private static Feature lessAccurate(Feature park) {
        return new Feature(
                park.id(),
                park.nameZh(),
                park.nameEn(),
                park.geometry(),
                OptionalDouble.of(park.accuracyM().orElseThrow() + 100),
                park.source(),
                park.licence(),
                park.status(),
                park.asOf(),
                park.attributes());
    }
}
