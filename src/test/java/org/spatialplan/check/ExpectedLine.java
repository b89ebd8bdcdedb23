package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.rules.YamlDocument.Node;

/** What a golden case says of one line; what it leaves out is not compared. */
record ExpectedLine(Node said) {

    /** Long edges are followed to 0.05 mm. */
    private static final double SIZE = 0.05;

    static ExpectedLine read(Node node) {
        return new ExpectedLine(node);
    }

    String line() {
        return said.text("line");
    }

    void compare(SubjectReport report) {
        LineReport found = report.lines().stream()
                .filter(each -> each.line().id().equals(line()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + line() + " in " + report.lines()));
        Map<String, String> told = told(found);
        Map<String, String> expected = new HashMap<>();
        told.keySet().forEach(name -> said.optionalText(name).ifPresent(value -> expected.put(name, value)));
        Map<String, String> same = told.entrySet().stream()
                .filter(entry -> expected.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(same).as(line()).isEqualTo(expected);
        compareLists(found);
        compareSizes(found);
    }

    private static Map<String, String> told(LineReport found) {
        Map<String, String> told = new HashMap<>();
        told.put("state", code(found.state()));
        told.put("involvement", code(found.involvement()));
        told.put("certainty", found.certainty().map(ExpectedLine::code).orElse("none"));
        told.put("reason", code(found.reason()));
        told.put("stand_in", String.valueOf(found.standIn()));
        told.put("below", String.valueOf(found.isBelowThreshold()));
        told.put(
                "feature",
                found.findings().stream()
                        .map(finding -> finding.feature().id())
                        .findFirst()
                        .orElse("none"));
        return told;
    }

    private void compareLists(LineReport found) {
        said.optionalNode("outcomes").ifPresent(outcomes -> assertThat(
                        found.outcomes().stream().map(ExpectedLine::code).toList())
                .as("outcomes")
                .isEqualTo(said.texts("outcomes")));
        said.optionalNode("documents").ifPresent(documents -> assertThat(documents(found))
                .as("documents")
                .containsExactlyInAnyOrderElementsOf(said.texts("documents")));
        said.optionalNode("asks_for")
                .ifPresent(
                        documents -> assertThat(documents(found)).as("asks for").containsAll(said.texts("asks_for")));
    }

    private static List<String> documents(LineReport found) {
        return found.findings().stream()
                .limit(1)
                .flatMap(finding -> finding.documents().stream())
                .map(demand -> demand.document().id())
                .toList();
    }

    private void compareSizes(LineReport found) {
        size("m2", sum(found, Overlap.Measure.AREA_M2, Overlap::size));
        size("most_m2", sum(found, Overlap.Measure.AREA_M2, Overlap::most));
        size("m", sum(found, Overlap.Measure.LENGTH_M, Overlap::size));
        size(
                "share",
                found.totals().stream()
                        .mapToDouble(total -> total.overlap().share())
                        .sum());
        size(
                "taken_m",
                found.findings().stream()
                        .flatMap(finding -> finding.taken().stream())
                        .mapToDouble(Overlap::size)
                        .sum());
        size(
                "distance_m",
                found.findings().stream().mapToDouble(Finding::distanceM).min().orElse(-1));
        zones("zones", found, Overlap.Measure.AREA_M2);
        zones("zones_m", found, Overlap.Measure.LENGTH_M);
    }

    private static double sum(
            LineReport found, Overlap.Measure measure, java.util.function.ToDoubleFunction<Overlap> size) {
        return found.totals().stream()
                .map(LayerTotal::overlap)
                .filter(overlap -> overlap.measure() == measure)
                .mapToDouble(size)
                .sum();
    }

    private void size(String name, double found) {
        if (said.optionalNode(name).isPresent()) {
            assertThat(found).as(name).isCloseTo(said.number(name), within(SIZE));
        }
    }

    private void zones(String name, LineReport found, Overlap.Measure measure) {
        Optional<Map<String, Double>> expected = said.optionalNode(name).map(Node::numbers);
        if (expected.isEmpty()) {
            return;
        }
        Map<String, Double> told = found.zones().stream()
                .filter(total -> total.overlap().measure() == measure)
                .collect(Collectors.toMap(
                        total -> total.zone().id(), total -> total.overlap().size(), Double::sum));
        assertThat(told.keySet()).as(name).isEqualTo(expected.get().keySet());
        told.forEach((zone, size) ->
                assertThat(size).as(zone).isCloseTo(expected.get().get(zone), within(SIZE)));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
