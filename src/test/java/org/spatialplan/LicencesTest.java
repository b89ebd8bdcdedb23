package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/licences.md to the dependencies of pom.xml. */
class LicencesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern LISTED = Pattern.compile("`([A-Za-z0-9-]+)`");

    @Test
    void everyLibraryThatTheServiceRunsWithIsListed() throws IOException {
        List<String> libraries = DEPENDENCY
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .map(LicencesTest::artifact)
                .toList();
        List<String> listed = Files.readAllLines(Path.of("docs/licences.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> LISTED.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(libraries);
    }

    private static String artifact(String dependency) {
        return ARTIFACT.matcher(dependency).results().findFirst().orElseThrow().group(1);
    }
}
