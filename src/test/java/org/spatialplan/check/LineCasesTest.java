package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.format.rules.RuleSetReader;

/** The golden cases of each kind of rule, on made-up rules, and of each control line, on the bundled ones. */
class LineCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/lines");
    private static final Path KINDS = CASES.resolve("kinds");
    private static final Path BUNDLED = Path.of("geodata/rules");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    static List<LineCase> kinds() throws IOException {
        return read(KINDS, KINDS.resolve("rules"));
    }

    private static List<LineCase> read(Path folder, Path rules) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> LineCase.read(file, rules, DAY).stream())
                    .toList();
        }
    }

    static List<LineCase> lines() throws IOException {
        return read(CASES.resolve("bundled"), BUNDLED);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfRuleDecidesAsItsCasesSay(LineCase golden) {
        compare(golden);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachControlLineDecidesAsItsCasesSay(LineCase golden) {
        compare(golden);
    }

    /** A line or zone that no case asks about is not proven. */
    @Test
    void eachZoneOfEachLineIsInSomeCase() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (LineCase golden : lines()) {
            golden.report().findings().forEach(finding -> {
                asked.add(finding.line() + " " + finding.zone().id());
                finding.outcomes()
                        .forEach(outcome ->
                                asked.add(finding.line() + " " + outcome.zone().id()));
            });
        }
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(BUNDLED)) {
            files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(id -> !id.equals(RuleSetReader.ACTIVITIES))
                    .forEach(id -> LineScene.rules(BUNDLED, id, DAY)
                            .zones()
                            .keySet()
                            .forEach(zone -> all.add(id + " " + zone)));
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(asked).containsAll(all);
    }

    private static void compare(LineCase golden) {
        SubjectReport report = golden.report();
        golden.expected().forEach(line -> line.compare(report));
        golden.site().ifPresent(state -> assertThat(report.state()).as("site").isEqualTo(state));
    }
}
