package org.spatialplan.bench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The bundled city with one layer more: a hundred thousand parcels, drawn from vector tiles as the plan's own things are. */
final class ManyParcels {

    static final int COUNT = 100_000;
    private static final int ROW = 400;
    private static final double STEP = 0.0012;
    private static final double WEST = 118.2;
    private static final double SOUTH = 24.75;

    private ManyParcels() {}

    /** @return the folder of the city */
    static Path make() throws IOException {
        Path folder = Files.createTempDirectory("many-parcels");
        copy(Path.of("geodata"), folder);
        Path layers = folder.resolve("layers/layers.yaml");
        Files.writeString(
                layers,
                Files.readString(layers) + "  - id: parcels\n    title_zh: 地块\n    title_en: Parcels\n"
                        + "    description_zh: 地块\n    description_en: parcels\n    kind: plan\n    attribution: []\n");
        try (Writer writer = Files.newBufferedWriter(folder.resolve("layers/parcels.geojson"))) {
            writer.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < COUNT; i++) {
                writer.write((i == 0 ? "" : ",\n") + parcel(i));
            }
            writer.write("\n]}\n");
        }
        return folder;
    }

    private static String parcel(int i) {
        double west = WEST + i % ROW * STEP;
        double south = SOUTH + i / ROW * STEP;
        double size = STEP * 0.8;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"p%d\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.5f,%.5f],[%.5f,%.5f],"
                        + "[%.5f,%.5f],[%.5f,%.5f],[%.5f,%.5f]]]},\"properties\":{\"name_zh\":\"地块%d\",\"name_en\":\"Parcel %d\","
                        + "\"accuracy_m\":1,\"source\":\"made\",\"licence\":\"CC0-1.0\",\"status\":\"surveyed\",\"as_of\":\"2026-01-01\"}}",
                i,
                west,
                south,
                west + size,
                south,
                west + size,
                south + size,
                west,
                south + size,
                west,
                south,
                i,
                i);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
