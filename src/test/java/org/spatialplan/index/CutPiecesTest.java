package org.spatialplan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.SurfaceMeasure;

/** An index of the pieces near a ground answers every question about it as the index of whole areas, to the last bit. */
class CutPiecesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final SurfaceMeasure SURFACE = GroundFrame.about(118.5).surface();
    private static final int GROUNDS = 15;

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 40})
    void piecesNearAGroundAreEnough(double slackM) {
        Random random = new Random((long) slackM + 7);
        List<Geometry> areas = areas(random);
        PackedAreas whole = PackedAreas.of(areas, SURFACE);
        List<CutPiece> all = cut(areas);
        int missing = 0;
        for (int i = 0; i < GROUNDS; i++) {
            Geometry ground = ground(random);
            double accuracyM = i % 2 == 0 ? 0 : slackM / 3;
            Envelope reach = PackedAreas.reach(ground.getEnvelopeInternal(), accuracyM, slackM);
            List<CutPiece> some = all.stream()
                    .filter(piece -> piece.box().intersects(reach))
                    .map(piece -> (CutPiece) Cut.of(piece.toBytes()))
                    .toList();
            missing += all.size() - some.size();
            PackedAreas near = PackedAreas.ofPieces(areas.size(), some.iterator(), SURFACE);
            assertThat(answers(near, ground, accuracyM, slackM))
                    .as("ground %d: %s", i, ground)
                    .isEqualTo(answers(whole, ground, accuracyM, slackM));
        }
        assertThat(missing).isGreaterThan(GROUNDS);
    }

    private static TreeMap<String, Object> answers(
            PackedAreas areas, Geometry ground, double accuracyM, double slackM) {
        TreeMap<String, Object> answers = new TreeMap<>();
        int[] near = areas.near(ground, accuracyM + slackM);
        double[] slack = new double[near.length];
        Arrays.fill(slack, accuracyM + slackM);
        answers.put("near", Arrays.toString(near));
        answers.put("coverages", areas.coverages(ground, near, slack).toString());
        answers.put(
                "drawn", areas.coverages(ground, near, new double[near.length]).toString());
        answers.put("within", Arrays.toString(areas.within(ground, slackM)));
        answers.put("surelyHolds", areas.surelyHolds(ground.getEnvelopeInternal()));
        Distances distances = areas.distances(ground);
        Coordinate at = ground.getCoordinate();
        for (int area : near) {
            answers.put("box " + area, areas.box(area));
            answers.put("distance " + area, distances.distanceM(area, accuracyM + slackM));
            answers.put("holds " + area, areas.holds(area, at.x, at.y));
        }
        if (ground.getDimension() == 2) {
            PackedAreas alone = PackedAreas.alone(ground);
            TouchTest touches = areas.touches(ground);
            answers.put("overlaps", areas.overlaps(ground).toString());
            answers.put(
                    "uncertain",
                    areas.coverages(ground, accuracyM, FACTORY.createPolygon(), near, slack)
                            .toString());
            answers.put(
                    "faces",
                    areas.partition(ground, near).stream()
                            .map(face -> face.areas() + " " + face.polygon().norm())
                            .sorted()
                            .toList());
            for (int area : near) {
                answers.put("touches " + area, touches.isOverlap(area, 1e-4));
                answers.put("about " + area, areas.about(ground, area).norm().toString());
                if (slackM > 0) {
                    answers.put("deeper " + area, areas.holdsDeeper(area, alone, slackM, accuracyM));
                    answers.put("holdsDeeper " + area, areas.holdsDeeper(area, alone, slackM));
                    answers.put("reachesDeeper " + area, areas.reachesDeeper(area, alone, slackM));
                }
            }
        }
        return answers;
    }

    @Test
    void allPiecesMakeTheSameIndex() {
        List<Geometry> areas = areas(new Random(1));
        List<CutPiece> all = cut(areas);
        PackedAreas whole = PackedAreas.of(areas, SURFACE);
        PackedAreas made = PackedAreas.ofPieces(areas.size(), all.iterator(), SURFACE);
        assertThat(made.boxes()).isEqualTo(whole.boxes());
        for (int i = 0; i < areas.size(); i++) {
            int area = i;
            assertThat(whole.box(i)).isEqualTo(areas.get(i).getEnvelopeInternal());
            assertThat(made.outline(i).box()).isEqualTo(whole.outline(i).box());
            assertThat(all.stream().filter(piece -> piece.area() == area))
                    .allMatch(piece -> piece.pieces()
                            == all.stream()
                                    .filter(other -> other.area() == area)
                                    .count());
        }
    }

    /** What is left of a layer of a million areas takes no more than its few pieces do. */
    @Test
    void fewPiecesOfManyAreasTakeLittle() {
        List<CutPiece> pieces = new ArrayList<>();
        PackedAreas.cut(999_999, star(new Random(3), 100, 50), SURFACE, pieces::add);
        PackedAreas few = PackedAreas.ofPieces(1_000_000, pieces.iterator(), SURFACE);
        assertThat(few.bytes()).isLessThan(10_000);
        assertThat(few.box(5).isNull()).isTrue();
        assertThat(few.outline(999_998).isEmpty()).isTrue();
        assertThat(few.near(FACTORY.createPoint(new Coordinate(500_000, 2_755_000)), 10))
                .containsExactly(999_999);
    }

    @Test
    void piecesInAnotherOrderAreRefused() {
        List<CutPiece> pieces = cut(areas(new Random(2)));
        Collections.reverse(pieces);
        assertThatThrownBy(() -> PackedAreas.ofPieces(10, pieces.iterator(), SURFACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after piece");
    }

    private static List<CutPiece> cut(List<Geometry> areas) {
        List<CutPiece> pieces = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            PackedAreas.cut(i, areas.get(i), SURFACE, pieces::add);
        }
        return pieces;
    }

    private static List<Geometry> areas(Random random) {
        List<Geometry> areas = new ArrayList<>();
        areas.add(star(random, 4_000, 2_000));
        areas.add(star(random, 700, 900).difference(star(random, 300, 300)));
        areas.add(star(random, 50, 300).union(moved(star(random, 900, 300), 1_500, 200)));
        areas.add(star(random, 300, 1_000).getBoundary());
        for (int i = 0; i < 12; i++) {
            areas.add(moved(star(random, 3 + random.nextInt(400), 400), place(random), place(random)));
        }
        return areas;
    }

    private static Geometry ground(Random random) {
        Geometry ground =
                switch (random.nextInt(8)) {
                    case 0 -> star(random, 30, 300).getBoundary();
                    case 1 -> FACTORY.createPoint(new Coordinate(500_000, 2_755_000));
                    case 2 -> FACTORY.toGeometry(new Envelope(500_000, 501_200, 2_755_000, 2_755_004));
                    case 3 -> star(random, 600, 500);
                    case 4 -> FACTORY.toGeometry(new Envelope(500_000, 500_300, 2_755_000, 2_755_300));
                    default -> star(random, 3 + random.nextInt(20), 20 + random.nextInt(150));
                };
        return moved(ground, place(random), place(random));
    }

    private static double place(Random random) {
        return (random.nextDouble() - 0.5) * 4_500;
    }

    private static Geometry moved(Geometry geometry, double east, double north) {
        return AffineTransformation.translationInstance(east, north).transform(geometry);
    }

    private static Geometry star(Random random, int vertices, double radius) {
        Coordinate[] places = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double to = radius * (1 - Math.min(0.4, 60.0 / vertices) * random.nextDouble());
            places[i] = new Coordinate(500_000 + to * Math.cos(angle), 2_755_000 + to * Math.sin(angle));
        }
        places[vertices] = places[0];
        return FACTORY.createPolygon(places);
    }
}
