package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names types that exist, and each term once. */
class GlossaryTest {

    private record Row(String term, String chinese, String meaning, String code) {}

    @Test
    void names_types_that_exist() throws IOException {
        Set<String> types = types();
        assertThat(rows().stream().map(Row::code).filter(code -> !code.isEmpty()))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(types).contains(code.replaceAll("`|\\.\\w+`", "")));
    }

    @Test
    void explains_each_term_once_and_in_chinese() throws IOException {
        assertThat(rows()).extracting(Row::term).doesNotHaveDuplicates();
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.chinese()).isNotBlank();
            assertThat(row.meaning()).isNotBlank();
        });
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()))
                .toList();
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
