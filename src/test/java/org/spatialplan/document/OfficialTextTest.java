package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.document.place.Gazetteer;
import org.spatialplan.document.place.ProposedLink;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.Severity;

/**
 * The official text of the bundled city's plan is read whole. The text is not part of the project: it is the file that the environment
 * variable {@code PLAN_TEXT} names, else the one in {@code shared/plan} beside the checkout.
 */
class OfficialTextTest {

    private static final Path BESIDE = Path.of("..", "shared", "plan");
    private final Plan plan = GeodataFiles.plan();
    private DocumentReading reading;
    private Plan imported;

    @BeforeEach
    void readText() throws IOException {
        Optional<Path> text = text();
        Needed.that(
                text.isPresent(),
                "the official text of the plan, which is not part of the project."
                        + " Set PLAN_TEXT to its file to test that it is read whole");
        reading = new DocumentReader(plan.fields().stream().map(Field::nameZh).toList())
                .read(Files.readAllBytes(text.get()));
        imported = new PlanImport(plan, List.of(), districts(), "new-construction")
                .run(reading.draft(), List.of())
                .plan();
    }

    private static Optional<Path> text() throws IOException {
        String named = System.getenv("PLAN_TEXT");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(BESIDE)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(BESIDE)) {
            return files.filter(file -> file.toString().endsWith(".txt")).min(Comparator.naturalOrder());
        }
    }

    @Test
    void everyRowIsReadAndAllSumsAgree() {
        PlanDraft draft = reading.draft();

        assertThat(reading.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(draft.projects()).hasSize(121);
        assertThat(draft.indicators()).hasSize(37);
        assertThat(draft.pathways()).hasSize(50);
        assertThat(draft.actions()).hasSize(60);
        assertThat(draft.subtotals())
                .extracting(sum -> sum.stated().longValueExact())
                .containsExactly(4_035_489L, 1_468_832L, 1_275_544L, 281_263L, 3_350_131L);
        assertThat(draft.subtotals()).allMatch(PlanDraft.StatedSum::agrees);
        assertThat(draft.total().orElseThrow().stated().longValueExact()).isEqualTo(10_411_259L);
        assertThat(draft.total().orElseThrow().agrees()).isTrue();
    }

    @Test
    void numbersYearsDistrictsAndBodiesAreThoseOfTheBundledPlan() {
        // the document room reads annexes and boxes, no chapters
        assertThat(PlanChange.between(plan, imported))
                .allMatch(change -> change.kind() == PlanChange.Kind.REMOVED
                        && change.item().startsWith("tasks/"));
    }

    /** The figures of docs/plan-import.md. */
    @Test
    void proposedLinksAreMeasuredAgainstThoseMadeByHand() {
        Set<String> proposed = proposals().stream()
                .map(link -> link.subject() + " " + link.target())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String kind : List.of("projects", "actions")) {
            // chapters are not read: what rests on their words alone cannot be proposed
            Set<String> byHand = only(
                    kind,
                    plan.links().stream()
                            .filter(link -> !link.evidence().startsWith("text/"))
                            .map(link -> link.subject() + " " + link.target()));
            Set<String> found = only(kind, proposed.stream());
            long both = found.stream().filter(byHand::contains).count();
            System.out.println(
                    kind + ": " + found.size() + " proposed, " + byHand.size() + " by hand, " + both + " in both");

            assertThat(both).isGreaterThanOrEqualTo(found.size() * 78 / 100);
            assertThat(both).isGreaterThanOrEqualTo(byHand.size() * 83 / 100);
        }
    }

    private static Set<String> only(String kind, Stream<String> links) {
        return links.filter(link -> link.startsWith(kind)).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ProposedLink> proposals() {
        Catalogue catalogue = GeodataFiles.catalogue();
        Gazetteer gazetteer = Gazetteer.of(
                catalogue.cityZh(),
                catalogue.layers(),
                catalogue.layers().stream()
                        .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                        .map(LayerDefinition::id)
                        .map(GeodataFiles::version)
                        .toList());
        return new PlanLinks(gazetteer, catalogue.cityZh()).propose(reading.draft(), imported);
    }

    private static Districts districts() {
        return Districts.of(GeodataFiles.catalogue().cityZh(), GeodataFiles.features("districts"));
    }
}
