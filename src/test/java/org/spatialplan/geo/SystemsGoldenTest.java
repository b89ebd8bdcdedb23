package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions of systems in the spellings that people meet, and what each is taken for. */
class SystemsGoldenTest {

    static Stream<Arguments> rows() throws IOException {
        try (var file = Objects.requireNonNull(SystemsGoldenTest.class.getResourceAsStream("/golden/systems.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ", 3)));
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void isTakenFor(String expected, String why, String wkt) {
        assertThat(found(wkt)).as(why).isEqualTo(expected);
    }

    private static String found(String wkt) {
        try {
            Crs crs = Crs.ofWkt(wkt);
            return crs.id().matches("EPSG:\\d+") ? crs.id() : "own";
        } catch (UnknownCrsException e) {
            return e.code();
        }
    }
}
