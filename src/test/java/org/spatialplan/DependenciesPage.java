package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of docs/dependencies.md, each by the cells of its first column. */
public final class DependenciesPage {

    private static final Path PAGE = Path.of("docs/dependencies.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String NOT_LOADED = "no";

    private DependenciesPage() {}

    /** Packages and classes inside the wrapper of GeoTools, with the cells of their rows. */
    static Map<String, List<String>> wrapped() {
        return table("| package |");
    }

    /** Groups of libraries. */
    static Set<String> groups() {
        return table("| libraries |").keySet();
    }

    /** Versions by jars that are old or carry something. */
    static Map<String, String> explained() {
        return table("| jar |").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().get(1).replace("`", "")));
    }

    /** Which of these classes the page says are not loaded; names as the virtual machine writes them. */
    public static Set<String> wronglyLoaded(Set<String> classes) {
        Map<String, List<String>> rows = wrapped();
        Set<String> unloaded = rows.entrySet().stream()
                .filter(row -> row.getValue().get(2).equals(NOT_LOADED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        codes("not loaded \\(`([^`]+)`\\)").forEach(name -> {
            unloaded.add(name);
            rows.put(name, List.of());
        });
        return classes.stream()
                .filter(name ->
                        row(rows.keySet(), name).filter(unloaded::contains).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row of a class: the longest name that it begins with. */
    static java.util.Optional<String> row(Set<String> rows, String className) {
        for (String name = className; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (rows.contains(name)) {
                return java.util.Optional.of(name);
            }
        }
        return java.util.Optional.empty();
    }

    private static List<String> codes(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The cells of each row by each name in its first cell. */
    private static Map<String, List<String>> table(String head) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        text().lines()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .forEach(cells -> {
                    Matcher names = CODE.matcher(cells.get(0));
                    while (names.find()) {
                        if (rows.put(names.group(1), cells) != null) {
                            throw new AssertionError("twice on the page: " + names.group(1));
                        }
                    }
                });
        return rows;
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
