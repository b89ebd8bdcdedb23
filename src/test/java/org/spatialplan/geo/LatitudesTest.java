package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class LatitudesTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "118.5, 118.7, 24.8, 25, a box of the city, false",
        "24.8, 25, 118.5, 118.7, its axes the wrong way round, true",
        "3, 54, 73, 136, China the wrong way round: half of it lies on earth, true",
        "-180, 180, -90, 90, the whole world, false",
        "-250, 300, -100, 100, a client that is zoomed out, false",
        "60, 178, -20, 110, one that is zoomed out over China, false",
        "200, 210, 95, 99, nowhere whichever way it is read, true",
        "-20, -10, -120, -100, the south the wrong way round, true"
    })
    void boxes(double west, double east, double south, double north, String what, boolean faulty) {
        assertThat(Latitudes.fault(new Envelope(west, east, south, north), false)
                        .isPresent())
                .as(what)
                .isEqualTo(faulty);
    }

    @ParameterizedTest
    @CsvSource({"true, latitude before longitude", "false, longitude before latitude"})
    void tellsTheLatitudeAndTheOrder(boolean latitudeFirst, String order) {
        assertThat(Latitudes.fault(new Envelope(24.8, 25, 118.5, 118.7), latitudeFirst))
                .hasValueSatisfying(fault -> assertThat(fault.en()).contains("118.7", order));
    }
}
