package org.spatialplan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;

/** What pom.xml puts into the core jar, by path inside of the jar. */
record CoreJar(List<PathMatcher> included, List<PathMatcher> excluded) {

    private static final Pattern EXECUTION = Pattern.compile("(?s)<execution>\\s*<id>core</id>.*?</execution>");

    static CoreJar read(Path pom) throws IOException {
        String execution = EXECUTION
                .matcher(Files.readString(pom))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return new CoreJar(patterns(execution, "include"), patterns(execution, "exclude"));
    }

    /** @param file for example {@code org/spatialplan/geo/Areas.class} */
    boolean holds(String file) {
        Path path = Path.of(file);
        return included.stream().anyMatch(pattern -> pattern.matches(path))
                && excluded.stream().noneMatch(pattern -> pattern.matches(path));
    }

    private static List<PathMatcher> patterns(String execution, String tag) {
        return Pattern.compile("<" + tag + ">([^<]+)<")
                .matcher(execution)
                .results()
                .map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1)))
                .toList();
    }
}
