package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.Feature;

/** An area is measured once for the same data, and again whenever anything that it is measured of is another. */
class KeptAreasTest {

    private static final List<Feature> FEATURES = GeodataFiles.features("districts");
    private static final double AREA_M2 = 0.1 + 0.2;

    @TempDir
    private Path folder;

    private final AtomicInteger measured = new AtomicInteger();

    @Test
    void theNextStartFindsTheAreaToTheLastBit() {
        assertThat(area(KeptAreas.in(folder), "tasks", "a", FEATURES)).isEqualTo(AREA_M2);
        area(KeptAreas.in(folder), "tasks", "a", FEATURES);

        assertThat(area(KeptAreas.in(folder), "tasks", "a", FEATURES)).isEqualTo(AREA_M2);
        assertThat(measured).hasValue(1);
    }

    @Test
    void otherDataOtherLayersAndOtherDrawingsAreMeasured() {
        KeptAreas areas = KeptAreas.in(folder);
        area(areas, "tasks", "a", FEATURES);
        area(areas, "tasks", "b", FEATURES);
        area(areas, "actions", "b", FEATURES);
        area(areas, "actions", "b", FEATURES.subList(1, FEATURES.size()));

        assertThat(measured).hasValue(4);
    }

    @Test
    void allLayersOfAMapAreKept() {
        KeptAreas areas = KeptAreas.in(folder);
        area(areas, "tasks", "a", FEATURES);
        area(areas, "actions", "a", FEATURES);

        area(KeptAreas.in(folder), "tasks", "a", FEATURES);
        area(KeptAreas.in(folder), "actions", "a", FEATURES);

        assertThat(measured).hasValue(2);
    }

    @Test
    void aDamagedFileIsMeasuredAnew() throws IOException {
        area(KeptAreas.in(folder), "tasks", "a", FEATURES);
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("0.3", "x\\u00"));
        }

        assertThat(area(KeptAreas.in(folder), "tasks", "a", FEATURES)).isEqualTo(AREA_M2);
        assertThat(measured).hasValue(2);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(area(KeptAreas.in(file.resolve("folder")), "tasks", "a", FEATURES))
                .isEqualTo(AREA_M2);
    }

    private double area(KeptAreas areas, String layer, String hash, List<Feature> features) {
        return areas.m2(layer, hash, features, () -> {
            measured.incrementAndGet();
            return AREA_M2;
        });
    }
}
