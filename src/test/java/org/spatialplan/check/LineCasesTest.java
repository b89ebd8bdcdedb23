package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases of each kind of rule, on made-up rules, and of each control line, on the bundled ones. */
class LineCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/lines");
    private static final Path KINDS = CASES.resolve("kinds");
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

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfRuleDecidesAsItsCasesSay(LineCase golden) {
        compare(golden);
    }

    private static void compare(LineCase golden) {
        SubjectReport report = golden.report();
        golden.expected().forEach(line -> line.compare(report));
        golden.site().ifPresent(state -> assertThat(report.state()).as("site").isEqualTo(state));
    }
}
