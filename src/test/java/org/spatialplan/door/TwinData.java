package org.spatialplan.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A city's folder without some layers: the bundled one with their files, the plan's links to them, and the named places that they
 * draw taken out. A service on it is what a service with these layers secret must look like.
 */
public final class TwinData {

    private static final Path BUNDLED = Path.of("geodata");

    private TwinData() {}

    /**
     * Writes the folder.
     *
     * @param layers ids of all layers to take out, derived ones too
     */
    public static Path write(Path folder, List<String> layers) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(BUNDLED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        for (String layer : layers) {
            Files.deleteIfExists(folder.resolve("layers/" + layer + ".geojson"));
        }
        String any = layers.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        change(folder.resolve("layers/layers.yaml"), "(?m)^( +)- id: " + any + "$", "$0\n$1  bundled: false");
        change(folder.resolve("plan/links.csv"), "(?m)^[^,\n]+,[^,\n]+," + any + "/.*\n", "");
        // a reference is a field of its own, or one of several between semicolons
        change(folder.resolve("plan/named_places.csv"), "(?<=[,;])" + any + "/[^,;\n]*(?=[,;\n])", "");
        change(folder.resolve("plan/named_places.csv"), "(?<=,);+|;+(?=,)|(?<=;);+", "");
        return folder;
    }

    private static void change(Path file, String pattern, String by) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String changed = Pattern.compile(pattern).matcher(text).replaceAll(by);
            Files.writeString(file, changed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
