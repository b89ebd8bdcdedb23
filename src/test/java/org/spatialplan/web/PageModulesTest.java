package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules of the page's JavaScript need each other in one direction only. */
class PageModulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/map");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    @Test
    void noModuleNeedsItselfThroughOthers() throws IOException {
        Map<String, List<String>> needs = needs();
        Set<String> done = new HashSet<>();

        assertThat(needs).hasSizeGreaterThan(30);
        for (String module : needs.keySet()) {
            assertThat(circle(List.of(module), needs, done)).as("circle").isEmpty();
        }
    }

    /**
     * A way from the last module of this one back to one of its own.
     *
     * @param done modules that lead to no circle; grows
     */
    private static List<String> circle(List<String> way, Map<String, List<String>> needs, Set<String> done) {
        String last = way.get(way.size() - 1);
        if (way.indexOf(last) < way.size() - 1) {
            return way;
        }
        if (!done.contains(last)) {
            for (String next : needs.get(last)) {
                List<String> longer =
                        Stream.concat(way.stream(), Stream.of(next)).toList();
                List<String> circle = circle(longer, needs, done);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
            done.add(last);
        }
        return List.of();
    }

    private static Map<String, List<String>> needs() throws IOException {
        Map<String, List<String>> needs = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                needs.put(
                        file.getFileName().toString(),
                        IMPORT.matcher(Files.readString(file))
                                .results()
                                .map(found -> found.group(1))
                                .toList());
            }
        }
        return needs;
    }
}
