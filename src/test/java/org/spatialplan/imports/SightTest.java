package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;

/** Which outlines count as the same. */
class SightTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);

    private static final String BAY = "POLYGON ((118.4 24.6, 118.63 24.6, 118.63 24.7, 118.5 24.75, 118.4 24.6))";

    /** Exports and imports part edges of 23 km into hundreds of pieces. */
    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4490", "EPSG:4549", "EPSG:4527", "EPSG:3857"})
    void aDetourThroughAnotherSystemMovesNothing(String code) throws ParseException {
        Crs crs = Crs.parse(code);
        Geometry bay = new WKTReader().read(BAY);

        assertThat(sight(crs.toLonLat(crs.fromLonLat(bay))).hasSameOutline(sight(bay)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"118.5 24.7500005", "118.5 24.76"})
    void aVertexThatMovedIsSeen(String vertex) throws ParseException {
        Geometry moved = new WKTReader().read(BAY.replace("118.63 24.7, 118.5 24.75", "118.63 24.7, " + vertex));

        assertThat(sight(moved).hasSameOutline(sight(new WKTReader().read(BAY))))
                .isFalse();
    }

    private static FeatureFingerprint sight(Geometry lonLat) {
        Feature feature = new Feature(
                "bay",
                "湾",
                "Bay",
                Optional.of(lonLat),
                OptionalDouble.of(0),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of());
        return FeatureFingerprint.of(feature, FRAME);
    }
}
