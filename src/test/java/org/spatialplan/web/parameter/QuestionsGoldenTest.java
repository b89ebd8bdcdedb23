package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.PlanMap;

/** Questions of each door with the items that the plan's rows give, by the words of the parameters. */
class QuestionsGoldenTest {

    private static final PlanMap MAP = GeodataFiles.linkedPlanMap();
    private static final ItemQueries QUERIES = new ItemQueries(MAP);

    @ParameterizedTest(name = "{0}?{1}")
    @CsvFileSource(resources = "/golden/questions.csv", numLinesToSkip = 1)
    void golden(String door, String question, String expected, String reason) {
        List<String> found =
                find(door, given(question)).map(item -> item.subject().id()).toList();

        assertThat(found).as(reason).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }

    private static Stream<? extends PlanItem> find(String door, Map<String, String> given) {
        return switch (door) {
            case "projects" ->
                QUERIES
                        .projects(ParameterRecords.of(ProjectParameters.class, given::get)
                                .toQuestion(MAP))
                        .stream()
                        .map(ItemMatch::item);
            case "actions" ->
                QUERIES
                        .actions(ParameterRecords.of(ActionParameters.class, given::get)
                                .toQuestion(MAP))
                        .stream()
                        .map(ItemMatch::item);
            case "tasks" ->
                QUERIES
                        .tasks(ParameterRecords.of(TaskParameters.class, given::get)
                                .toQuestion(MAP))
                        .stream()
                        .map(ItemMatch::item);
            case "indicators" ->
                QUERIES
                        .indicators(ParameterRecords.of(IndicatorParameters.class, given::get)
                                .toQuestion(MAP))
                        .stream();
            default -> throw new AssertionError(door);
        };
    }

    private static Map<String, String> given(String question) {
        return Stream.of(question.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }
}
