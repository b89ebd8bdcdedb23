package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.UnknownZoneException;

/** Red line: a square of 1000 m, its eastern neighbour is a core zone; 10 m accuracy. Origin is at 118.5°E 25°N. */
class ConflictCheckTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final double X0 = 500_000;
    private static final double Y0 = FRAME.toGround(new org.locationtech.jts.geom.Coordinate(118.5, 25)).y;

    private static final Feature OTHER =
            feature("other-zone", "other", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
    private static final Feature CORE =
            feature("core-zone", "core", "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))");
    private static final ConflictCheck CHECK = check(OTHER, CORE);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/conflicts.csv", numLinesToSkip = 1)
    void golden(
            String name,
            String wkt,
            double accuracyM,
            boolean somewhereInside,
            String activity,
            ConflictState state,
            String certainty,
            Reason reason,
            String feature,
            String measure,
            double size,
            String why) {
        SubjectReport report = CHECK.check(subject(activity, new Part("p", shape(wkt, accuracyM), somewhereInside)));

        assertThat(report.state()).as(why).isEqualTo(state);
        assertThat(report.certainty().map(Enum::name).orElse("")).as(why).isEqualTo(certainty == null ? "" : certainty);
        assertThat(report.reason()).isEqualTo(reason);
        assertThat(report.findings().stream()
                        .map(f -> f.feature().id())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(feature == null ? "" : feature);
        if (feature != null) {
            assertThat(report.findings().get(0).overlap().measure().name()).isEqualTo(measure);
            assertThat(report.findings().get(0).overlap().size()).isCloseTo(size, within(1.0 + size * 1e-4));
        }
    }

    @Test
    void withoutAPlaceThereAreNoData() {
        SubjectReport report = CHECK.check(subject("heritage"));

        assertThat(report.state()).isEqualTo(ConflictState.NO_DATA);
        assertThat(report.reason()).isEqualTo(Reason.NO_LOCATION);
        assertThat(report.certainty()).isEmpty();
    }

    @Test
    void aPartOfUnknownPlaceInTheTerritoryIsNeverClear() {
        ConflictCheck check = check(OTHER, unlocated("somewhere", "nanan;dehua"));
        Part far = new Part("p", shape("POINT (90000 0)", 10), false);

        SubjectReport here = check.check(new CheckSubject("s", Works.of("heritage"), Set.of("dehua"), List.of(far)));
        SubjectReport elsewhere =
                check.check(new CheckSubject("s", Works.of("heritage"), Set.of("shishi"), List.of(far)));

        assertThat(here.state()).isEqualTo(ConflictState.NO_DATA);
        assertThat(here.notExcluded()).containsExactly("somewhere");
        assertThat(elsewhere.state()).isEqualTo(ConflictState.CLEAR);
    }

    /** Two parcels that share a boundary do not overlap: with nothing to doubt, a mere touch is no finding. */
    @Test
    void aMereTouchIsNoOverlap() {
        ConflictCheck exact = check(exact(OTHER));
        Geometry neighbour = CORE.geometry().map(FRAME::toGround).orElseThrow();
        Geometry edge = OTHER.geometry().map(FRAME::toGround).orElseThrow().getBoundary();

        SubjectReport beside =
                exact.check(subject("new-construction", new Part("p", new UncertainShape(neighbour, 0), false)));
        SubjectReport along =
                exact.check(subject("new-construction", new Part("p", new UncertainShape(edge, 0), false)));
        SubjectReport over = exact.check(
                subject("new-construction", new Part("p", new UncertainShape(neighbour.buffer(1), 0), false)));

        assertThat(beside.state()).isEqualTo(ConflictState.CLEAR);
        assertThat(along.state()).isEqualTo(ConflictState.CLEAR);
        assertThat(over.state()).isEqualTo(ConflictState.CONFLICT);
    }

    /** The interiors of DE-9IM: what lies on the outline, or ends there, shares none of the area's interior. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            POINT (0 0)                                 | CLEAR    | a corner
            POINT (0 500)                               | CLEAR    | on an edge
            MULTIPOINT ((0 250), (1000 0))              | CLEAR    | on an edge and on a corner
            POINT (-0.002 500)                          | CLEAR    | 2 mm outside
            POINT (0.01 500)                            | CONFLICT | 1 cm inside
            LINESTRING (0 100, 0 900)                   | CLEAR    | along a part of an edge
            LINESTRING (0 -50, 0 1050)                  | CLEAR    | along an edge and beyond both its ends
            LINESTRING (-500 500, 0 500)                | CLEAR    | ends on the edge
            LINESTRING (-100 -100, 0 0, 100 -100)       | CLEAR    | touches a corner with a vertex
            LINESTRING (-100 100, 100 -100)             | CLEAR    | touches a corner within an edge of its own
            LINESTRING (-500 500, 5 500)                | CONFLICT | 5 m inside
            LINESTRING (0 0, 1000 1000)                 | CONFLICT | a diagonal: both ends are corners, its interior is inside
            GEOMETRYCOLLECTION (POINT (0 500), LINESTRING (0 0, 0 500)) | CLEAR | point and line on the edge
            """)
    void whatLiesOnTheEdgeOnlyTouches(String wkt, ConflictState state, String why) {
        SubjectReport report =
                check(exact(OTHER)).check(subject("new-construction", new Part("p", shape(wkt, 0), false)));

        assertThat(report.state()).as(why).isEqualTo(state);
    }

    @Test
    void theGravestOfSeveralPlacesDecides() {
        SubjectReport report = CHECK.check(subject(
                "moderate-tourism",
                new Part("in the other zone", shape("POINT (500 500)", 1), false),
                new Part("in the core zone", shape("POINT (1500 500)", 1), false),
                new Part("far", shape("POINT (90000 0)", 1), false)));

        assertThat(report.state()).isEqualTo(ConflictState.CONFLICT);
        assertThat(report.findings())
                .extracting(Finding::part)
                .containsExactly("in the core zone", "in the other zone");
        assertThat(report.findings())
                .extracting(Finding::state)
                .containsExactly(ConflictState.CONFLICT, ConflictState.CONDITIONAL);
    }

    @Test
    void aZoneWithoutARuleIsNoSilentPass() {
        Feature strange = feature("strange", "buffer", "POLYGON ((0 0, 10 0, 10 10, 0 0))");

        assertThatThrownBy(() -> check(strange))
                .isInstanceOf(UnknownZoneException.class)
                .hasMessageContaining("buffer");
    }

    private static ConflictCheck check(Feature... features) {
        return RedLine.check(features);
    }

    private static CheckSubject subject(String activity, Part... parts) {
        return new CheckSubject("subject", Works.of(activity), Set.of(), List.of(parts));
    }

    private static UncertainShape shape(String wkt, double accuracyM) {
        return new UncertainShape(ground(wkt), accuracyM);
    }

    private static Feature feature(String id, String zone, String wkt) {
        return new Feature(
                id,
                id,
                id,
                Optional.of(FRAME.toLonLat(ground(wkt))),
                OptionalDouble.of(10),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("zone", zone));
    }

    private static Feature exact(Feature feature) {
        return new Feature(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                feature.geometry(),
                OptionalDouble.of(0),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }

    private static Feature unlocated(String id, String districts) {
        return new Feature(
                id,
                id,
                id,
                Optional.empty(),
                OptionalDouble.empty(),
                "test",
                "CC0-1.0",
                Status.UNLOCATED,
                LocalDate.EPOCH,
                Map.of("zone", "other", "district", districts));
    }

    private static Geometry ground(String wkt) {
        try {
            return org.locationtech.jts.geom.util.AffineTransformation.translationInstance(X0, Y0)
                    .transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
