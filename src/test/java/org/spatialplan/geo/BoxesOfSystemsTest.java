package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** Boxes of questions, brought to degrees. */
class BoxesOfSystemsTest {

    @ParameterizedTest
    @CsvSource({"CRS84", "EPSG:4326", "EPSG:4490", "EPSG:4480", "EPSG:4979"})
    void degreesStayAsTheyAre(String system) {
        for (Envelope box : new Envelope[] {
            new Envelope(-180, 180, -90, 90), new Envelope(100, 180, 20, 60), new Envelope(-250, 300, -100, 100)
        }) {
            assertThat(Crs.parse(system).toLonLat(box).getEnvelopeInternal()).isEqualTo(box);
        }
    }

    /** The series of the projection fold beyond some thousand kilometres; what lies about the zone is not lost to that. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4549, -4e6, 5e6",
        "EPSG:4549, -3e7, 3e7",
        "EPSG:4548, -1e9, 1e9",
        "EPSG:4528, 3e7, 5e7",
        "EPSG:4508, -4e6, 5e6"
    })
    void boxesThatAreLargerThanAZoneHoldTheCountry(String system, double west, double east) {
        Envelope lonLat =
                Crs.parse(system).toLonLat(new Envelope(west, east, -3e7, 3e7)).getEnvelopeInternal();

        assertThat(lonLat.contains(new Envelope(108, 127, 18, 54)))
                .as(lonLat.toString())
                .isTrue();
        assertThat(lonLat.getMaxY()).isLessThanOrEqualTo(90);
    }

    /** Interchanged axes, and eastings without their zone's number. */
    @ParameterizedTest
    @CsvSource({"EPSG:4549, 2.7e6, 3.6e5", "EPSG:4528, 2.7e6, 4.036e7", "EPSG:4528, 3.6e5, 2.7e6"})
    void whatLiesNowhereNearAZoneIsNoBoxOfIt(String system, double east, double north) {
        Envelope box = new Envelope(east, east + 1e5, north, north + 1e5);

        assertThatThrownBy(() -> Crs.parse(system).toLonLat(box)).isInstanceOf(UnprojectableGeometryException.class);
    }

    @ParameterizedTest
    @CsvSource({"20037508.342789244", "2.5e7", "4e7"})
    void webMapsAreNotTurnedInsideOut(double half) {
        Envelope lonLat =
                Crs.ofEpsg(3857).toLonLat(new Envelope(-half, half, -2e7, 2e7)).getEnvelopeInternal();

        assertThat(lonLat.contains(new Envelope(-179.99, 179.99, -80, 80))).isTrue();
    }
}
