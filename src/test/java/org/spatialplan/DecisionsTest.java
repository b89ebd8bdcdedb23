package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision record has the form that the first one states. */
class DecisionsTest {

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void begins_with_its_number_and_its_status(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int number = Integer.parseInt(file.getFileName().toString().substring(0, 4));
        assertThat(lines.get(0)).startsWith("# " + number + ". ");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).matches("Status: (accepted|replaced), 20\\d\\d-\\d\\d-\\d\\d[;.].*");
    }
}
