package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.geo.CodedException;

class OutputFolderTest {

    @TempDir
    private Path folder;

    private OutputFolder begin(boolean overwrite) {
        return OutputFolder.begin(folder.resolve("out").toString(), overwrite, new Configuration());
    }

    private void write(String text, boolean overwrite) {
        try (OutputFolder output = begin(overwrite)) {
            output.write(OutputFolder.SUMMARY_JSON, text);
            output.finish();
        }
    }

    private List<String> inside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String summary() throws IOException {
        return Files.readString(folder.resolve("out").resolve(OutputFolder.SUMMARY_JSON));
    }

    @Test
    void theFolderIsThereOnlyWhenAllIs() throws IOException {
        try (OutputFolder output = begin(false)) {
            output.write(OutputFolder.SUMMARY_JSON, "a");
            assertThat(folder.resolve("out")).doesNotExist();
            output.finish();
        }
        assertThat(inside()).containsExactly("out");
        assertThat(folder.resolve("out").resolve("_SUCCESS")).exists();
        assertThat(summary()).isEqualTo("a");
    }

    @Test
    void anUnfinishedRunLeavesNothing() throws IOException {
        begin(false).close();
        assertThat(inside()).isEmpty();
    }

    @Test
    void earlierAnswersAreReplacedOnlyOnRequest() throws IOException {
        write("a", false);
        assertThatThrownBy(() -> begin(false))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("output-exists");
        begin(true).close();
        assertThat(summary()).isEqualTo("a");
        write("b", true);
        assertThat(summary()).isEqualTo("b");
        assertThat(inside()).containsExactly("out");
    }

    @Test
    void otherThingsAreNeverReplaced() throws IOException {
        write("a", false);
        Files.writeString(folder.resolve("out").resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> begin(true))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("output-not-ours");
        assertThat(summary()).isEqualTo("a");
    }

    @Test
    void filesGetTheirEnding() throws IOException {
        try (OutputFolder output = begin(false)) {
            output.write("csv/part-0.txt", "x");
            output.rename(OutputFolder.CSV, ".txt", ".csv");
            output.finish();
        }
        assertThat(folder.resolve("out/csv/part-0.csv")).hasContent("x");
    }

    @Test
    void aFolderThatOnlyHasTheNamesOfAnswersIsNotReplaced() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("out/csv")).resolve("mine.csv");
        Files.writeString(mine, "mine");
        assertThatThrownBy(() -> begin(true))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("output-not-ours");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void answersAreApartFromWhatIsRead() {
        assertThat(isApart("out", "out2/rows")).isTrue();
        assertThat(isApart("parcels2", "parcels")).isTrue();
        assertThat(isApart("out", "out/rows")).isFalse();
        assertThat(isApart("parcels/out", "parcels")).isFalse();
        assertThat(isApart("parcels", "parcels")).isFalse();
    }

    private boolean isApart(String output, String read) {
        try {
            OutputFolder.requireApart(
                    folder.resolve(output).toString(),
                    List.of(folder.resolve(read).toString()),
                    new Configuration());
            return true;
        } catch (CodedException e) {
            assertThat(e.code()).isEqualTo("output-not-apart");
            return false;
        }
    }

    @Test
    void aPlaceWhereNoFolderCanBeMadeIsRefused() throws IOException {
        String below =
                Files.writeString(folder.resolve("file"), "").resolve("out").toString();
        assertThatThrownBy(() -> OutputFolder.begin(below, false, new Configuration()))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("output-not-writable");
    }
}
