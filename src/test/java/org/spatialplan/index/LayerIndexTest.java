package org.spatialplan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;

class LayerIndexTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final String LINE =
            "LINESTRING (118.5 25, 118.501 25, 118.502 25.0005, 118.503 25, 118.504 25.0007)";
    private static final String MIXED = "GEOMETRYCOLLECTION (POLYGON ((118.5 25, 118.51 25, 118.51 25.01, 118.5 25)),"
            + " LINESTRING (118.52 25, 118.53 25), POINT (118.54 25))";
    private static final List<Feature> FEATURES = List.of(
            feature("area", "POLYGON ((118.5 25, 118.51 25, 118.51 25.01, 118.5 25))", 2),
            feature("nowhere", null, 0),
            feature("line", LINE, 5),
            feature("mixed", MIXED, 0),
            feature("point", "POINT (118.5 25)", 1));

    private final LayerIndex index = LayerIndex.of(version(FEATURES), FRAME);

    @Test
    void shapesAreMadeWhenTheyAreAskedFor() {
        for (LayerIndex.Entry entry : index.located()) {
            UncertainShape expected = LayerIndex.shapeOf(entry.feature(), FRAME).orElseThrow();
            UncertainShape shape = entry.shape().orElseThrow();
            assertThat(shape.box()).isEqualTo(expected.ground().getEnvelopeInternal());
            assertThat(shape.dimension()).isEqualTo(expected.ground().getDimension());
            assertThat(shape.accuracyM()).isEqualTo(entry.accuracyM()).isEqualTo(expected.accuracyM());
            assertThat(shape.ground().equalsExact(expected.ground())).isTrue();
        }
        assertThat(index.find("nowhere").orElseThrow().shape()).isEmpty();
        assertThat(index.findNumber("nowhere")).isEmpty();
        assertThat(index.findNumber("line")).hasValue(1);
    }

    @Test
    void linesAndPointsAreTakenNearABox() {
        int line = index.findNumber("line").orElseThrow();
        Geometry whole =
                LayerIndex.shapeOf(FEATURES.get(2), FRAME).orElseThrow().ground();
        assertThat(index.lowerNear(line, whole.getEnvelopeInternal())).isEqualTo(whole);
        assertThat(index.linesM(line)).hasValue(FRAME.lengthM(whole));
        assertThat(index.linesM(index.findNumber("area").orElseThrow())).isEmpty();
        assertThat(index.linesM(index.findNumber("point").orElseThrow())).isEmpty();

        Envelope second = new Envelope(whole.getCoordinates()[1]);
        second.expandBy(1);
        assertThat(index.lowerNear(line, second).getCoordinates())
                .containsExactly(whole.getCoordinates()[0], whole.getCoordinates()[1], whole.getCoordinates()[2]);
        assertThat(index.lowerNear(line, new Envelope(0, 1, 0, 1)).isEmpty()).isTrue();

        int mixed = index.findNumber("mixed").orElseThrow();
        Geometry ground =
                LayerIndex.shapeOf(FEATURES.get(3), FRAME).orElseThrow().ground();
        assertThat(index.hasArea(mixed)).isTrue();
        assertThat(index.hasLower(mixed)).isTrue();
        assertThat(index.lowerNear(mixed, ground.getEnvelopeInternal()).getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void anIndexWithoutOutlinesKnowsItsFeaturesAndTakesParts() {
        LayerIndex bare = LayerIndex.withoutOutlines(
                index.info(),
                FEATURES,
                feature -> LayerIndex.shapeOf(feature, FRAME).map(LayerIndex.Kind::of),
                FRAME.surface());
        assertThat(bare.worstAccuracyM()).isEqualTo(5);
        assertThat(bare.findNumber("line")).isEqualTo(index.findNumber("line"));
        LayerIndex.Entry line = bare.find("line").orElseThrow();
        assertThatThrownBy(line::shape).isInstanceOf(IllegalStateException.class);

        List<Cut> parts = new ArrayList<>();
        for (LayerIndex.Entry entry : index.located()) {
            LayerIndex.cut(
                    index.findNumber(entry.feature().id()).orElseThrow(),
                    entry.shape().orElseThrow().ground(),
                    FRAME.surface(),
                    part -> parts.add(Cut.of(part.toBytes())));
        }
        LayerIndex made = bare.with(parts.iterator());
        Envelope all = new Envelope(0, 1_000_000, 0, 5_000_000);
        for (int i = 0; i < index.located().size(); i++) {
            assertThat(made.areas().box(i)).isEqualTo(index.areas().box(i));
            assertThat(made.linesM(i)).isEqualTo(index.linesM(i));
            assertThat(made.lowerNear(i, all)).isEqualTo(index.lowerNear(i, all));
            assertThat(made.hasLower(i)).isEqualTo(index.hasLower(i));
        }
    }

    /** A vertex takes 16 bytes in degrees and 16 in a piece, with a share of what a piece and the tree of pieces take. */
    @Test
    void outlinesOnTheGroundAreNotKept() throws ParseException {
        Geometry circle = new WKTReader().read("POINT (118.5 25)").buffer(0.01, 1_000);
        IndexSize size = LayerIndex.of(version(List.of(feature("circle", circle.toText(), 0))), FRAME)
                .size();
        assertThat(size.vertices()).isEqualTo(circle.getNumPoints());
        assertThat(size.bytes()).isBetween(32 * size.vertices(), 40 * size.vertices());
        assertThat(index.size().vertices()).isEqualTo(4 + 5 + 4 + 2 + 1 + 1);
        assertThat(index.size().features()).isEqualTo(5);
    }

    private static LayerVersion version(List<Feature> features) {
        return new LayerVersion(
                new VersionInfo(
                        "layer",
                        1,
                        "0".repeat(64),
                        "test",
                        VersionInfo.Origin.BUNDLED,
                        Instant.EPOCH,
                        features.size(),
                        0),
                features);
    }

    private static Feature feature(String id, String wkt, double accuracyM) {
        return new Feature(
                id,
                id,
                id,
                Optional.ofNullable(wkt).map(LayerIndexTest::read),
                wkt == null ? OptionalDouble.empty() : OptionalDouble.of(accuracyM),
                "test",
                "CC0-1.0",
                wkt == null ? Status.UNLOCATED : Status.TRACED,
                LocalDate.EPOCH,
                Map.of());
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(wkt, e);
        }
    }
}
