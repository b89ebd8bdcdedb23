package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.document.place.Gazetteer;
import org.spatialplan.document.place.ProposedLink;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Severity;

/**
 * A whole plan is read: the bundled plan's projects, written as a document of our own in the layout of the official text, with its
 * sums, its wraps and its pages. The official text itself is not part of the project.
 */
class WholePlanTest {

    private static final Plan PLAN = GeodataFiles.plan();
    private static final Districts DISTRICTS =
            Districts.of(GeodataFiles.catalogue().cityZh(), GeodataFiles.features("districts"));
    private static final long SEED = 17;
    /** An empty cell would be one that is merged with the cell above it. */
    private static final String NOWHERE = "—";

    private static DocumentReading reading;
    private static ImportedPlan result;
    private static Plan imported;

    @BeforeAll
    static void readDocument() {
        String text = new MessyDocument(SEED, false).write(rows());
        reading = new DocumentReader(PLAN.fields().stream().map(Field::nameZh).toList())
                .read(text.getBytes(StandardCharsets.UTF_8));
        result = new PlanImport(PLAN, List.of(), DISTRICTS, "new-construction").run(reading.draft(), List.of());
        imported = result.plan();
    }

    @Test
    void everyRowIsReadAndAllSumsAgree() {
        PlanDraft draft = reading.draft();

        assertThat(reading.findings())
                .noneMatch(finding ->
                        finding.severity() == Severity.ERROR && !finding.code().equals("table-missing"));
        assertThat(draft.projects()).hasSize(121);
        assertThat(draft.subtotals())
                .extracting(sum -> sum.stated().longValueExact())
                .containsExactly(4_035_489L, 1_468_832L, 1_275_544L, 281_263L, 3_350_131L);
        assertThat(draft.subtotals()).allMatch(PlanDraft.StatedSum::agrees);
        assertThat(draft.total().orElseThrow().stated().longValueExact()).isEqualTo(10_411_259L);
        assertThat(draft.total().orElseThrow().agrees()).isTrue();
    }

    @Test
    void namesNumbersYearsDistrictsAndBodiesAreThoseThatWereWritten() {
        assertThat(imported.projects()).hasSameSizeAs(PLAN.projects());
        for (Project project : PLAN.projects()) {
            Project read = imported.projects().stream()
                    .filter(found -> found.number() == project.number())
                    .findFirst()
                    .orElseThrow();
            assertThat(read)
                    .usingRecursiveComparison()
                    .comparingOnlyFields(
                            "nameZh", "field", "yearFrom", "yearTo", "investment", "bodies", "territory", "summaryZh")
                    .isEqualTo(project);
        }
    }

    /** The document has projects alone, so what ties indicators, actions and tasks has no ends any more. */
    @Test
    void relationsWhoseItemsAreMissingAreToldByTheirIds() {
        assertThat(imported.relations())
                .isNotEmpty()
                .allMatch(relation -> relation.object().kind() == Subject.Kind.PROJECTS);
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("relations-dropped"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.en())
                            .startsWith(PLAN.relations().size()
                                    - imported.relations().size() + " relations");
                    PLAN.relations().stream()
                            .filter(relation -> !imported.relations().contains(relation))
                            .forEach(relation -> assertThat(finding.zh()).contains(relation.toString()));
                });
    }

    /** Of the projects' links made by hand, those that names, summaries and districts suffice for. */
    @Test
    void proposedLinksAreMeasuredAgainstThoseMadeByHand() {
        Set<String> byHand = PLAN.links().stream()
                .filter(link -> link.subject().toString().startsWith("projects"))
                .map(link -> link.subject() + " " + link.target())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> proposed = proposals().stream()
                .map(link -> link.subject() + " " + link.target())
                .filter(link -> link.startsWith("projects"))
                .collect(Collectors.toCollection(TreeSet::new));
        long both = proposed.stream().filter(byHand::contains).count();

        assertThat(both).as("of %d proposed", proposed.size()).isGreaterThanOrEqualTo(proposed.size() * 78L / 100);
        assertThat(both).as("of %d by hand", byHand.size()).isGreaterThanOrEqualTo(byHand.size() * 50L / 100);
    }

    private static List<ProposedLink> proposals() {
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

    /** The table of projects: field by field with a subtotal each, and the total. */
    private static List<List<String>> rows() {
        Map<String, String> fields = PLAN.fields().stream().collect(Collectors.toMap(Field::id, Field::nameZh));
        Map<String, Body> bodies = PLAN.bodies().stream().collect(Collectors.toMap(Body::id, Function.identity()));
        Map<String, String> districts =
                DISTRICTS.list().stream().collect(Collectors.toMap(Districts.District::id, Districts.District::name));
        List<List<String>> rows = new ArrayList<>();
        for (Field field : PLAN.fields()) {
            List<Project> projects = PLAN.projects().stream()
                    .filter(project -> project.field().equals(field.id()))
                    .toList();
            projects.forEach(project -> rows.add(List.of(
                    fields.get(project.field()),
                    Integer.toString(project.number()),
                    project.nameZh(),
                    project.summaryZh(),
                    project.yearFrom() == project.yearTo()
                            ? project.yearFrom() + "年"
                            : project.yearFrom() + "-" + project.yearTo() + "年",
                    Long.toString(project.investment()),
                    project.bodies().stream().map(id -> bodies.get(id).nameZh()).collect(Collectors.joining("、")),
                    project.territory().isEmpty()
                            ? NOWHERE
                            : project.territory().stream().map(districts::get).collect(Collectors.joining("、")))));
            if (!projects.isEmpty()) {
                rows.add(List.of("小计", Long.toString(sum(projects)), "", ""));
            }
        }
        rows.add(List.of("总计", Long.toString(sum(PLAN.projects()))));
        return rows;
    }

    private static long sum(Collection<Project> projects) {
        return projects.stream().mapToLong(Project::investment).sum();
    }
}
