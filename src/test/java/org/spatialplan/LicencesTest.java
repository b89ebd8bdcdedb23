package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/licences.md to the dependencies of pom.xml and of src/spark/pom.xml. */
class LicencesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern LISTED = Pattern.compile("`([A-Za-z0-9._-]+)`");

    @Test
    void everyLibraryThatTheServiceRunsWithIsListed() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("docs/licences.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> LISTED.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(libraries(Path.of("pom.xml")));
    }

    @Test
    void everyLibraryThatTheJobOnSparkRunsWithIsNamed() throws IOException {
        List<String> named = Files.readAllLines(Path.of("docs/licences.md")).stream()
                .flatMap(line -> LISTED.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(libraries(Path.of("src/spark/pom.xml"))).hasSize(5).allMatch(named::contains);
    }

    /** Neither those of tests, nor our own, nor those that only the build runs. */
    private static List<String> libraries(Path pom) throws IOException {
        return DEPENDENCY
                .matcher(Files.readString(pom).replaceAll("(?s)<plugin>.*?</plugin>", ""))
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .filter(dependency -> !dependency.contains("<scope>system</scope>"))
                .map(LicencesTest::artifact)
                .toList();
    }

    private static String artifact(String dependency) {
        return ARTIFACT.matcher(dependency).results().findFirst().orElseThrow().group(1);
    }
}
