package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.Feature;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;

/** Every property of the plan's items, asked for each of its values, against the rows of the plan's files read plainly. */
class PlanQueryablesTest {

    private static final List<String> PRECISIONS =
            List.of("exact", "reach", "feature", "township", "district", "citywide");

    private static final Map<String, List<Feature>> LAYERS = new TreeMap<>();

    private static PlanMap map;
    private static Map<String, FeatureTable> tables;
    private static List<CSVRecord> links;

    @BeforeAll
    static void load() throws IOException {
        map = GeodataFiles.linkedPlanMap();
        tables = Stream.of("projects", "actions", "tasks")
                .collect(Collectors.toMap(Function.identity(), PlanQueryablesTest::table));
        links = rows("links");
    }

    private static FeatureTable table(String layer) {
        return LayerTable.of(
                map.catalogue().find(layer).orElseThrow(), map.findLayer(layer).orElseThrow(), map);
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(GeodataFiles.FOLDER.resolve("plan/" + file + ".csv"))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    /** The ids of an item's rows, and its list; null where it has none. */
    private static Map<String, List<String>> column(String file, String id, String column) throws IOException {
        Map<String, List<String>> lists = new TreeMap<>();
        for (CSVRecord row : rows(file)) {
            List<String> list = Arrays.stream(row.get(column).split(";"))
                    .map(String::strip)
                    .filter(member -> !member.isEmpty() && !member.equals("citywide"))
                    .toList();
            lists.put(row.get(id), list.isEmpty() ? null : list);
        }
        return lists;
    }

    @ParameterizedTest
    @CsvSource({
        "projects, number, bodies",
        "projects, number, territory",
        "projects, number, activity",
        "actions, id, bodies",
        "tasks, id, bodies"
    })
    void listsOfTheFiles(String layer, String id, String column) throws IOException {
        requireLists(layer, column, column(layer, id, column));
    }

    @ParameterizedTest
    @CsvSource({"projects, number", "actions, id", "tasks, id"})
    void theFirstBodyLeads(String layer, String id) throws IOException {
        requireTexts(layer, "lead_body", first(column(layer, id, "bodies")));
    }

    private static Map<String, String> first(Map<String, List<String>> lists) {
        Map<String, String> firsts = new TreeMap<>();
        lists.forEach((id, list) -> firsts.put(id, list == null ? null : list.get(0)));
        return firsts;
    }

    @Test
    void projectsHaveActionsAndActionsProjects() throws IOException {
        Map<String, List<String>> actions = empty("projects", "number", false);
        Map<String, List<String>> projects = empty("actions", "id", true);
        for (CSVRecord tie : rows("project-actions")) {
            actions.merge(tie.get("project"), List.of(tie.get("action")), PlanQueryablesTest::join);
            projects.merge(tie.get("action"), List.of(tie.get("project")), PlanQueryablesTest::join);
        }
        requireLists("projects", "actions", actions);
        requireLists("actions", "projects", projects);
        assertThat(ids("actions", "A_EQUALS(projects, ())"))
                .as("actions that no project carries out")
                .isEqualTo(projects.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static Map<String, List<String>> empty(String file, String id, boolean known) throws IOException {
        Map<String, List<String>> lists = new TreeMap<>();
        rows(file).forEach(row -> lists.put(row.get(id), known ? List.of() : null));
        return lists;
    }

    @Test
    void periodsOfProjects() throws IOException {
        Map<String, List<String>> periods = new TreeMap<>();
        for (CSVRecord row : rows("projects")) {
            List<String> own = new ArrayList<>();
            for (int year = Integer.parseInt(row.get("year_from"));
                    year <= Integer.parseInt(row.get("year_to"));
                    year++) {
                own.add(year <= 2025 ? "to-2025" : year <= 2030 ? "2026-2030" : "2031-2035");
            }
            periods.put(row.get("number"), own.stream().distinct().toList());
        }
        requireLists("projects", "periods", periods);
    }

    @ParameterizedTest
    @CsvSource({"projects, number", "actions, id", "tasks, id"})
    void placesThatTheRowsName(String layer, String id) throws IOException {
        Map<String, List<String>> systems = new TreeMap<>();
        for (Feature system : GeodataFiles.features("river-systems")) {
            system.members()
                    .forEach(river -> systems.merge(river.id(), List.of(system.id()), PlanQueryablesTest::join));
        }
        Map<String, List<String>> townships = empty(layer, id, false);
        Map<String, List<String>> rivers = empty(layer, id, false);
        Map<String, List<String>> basins = empty(layer, id, false);
        Map<String, List<String>> bays = empty(layer, id, false);
        for (CSVRecord link : links) {
            String[] subject = link.get("subject").split("/");
            String[] target = link.get("target").split("/");
            if (!subject[0].equals(layer) || link.get("basis").equals("assumed")) {
                continue;
            }
            switch (target[0]) {
                case "places" -> {
                    if (link.get("precision").equals("township")) {
                        townships.merge(subject[1], List.of(target[1]), PlanQueryablesTest::join);
                    }
                }
                case "rivers" -> {
                    rivers.merge(subject[1], List.of(target[1]), PlanQueryablesTest::join);
                    if (systems.containsKey(target[1])) {
                        basins.merge(subject[1], systems.get(target[1]), PlanQueryablesTest::join);
                    }
                }
                case "river-systems" -> basins.merge(subject[1], List.of(target[1]), PlanQueryablesTest::join);
                case "bays" -> bays.merge(subject[1], List.of(target[1]), PlanQueryablesTest::join);
                default -> {}
            }
        }
        addNamedTowns(layer, townships);
        requireLists(layer, "townships", townships);
        requireLists(layer, "rivers", rivers);
        requireLists(layer, "river_basins", basins);
        requireLists(layer, "bays", bays);
    }

    /** Towns of the index of named places, whose rows may have no link to them. */
    private static void addNamedTowns(String layer, Map<String, List<String>> townships) throws IOException {
        for (CSVRecord place : rows("named_places")) {
            if (!place.get("kind").equals("town") || place.get("feature").isEmpty()) {
                continue;
            }
            for (String evidence : place.get("evidence").split(";")) {
                item(layer, evidence.strip())
                        .filter(townships::containsKey)
                        .ifPresent(id -> townships.merge(
                                id, List.of(place.get("feature").split("/")[1]), PlanQueryablesTest::join));
            }
        }
    }

    private static Optional<String> item(String layer, String evidence) throws IOException {
        String[] parts = evidence.split("/");
        if (layer.equals("actions") && parts[0].equals("annex2")) {
            return rows("pathways").stream()
                    .filter(row -> row.get("number").equals(parts[2]))
                    .map(row -> row.get("action"))
                    .findFirst();
        }
        return switch (layer) {
            case "projects" -> parts[0].equals("annex3") ? Optional.of(parts[2]) : Optional.empty();
            case "actions" ->
                parts[0].startsWith("box")
                        ? Optional.of("%s-%02d".formatted(parts[0].substring(3), Integer.parseInt(parts[2])))
                        : Optional.empty();
            default ->
                parts[0].equals("text") && parts.length == 3
                        ? Optional.of("ch%s-%02d".formatted(parts[1], Integer.parseInt(parts[2])))
                        : Optional.empty();
        };
    }

    @ParameterizedTest
    @CsvSource({"projects, number", "actions, id", "tasks, id"})
    void precision(String layer, String id) throws IOException {
        Map<String, List<String>> territories =
                layer.equals("projects") ? column(layer, id, "territory") : empty(layer, id, false);
        Map<String, String> precisions = new TreeMap<>();
        territories.forEach((item, districts) -> {
            String whole = districts == null ? "citywide" : "district";
            precisions.put(
                    item,
                    links.stream()
                            .filter(link -> link.get("subject").equals(layer + "/" + item))
                            .map(link -> precision(link, whole))
                            .min((a, b) -> PRECISIONS.indexOf(a) - PRECISIONS.indexOf(b))
                            .orElse(whole));
        });
        requireTexts(layer, "precision", precisions);
    }

    /** The precision of a link; what it leads to may have no location, and is then somewhere in its units. */
    private static String precision(CSVRecord link, String territory) {
        String[] target = link.get("target").split("/");
        Feature feature = LAYERS.computeIfAbsent(target[0], GeodataFiles::features).stream()
                .filter(each -> each.id().equals(target[1]))
                .findFirst()
                .orElseThrow();
        if (feature.geometry().isPresent()) {
            return link.get("precision");
        }
        List<String> units = feature.within().stream().map(Objects::toString).toList();
        if (units.isEmpty() || units.stream().anyMatch(unit -> unit.startsWith("city/"))) {
            return territory;
        }
        return units.stream().anyMatch(unit -> unit.startsWith("districts/")) ? "district" : "township";
    }

    @Test
    void everyQuantity() throws IOException {
        List<CSVRecord> projects = rows("projects");
        for (CSVRecord kind : rows("quantities")) {
            String column = kind.get("column");
            Map<String, Double> stated = new TreeMap<>();
            projects.stream()
                    .filter(row -> !row.get(column).isEmpty())
                    .forEach(row -> stated.put(row.get("number"), Double.valueOf(row.get(column))));
            assertThat(ids("projects", column + " IS NOT NULL")).as(column).isEqualTo(stated.keySet());
            for (double value : new TreeSet<>(stated.values())) {
                assertThat(ids("projects", column + " > " + value))
                        .as(column)
                        .isEqualTo(keys(stated, one -> one > value));
                assertThat(ids("projects", "NOT " + column + " > " + value))
                        .as("not %s", column)
                        .isEqualTo(keys(stated, one -> one <= value));
            }
            Property property =
                    tables.get("projects").type().findProperty(column).orElseThrow();
            assertThat(property.type()).isEqualTo(Property.Type.NUMBER);
            assertThat(property.titleZh()).startsWith(kind.get("name_zh"));
            assertThat(property.titleEn()).startsWith(kind.get("name_en"));
        }
    }

    private static <V> TreeSet<String> keys(Map<String, V> values, java.util.function.Predicate<V> wanted) {
        return values.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks the property for each value that occurs. */
    private static void requireTexts(String layer, String property, Map<String, String> expected) {
        for (String value :
                expected.values().stream().filter(Objects::nonNull).distinct().toList()) {
            assertThat(ids(layer, property + " = '" + value + "'"))
                    .as("%s %s", property, value)
                    .isEqualTo(keys(expected, value::equals));
        }
        assertThat(ids(layer, property + " IS NULL")).as(property).isEqualTo(keys(expected, Objects::isNull));
    }

    /** Asks every relation of lists for each member, and for each whole list, that occur; of numbers without quotes. */
    private static void requireLists(String layer, String property, Map<String, List<String>> expected) {
        String quote = property.equals("projects") ? "" : "'";
        Map<String, List<String>> known = new TreeMap<>(expected);
        known.values().removeIf(Objects::isNull);
        assertThat(known).as("what %s %s has", layer, property).isNotEmpty();
        known.values().stream().flatMap(List::stream).distinct().forEach(member -> {
            String list = "(" + quote + member + quote + ")";
            String contains = "A_CONTAINS(" + property + ", " + list + ")";
            assertThat(ids(layer, contains)).as(contains).isEqualTo(keys(known, own -> own.contains(member)));
            assertThat(ids(layer, "NOT " + contains))
                    .as("NOT %s", contains)
                    .isEqualTo(keys(known, own -> !own.contains(member)));
            assertThat(ids(layer, "A_OVERLAPS(" + list + ", " + property + ")"))
                    .isEqualTo(keys(known, own -> own.contains(member)));
        });
        known.values().stream().distinct().forEach(members -> {
            String list =
                    members.stream().map(member -> quote + member + quote).collect(Collectors.joining(", ", "(", ")"));
            assertThat(ids(layer, "A_EQUALS(" + property + ", " + list + ")"))
                    .as("%s %s", property, members)
                    .isEqualTo(keys(known, own -> new TreeSet<>(own).equals(new TreeSet<>(members))));
            assertThat(ids(layer, "A_CONTAINEDBY(" + property + ", " + list + ")"))
                    .as("%s within %s", property, members)
                    .isEqualTo(keys(known, members::containsAll));
        });
        assertThat(ids(layer, property + " IS NULL")).as(property).isEqualTo(keys(expected, Objects::isNull));
    }

    private static TreeSet<String> ids(String layer, String cql) {
        FeatureTable table = tables.get(layer);
        return table
                .select(FeatureQuery.all(new ReadyFilter(map.frame()).of(CqlText.parse(cql), table.schema())))
                .rows()
                .stream()
                .map(FeatureTable::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A_CONTAINS(field, ('city'))|a list in A_CONTAINS ('field' is text)",
                "A_CONTAINS(bodies, 'city-digital-office')|write ('city-digital-office')",
                "A_CONTAINS(bodies, (5))|members of 'bodies' are text, those of (5) are a number",
                "A_CONTAINS(bodies, ('a', 5))|a list whose members are of one kind",
                "A_CONTAINS(bodies, (name_zh))|a list of plain values",
                "A_CONTAINS(bodies)|2 arguments of A_CONTAINS",
                "A_CONTAINS(bodeis, ('a'))|'bodeis' is none"
            })
    void aListIsAskedAsOne(String cql, String reason) {
        assertThatThrownBy(() -> ids("projects", cql))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining(reason);
    }

    /** What asks for one text sees the members joined, as files have them. */
    @Test
    void aComparisonSeesTheJoinedText() {
        assertThat(ids("projects", "bodies LIKE '%city-water-resources-bureau%'"))
                .isNotEmpty()
                .isEqualTo(ids("projects", "A_CONTAINS(bodies, ('city-water-resources-bureau'))"));
    }
}
