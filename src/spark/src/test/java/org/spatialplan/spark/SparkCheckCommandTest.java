package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/spark-check on the jars of this build. */
@Tag("service")
class SparkCheckCommandTest {

    @TempDir
    private Path folder;

    private Path temporary;

    @BeforeEach
    void makeTemporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(said("out")).contains("LAKE", "PARCELS", "-o");
        assertThat(said("err")).isEmpty();
    }

    @Test
    void anOptionWithoutItsValueIsRefused() throws Exception {
        assertThat(run("lake", "parcels.parquet", "--memory")).isEqualTo(2);
        assertThat(said("err")).contains("--memory needs a value");
    }

    @Test
    void theExitCodeIsTheJobsAndNothingIsLeft() throws Exception {
        String nowhere = folder.resolve("no lake").toString();
        assertThat(run(nowhere, nowhere, "-o", folder.resolve("answers").toString()))
                .isNotZero();
        assertThat(said("err")).contains("[lake-unfinished]");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> !file.endsWith("GeoTools"))).isEmpty();
        }
    }

    @Test
    void aSessionThatDoesNotStartIsAFault() throws Exception {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run(nowhere, nowhere, "-o", nowhere, "--cores=some")).isEqualTo(ExitCode.FAULT);
    }

    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bin/spark-check", "--cores=1", "--memory=512m"));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(file("out")).redirectError(file("err"));
        process.environment().put("TMPDIR", temporary.toString());
        return process.start().waitFor();
    }

    private String said(String stream) throws IOException {
        return Files.readString(file(stream).toPath());
    }

    private File file(String stream) {
        return folder.resolve(stream).toFile();
    }
}
