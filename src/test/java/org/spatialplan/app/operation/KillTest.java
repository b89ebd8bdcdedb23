package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.run.CrashImages;

/** What a kill leaves of an import between the end of its transaction and its record; all other places: bin/kills. */
@Tag("service")
@Tag("lengthy")
class KillTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndTheRecordSaysTheTruth() throws Exception {
        List<CrashImages.Image> images = KilledService.work(
                folder, (phase, place, time) -> phase.equals("import") && place.equals("import.committed"));

        assertThat(images.stream().map(CrashImages.Image::name).collect(Collectors.toList()))
                .containsExactly("import import.committed 1");
        assertThat(KilledService.faults(images.get(0))).isEmpty();
    }
}
