package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VertexEstimateTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void textIsCounted() throws IOException {
        assertThat(of("{\"type\":\"LineString\",\"coordinates\":[" + "[1,2],".repeat(999) + "[1,2]]}"))
                .isBetween(1000L, 1010L);
        assertThat(of("LINESTRING (" + "1 2, ".repeat(999) + "1 2)")).isBetween(990L, 1000L);
        assertThat(VertexEstimate.of(Files.readAllBytes(GOLDEN.resolve("boundary-points/two-parcels.txt"))))
                .isBetween(5L, 50L);
    }

    /** A table that is nearly empty has a hundred kilobytes. */
    @Test
    void otherFormatsAreTakenByTheirSize() throws IOException {
        assertThat(VertexEstimate.of(Files.readAllBytes(GOLDEN.resolve("parcels/two-tables.gpkg"))))
                .isLessThan(5000);
        assertThat(VertexEstimate.of(Files.readAllBytes(GOLDEN.resolve("parcels/utf8-4528.zip"))))
                .isBetween(10L, 5000L);
        assertThat(VertexEstimate.of(GOLDEN.resolve("parcels/utf8-4528.zip"))).isBetween(10L, 5000L);
        assertThat(VertexEstimate.of(GOLDEN.resolve("nowhere"))).isZero();
    }

    @Test
    void whatIsNoFileOfParcelsHoldsNone() {
        assertThat(of("hello")).isZero();
        assertThat(of("")).isZero();
    }

    private static long of(String text) {
        return VertexEstimate.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
