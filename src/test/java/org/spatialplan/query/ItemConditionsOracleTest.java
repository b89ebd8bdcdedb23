package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.Certainty;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.BodyRole;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/**
 * Each condition on the whole plan, for every value that it can have, against a reading of the rows as they stand in the
 * files: slow, plain, and without the plan's own types.
 */
class ItemConditionsOracleTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final ItemQueries QUERIES = new ItemQueries(MAP);

    private static final List<CSVRecord> PROJECTS = rows("projects");
    private static final List<CSVRecord> ACTIONS = rows("actions");
    private static final List<CSVRecord> TASKS = rows("tasks");
    private static final List<CSVRecord> INDICATORS = rows("indicators");
    private static final List<CSVRecord> LINKS = rows("links");
    private static final List<CSVRecord> PLACES = rows("named_places");
    private static final List<CSVRecord> PATHWAYS = rows("pathways");

    private static List<CSVRecord> rows(String file) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(
                            GeodataFiles.read("plan/" + file + ".csv").text()))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every item with every other: by the rows of the two files of ties, projects through an action. */
    @Test
    void everyTieBothWays() {
        ItemTies ties = new ItemTies(MAP.plan());
        List<String> all = Stream.of(
                        addresses("projects/", PROJECTS, "number"),
                        addresses("actions/", ACTIONS, "id"),
                        addresses("tasks/", TASKS, "id"),
                        addresses("indicators/", INDICATORS, "number"))
                .flatMap(List::stream)
                .toList();
        for (String other : all) {
            assertThat(items(ties.with(Subject.parse(other))))
                    .as(other)
                    .isEqualTo(all.stream().filter(item -> isTied(item, other)).toList());
        }
        for (Subject.Kind kind :
                List.of(Subject.Kind.PROJECTS, Subject.Kind.ACTIONS, Subject.Kind.TASKS, Subject.Kind.INDICATORS)) {
            assertThat(items(ties.without(kind)))
                    .as(kind.path())
                    .isEqualTo(all.stream()
                            .filter(item -> all.stream()
                                    .filter(other -> other.startsWith(kind.path() + "/"))
                                    .noneMatch(other -> isTied(item, other)))
                            .toList());
        }
        assertThat(actions(ties.without(Subject.Kind.PROJECTS))).hasSize(30);
    }

    private static List<String> addresses(String kind, List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> kind + row.get(column)).toList();
    }

    /** The pairs of direct ties, each both ways. */
    private static final Set<String> DIRECT = Stream.concat(
                    rows("project-actions").stream()
                            .map(row -> List.of("projects/" + row.get("project"), "actions/" + row.get("action"))),
                    rows("relations").stream()
                            .filter(row -> List.of("carries-out", "serves").contains(row.get("kind")))
                            .map(row -> List.of(row.get("subject"), row.get("object"))))
            .flatMap(pair -> Stream.of(pair.get(0) + " " + pair.get(1), pair.get(1) + " " + pair.get(0)))
            .collect(Collectors.toSet());

    private static boolean isTied(String one, String other) {
        if (DIRECT.contains(one + " " + other)) {
            return true;
        }
        boolean oneProject = one.startsWith("projects/") != other.startsWith("projects/");
        return oneProject
                && ACTIONS.stream()
                        .map(row -> "actions/" + row.get("id"))
                        .anyMatch(
                                action -> DIRECT.contains(one + " " + action) && DIRECT.contains(action + " " + other));
    }

    private static List<String> items(Predicate<PlanItem> condition) {
        return Stream.of(
                        addresses("projects/", projects(condition)),
                        addresses("actions/", actions(condition)),
                        addresses("tasks/", tasks(condition)),
                        addresses("indicators/", indicators(condition)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> addresses(String kind, List<String> ids) {
        return ids.stream().map(id -> kind + id).toList();
    }

    @Test
    void everyBodyInEachRole() {
        for (CSVRecord body : rows("bodies")) {
            String id = body.get("id");
            for (BodyRole role : BodyRole.values()) {
                Predicate<PlanItem> condition = ItemConditions.ofBody(id, Optional.of(role));
                Predicate<CSVRecord> printed = row -> position(id, row.get("bodies")) == role;
                assertThat(projects(condition)).as(id).isEqualTo(ids(PROJECTS, "number", printed));
                assertThat(actions(condition)).as(id).isEqualTo(ids(ACTIONS, "id", printed));
                assertThat(tasks(condition)).as(id).isEqualTo(ids(TASKS, "id", printed));
                assertThat(
                                QUERIES
                                        .indicators(ItemQuestion.<org.spatialplan.plan.Indicator>all()
                                                .where(condition))
                                        .stream()
                                        .map(item -> item.subject().id())
                                        .toList())
                        .as(id)
                        .isEqualTo(ids(INDICATORS, "number", printed));
            }
        }
    }

    private static BodyRole position(String body, String printed) {
        String all = ";" + printed + ";";
        if (!all.contains(";" + body + ";")) {
            return null;
        }
        return all.startsWith(";" + body + ";") ? BodyRole.LEAD : BodyRole.SUPPORT;
    }

    /** Year by year: works go on in a period if they do in one of its years. */
    @Test
    void everyPeriod() {
        for (PlanPeriod period : PlanPeriod.values()) {
            Set<String> found = new TreeSet<>();
            for (int year = 2000; year <= 2050; year++) {
                boolean within =
                        switch (period) {
                            case TO_2025 -> year <= 2025;
                            case TO_2030 -> year > 2025 && year <= 2030;
                            case TO_2035 -> year > 2030 && year <= 2035;
                        };
                assertThat(period.holds(year)).isEqualTo(within);
                int now = year;
                if (within) {
                    found.addAll(ids(
                            PROJECTS,
                            "number",
                            row -> Integer.parseInt(row.get("year_from")) <= now
                                    && now <= Integer.parseInt(row.get("year_to"))));
                }
            }
            assertThat(projects(ItemConditions.in(period)))
                    .as(period.word())
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    /** The ends of the periods are the years for which annex 1 has targets, after the base year. */
    @Test
    void thePeriodsEndWithTheTargetsOfTheIndicators() {
        assertThat(MAP.plan().indicators().stream()
                        .flatMap(indicator -> indicator.targets().stream())
                        .map(target -> target.year())
                        .distinct()
                        .sorted()
                        .skip(1))
                .containsExactly(
                        Arrays.stream(PlanPeriod.values()).map(PlanPeriod::last).toArray(Integer[]::new));
    }

    /** A row without any link is known by its territory; a place that nobody located is known by what holds it. */
    @Test
    void everyPrecision() {
        for (Precision precision : Precision.values()) {
            for (Subject.Kind kind : List.of(Subject.Kind.PROJECTS, Subject.Kind.ACTIONS, Subject.Kind.TASKS)) {
                Set<String> finer = new TreeSet<>();
                Set<String> as = new TreeSet<>();
                MAP.links().stream()
                        .filter(link -> link.link().subject().kind() == kind)
                        .forEach(link -> {
                            int step = link.place().precision().compareTo(precision);
                            (step < 0 ? finer : step == 0 ? as : new TreeSet<String>())
                                    .add(link.link().subject().id());
                        });
                as.removeAll(finer);
                assertThat(found(kind, ItemConditions.placedTo(Set.of(precision), MAP)))
                        .as(kind + " " + precision)
                        .containsExactlyInAnyOrderElementsOf(as);
            }
        }
        assertThat(projects(ItemConditions.placedTo(Set.of(Precision.DISTRICT, Precision.CITYWIDE), MAP)))
                .as("as the rows of links.csv have it")
                .isEqualTo(ids(PROJECTS, "number", row -> LINKS.stream()
                        .filter(link -> link.get("subject").equals("projects/" + row.get("number")))
                        .allMatch(link -> Set.of("district", "citywide").contains(link.get("precision"))
                                || isNowhere(link.get("target")))));
    }

    /** Tests for a feature that nobody located, and of which the plan names no township. */
    private static boolean isNowhere(String target) {
        LayerIndex.Entry entry = MAP.getFeature(FeatureRef.parse(target).orElseThrow());
        return entry.shape().isEmpty()
                && (entry.feature().within().isEmpty()
                        || entry.feature().within().stream()
                                .anyMatch(unit -> !unit.layer().equals("places")));
    }

    /** Certain is a township that links.csv or named_places.csv names for the row, and no other. */
    @Test
    void everyTownshipIsCertainWhereARowNamesIt() {
        for (Feature township : Townships.of(MAP)) {
            String address = "places/" + township.id();
            for (Subject.Kind kind : List.of(Subject.Kind.PROJECTS, Subject.Kind.ACTIONS, Subject.Kind.TASKS)) {
                Set<String> named = new TreeSet<>();
                LINKS.stream()
                        .filter(link -> link.get("target").equals(address)
                                && link.get("basis").equals("named"))
                        .map(link -> link.get("subject"))
                        .forEach(named::add);
                PLACES.stream()
                        .filter(place -> place.get("feature").equals(address))
                        .flatMap(place -> Stream.of(place.get("evidence").split(";")))
                        .flatMap(ItemConditionsOracleTest::itemOf)
                        .forEach(named::add);
                assertThat(certainIn(township, kind))
                        .as(kind + " of " + address)
                        .containsExactlyInAnyOrderElementsOf(named.stream()
                                .filter(item -> item.startsWith(kind.path() + "/"))
                                .toList());
            }
        }
    }

    private static Stream<String> itemOf(String row) {
        String[] part = row.split("/");
        return switch (part[0]) {
            case "annex3" -> Stream.of("projects/" + part[2]);
            case "annex2" ->
                PATHWAYS.stream()
                        .filter(pathway -> pathway.get("number").equals(part[2]))
                        .map(pathway -> "actions/" + pathway.get("action"));
            case "text" ->
                part.length < 3
                        ? Stream.empty()
                        : TASKS.stream()
                                .filter(task -> task.get("evidence_ref").equals(row))
                                .map(task -> "tasks/" + task.get("id"));
            default ->
                ACTIONS.stream()
                        .filter(action -> row.equals("box" + action.get("box") + "/item/" + action.get("item")))
                        .map(action -> "actions/" + action.get("id"));
        };
    }

    private static List<String> certainIn(Feature township, Subject.Kind kind) {
        SpatialCondition inIt = new SpatialCondition.InTownship(Townships.address(township.id()));
        return inIt.find(new LinkFinder(MAP), kind).stream()
                .filter(match -> match.certainty() == Certainty.CERTAIN)
                .map(match -> match.link().link().subject().toString())
                .distinct()
                .toList();
    }

    /** A feature is tied to a project by a row of links.csv or of the index, or as its territory. */
    @Test
    void everyFeatureWithoutAProject() {
        FeatureTies ties = FeatureTies.of(MAP);
        for (String layer : List.of("rivers", "river-systems", "parks", "districts", "places", "protected-areas")) {
            for (LayerIndex.Entry entry : MAP.getLayer(layer).entries()) {
                List<String> addresses =
                        new ArrayList<>(List.of(layer + "/" + entry.feature().id()));
                entry.feature().members().forEach(member -> addresses.add(member.toString()));
                boolean tied = addresses.stream().anyMatch(ItemConditionsOracleTest::isTiedToAProject);
                assertThat(ties.isTied(layer, entry.feature(), Subject.Kind.PROJECTS))
                        .as(addresses.get(0))
                        .isEqualTo(tied);
            }
        }
    }

    private static boolean isTiedToAProject(String address) {
        boolean linked = LINKS.stream()
                .anyMatch(link -> link.get("target").equals(address)
                        && link.get("subject").startsWith("projects/"));
        boolean inTheIndex = PLACES.stream()
                .anyMatch(place -> place.get("feature").equals(address)
                        && Stream.of(place.get("evidence").split(";")).anyMatch(row -> row.startsWith("annex3/")));
        boolean territory = address.startsWith("districts/")
                && PROJECTS.stream()
                        .anyMatch(
                                row -> List.of(row.get("territory").split(";")).contains(address.substring(10)));
        return linked || inTheIndex || territory;
    }

    private static List<String> found(Subject.Kind kind, Predicate<PlanItem> condition) {
        return switch (kind) {
            case PROJECTS -> projects(condition);
            case ACTIONS -> actions(condition);
            default -> tasks(condition);
        };
    }

    private static List<String> projects(Predicate<? super Project> condition) {
        return ids(QUERIES.projects(ItemQuestion.<Project>all().where(condition)));
    }

    private static List<String> actions(Predicate<? super Action> condition) {
        return ids(QUERIES.actions(ItemQuestion.<Action>all().where(condition)));
    }

    private static List<String> tasks(Predicate<? super Task> condition) {
        return ids(QUERIES.tasks(ItemQuestion.<Task>all().where(condition)));
    }

    private static List<String> indicators(Predicate<? super Indicator> condition) {
        return QUERIES.indicators(ItemQuestion.<Indicator>all().where(condition)).stream()
                .map(item -> item.subject().id())
                .toList();
    }

    private static <T extends PlanItem> List<String> ids(List<ItemMatch<T>> matches) {
        return matches.stream().map(match -> match.item().subject().id()).toList();
    }

    private static List<String> ids(List<CSVRecord> rows, String column, Predicate<CSVRecord> condition) {
        return rows.stream().filter(condition).map(row -> row.get(column)).toList();
    }
}
