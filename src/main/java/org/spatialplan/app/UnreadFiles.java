package org.spatialplan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.layer.LayerDefinition;

/** Finds files in a city's folder that nothing reads, for example because their name is misspelt. */
final class UnreadFiles {

    private static final List<String> PARTS = List.of("plan", "layers", "rules");

    private final Path folder;
    private final Set<String> read = new HashSet<>();

    UnreadFiles(Path folder, CityData city) {
        this.folder = folder;
        read.addAll(PlanFiles.NAMES);
        PARTS.forEach(part -> read.add(part + "/README.md"));
        read.add("plan/computed-indicators.yaml");
        read.add("layers/layers.yaml");
        read.add(CityData.SENTENCES);
        read.add("rules/" + RuleSetReader.ACTIVITIES + ".yaml");
        for (LayerDefinition layer : city.catalogue().layers()) {
            read.add("layers/" + layer.id() + ".geojson");
            layer.rules().ifPresent(line -> read.add("rules/" + line + ".yaml"));
        }
    }

    /** The files in the order of their names. */
    List<Path> list() {
        return PARTS.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .flatMap(part -> files(part).stream())
                .filter(file -> !read.contains(name(file))
                        && !file.getFileName().toString().startsWith("."))
                .map(folder::relativize)
                .sorted()
                .toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path part) {
        try (Stream<Path> files = Files.list(part)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
