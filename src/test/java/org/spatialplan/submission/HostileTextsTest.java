package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.format.Glance;
import org.spatialplan.submission.format.ParcelFormat;
import org.spatialplan.submission.format.ParcelFormats;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;

/** Texts that are long, or that look like something for a long time. */
@Timeout(600)
class HostileTextsTest {

    @TempDir
    Path folder;

    /** Told by the start of the file, in the time that it takes to read it once: hundredths of a second, and not for each line anew. */
    @Test
    @Timeout(60)
    void noStartOfAFileIsLookedAtForLong() {
        for (String text : List.of(
                "1,".repeat(32_768),
                "1".repeat(65_536),
                "1,1".repeat(21_845),
                " ".repeat(65_535) + "P",
                "\n".repeat(65_536),
                "\t".repeat(65_536),
                "\r\n".repeat(32_768),
                " \n".repeat(32_768),
                "P" + "\n\t".repeat(32_000),
                "SRID=1;" + " ".repeat(65_000) + "P",
                "[ ".repeat(32_768),
                "@1,1,".repeat(13_000))) {
            assertThat(ParcelFormats.of(Glance.of(text.getBytes(StandardCharsets.UTF_8)))
                            .map(ParcelFormat::code))
                    .isEqualTo(text.startsWith("@") ? Optional.of("boundary-points") : Optional.empty());
        }
    }

    /** The file is not there in memory when it is refused: it is 3 GB of zeros behind a first word. */
    @Test
    void textsThatAreReadWholeHaveALimit() throws IOException {
        for (String start : List.of("POINT (1 2)\n", "[地块坐标]\n")) {
            Path file = folder.resolve("a.txt");
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.write(start.getBytes(StandardCharsets.UTF_8));
                large.write("\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8));
                large.setLength(3L << 30);
            }
            try (SubmittedFile submitted = SubmittedFile.of("a.txt", file)) {
                DataFileException fault =
                        catchThrowableOfType(DataFileException.class, () -> submitted.open(Optional.empty()));

                assertThat(fault).hasMessageContaining("larger than 64 MB");
                assertThat(fault.messageZh()).contains("超过 64 MB");
            }
        }
    }

    @Test
    void anApprovalOfAnyNumberOfShapesIsRefused() {
        PlanMap map = GeodataFiles.planMap();
        String text = "POINT (118.6 24.9)\n".repeat(20_001);

        DataFileException fault = catchThrowableOfType(
                DataFileException.class,
                () -> ApprovalFile.read(
                        new DataFile("a.wkt", text.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        CoordinateOptions.NONE,
                        new CoordinateInterpretation(Crs.CRS84, false, Optional.empty()),
                        org.spatialplan.check.CheckedMap.of(
                                        map.catalogue(), map::findLayer, map.rulesOn(GeodataFiles.DAY), map.frame())
                                .territory(),
                        map.frame()));

        assertThat(fault).hasMessageContaining("the approval has more than 20000 shapes");
        assertThat(fault.messageZh()).contains("批准范围超过 20000 个图形");
    }
}
