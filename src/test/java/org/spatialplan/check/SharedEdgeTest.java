package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;

/** A parcel beside a red line of accuracy 0, with the very vertices of it, in the system in which both were drawn. */
class SharedEdgeTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest(name = "{0}, an edge of {1} m")
    @CsvSource({
        "EPSG:4490, 200",
        "EPSG:4490, 1000",
        "EPSG:4490, 2000",
        "EPSG:4490, 20000",
        "EPSG:4549, 200",
        "EPSG:4549, 1000",
        "EPSG:4549, 20000",
        "EPSG:3857, 5000",
        "EPSG:32650, 5000"
    })
    void onlyTouches(String code, double metres) {
        Crs crs = Crs.parse(code);
        Envelope below = box(crs, metres, -0.3);
        Envelope above = box(crs, metres, 0.2);

        SubjectReport report = RedLine.check(redLine(crs, below)).check(subject(crs, above), CheckConditions.NONE);

        assertThat(report.state()).isEqualTo(ConflictState.CLEAR);
    }

    /** A line or a point of the very outline, in the system in which that was drawn. */
    @ParameterizedTest(name = "{0}, an edge of {1} m")
    @CsvSource({
        "EPSG:4490, 200",
        "EPSG:4490, 20000",
        "EPSG:4549, 200",
        "EPSG:4549, 20000",
        "EPSG:3857, 5000",
        "EPSG:32650, 5000"
    })
    void aPieceOfTheOutlineOnlyTouches(String code, double metres) {
        Crs crs = Crs.parse(code);
        Envelope below = box(crs, metres, -0.3);
        Coordinate west = new Coordinate(below.getMinX(), below.getMaxY());
        Coordinate east = new Coordinate(below.getMaxX(), below.getMaxY());

        ConflictCheck check = RedLine.check(redLine(crs, below));
        for (Geometry piece : new Geometry[] {
            FACTORY.createLineString(new Coordinate[] {west, east}),
            FACTORY.createPoint(west),
            FACTORY.createPoint(east)
        }) {
            assertThat(check.check(subject(crs, piece), CheckConditions.NONE).state())
                    .as(piece.getGeometryType())
                    .isEqualTo(ConflictState.CLEAR);
        }
    }

    /** As an oracle in another language computed it. */
    @ParameterizedTest
    @CsvSource({"EPSG:4490, 5000", "EPSG:4549, 5000"})
    void aNarrowStripIsAsNarrowAsItIs(String code, double metres) {
        Crs crs = Crs.parse(code);
        Envelope below = box(crs, metres, -0.3);
        Envelope above = box(crs, metres, 0.2);
        double deep = crs.isGeographic() ? 1.1 / 110_800 : 1.1;
        Envelope overlapping = new Envelope(above.getMinX(), above.getMaxX(), above.getMinY() - deep, above.getMaxY());

        SubjectReport report =
                RedLine.check(redLine(crs, below)).check(subject(crs, overlapping), CheckConditions.NONE);

        double drawn = report.totals().get(0).overlap().size();
        assertThat(drawn).isCloseTo(1.1 * metres, within(0.01 * metres));
    }

    /** To the east of 118.4° E 25° N, a share of the length to the north or, if negative, to the south. */
    private static Envelope box(Crs crs, double metres, double share) {
        Coordinate at =
                crs.fromLonLat(FACTORY.createPoint(new Coordinate(118.4, 25))).getCoordinate();
        double length = crs.isGeographic() ? metres / 100_900 : metres;
        return new Envelope(at.x, at.x + length, at.y, at.y + share * length);
    }

    private static Feature redLine(Crs crs, Envelope box) {
        return new Feature(
                "f",
                "f",
                "f",
                Optional.of(crs.toLonLat(FACTORY.toGeometry(box))),
                OptionalDouble.of(0),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("zone", "core"));
    }

    private static CheckSubject subject(Crs crs, Envelope box) {
        return subject(crs, FACTORY.toGeometry(box).reverse());
    }

    private static CheckSubject subject(Crs crs, Geometry submitted) {
        Ground ground = new GroundReader(new CoordinateInterpretation(crs, false, Optional.empty()), RedLine.FRAME, 0)
                .read(Parcel.of(1, "1", "", submitted), Optional.empty());
        return new CheckSubject("subject", Works.of("new-construction"), Set.of(), ground.parts());
    }
}
