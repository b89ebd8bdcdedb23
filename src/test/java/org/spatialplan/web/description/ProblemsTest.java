package org.spatialplan.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes of problems that the API description shows are codes that the service answers. */
class ProblemsTest {

    private static final String UNKNOWN = "unknown-";

    @Test
    void everyCodeIsSomeExceptions() throws IOException {
        String exceptions;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            exceptions = files.filter(file -> file.toString().matches(".*(Exception|ProblemHandler)[.]java"))
                    .map(ProblemsTest::read)
                    .collect(Collectors.joining());
        }
        String kinds = Files.readString(Path.of("src/main/resources/messages/query_en.properties"));
        assertThat(Problems.codes()).isNotEmpty().allSatisfy(code -> {
            boolean isUnknownThing =
                    code.startsWith(UNKNOWN) && kinds.contains("kind." + code.substring(UNKNOWN.length()) + " = ");
            assertThat(isUnknownThing || exceptions.contains('"' + code + '"'))
                    .as(code)
                    .isTrue();
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
