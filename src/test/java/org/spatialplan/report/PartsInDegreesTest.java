package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.check.ConflictState;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.geo.GroundFrame;
import tools.jackson.databind.json.JsonMapper;

/** What is shared and what stays free, as JSON writes it, against an exact red line of one kilometre by one. */
class PartsInDegreesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new GeoJsonGeometryModule()).build();
    private static final String NINE_HUNDRED = "POLYGON ((0 0, 900 0, 900 900, 0 900, 0 0))";
    private static final String SIX_HUNDRED = "POLYGON ((150 150, 750 150, 750 750, 150 750, 150 150))";
    private static final GroundFrame FRAME = InventedRedLine.FRAME;
    private static final InventedRedLine LINE =
            new InventedRedLine(1_000_000, InventedRedLine.feature("a", "core", 0, InventedRedLine.KILOMETRE));

    @Test
    void whatStaysFreeIsClearWhenItIsSentBack() throws Exception {
        Random chance = new Random(13);
        for (int i = 0; i < 60; i++) {
            Geometry square = AffineTransformation.rotationInstance(
                            i == 0 ? 0.1 : chance.nextDouble() * Math.PI, 450, 450)
                    .translate(chance.nextDouble() * 1400 - 700, chance.nextDouble() * 1400 - 700)
                    .transform(InventedRedLine.read(i == 0 ? NINE_HUNDRED : SIX_HUNDRED));
            CheckedGround checked = LINE.check(FRAME.toLonLat(InventedRedLine.ground(square)));
            for (Geometry written : written(checked)) {
                assertValid(written);
            }
            Optional<Geometry> free = checked.free(FRAME).map(PartsInDegreesTest::readBack);

            if (free.isPresent()) {
                CheckedGround again = LINE.check(free.get());
                assertThat(again.verdict().state())
                        .as("case %d: %s", i, again.verdict().totals())
                        .isEqualTo(ConflictState.CLEAR);
                assertThat(FRAME.areaM2(FRAME.toGround(free.get())))
                        .isCloseTo(
                                FRAME.areaM2(FRAME.toGround(checked.lonLat().orElseThrow())) - shared(checked),
                                within(0.15));
            }
        }
    }

    @Test
    void linesAndPointsHavePartsToo() throws Exception {
        CheckedGround line = LINE.check(InventedRedLine.lonLat("LINESTRING (-500 500, 1500 500)"));
        CheckedGround points = LINE.check(InventedRedLine.lonLat("MULTIPOINT (500 500, 1500 500)"));
        CheckedGround mixed = LINE.check(
                InventedRedLine.lonLat(
                        "GEOMETRYCOLLECTION (POLYGON ((900 100, 1100 100, 1100 300, 900 300, 900 100)), LINESTRING (-500 500, 1500 500))"));
        CheckedGround along = LINE.check(InventedRedLine.lonLat("LINESTRING (500 500, 1000 500, 1000 800)"));

        assertThat(line.shared(FRAME).get("red-lines/a").getGeometryType()).isEqualTo("LineString");
        assertThat(length(line.shared(FRAME).get("red-lines/a"))).isCloseTo(1000, within(0.01));
        assertThat(length(line.free(FRAME).orElseThrow())).isCloseTo(1000, within(0.01));
        assertThat(points.shared(FRAME).get("red-lines/a").getNumPoints()).isEqualTo(1);
        assertThat(points.free(FRAME).orElseThrow().getNumPoints()).isEqualTo(1);
        assertThat(mixed.shared(FRAME).get("red-lines/a").getGeometryType()).isEqualTo("GeometryCollection");
        assertThat(length(along.free(FRAME).orElseThrow()))
                .as("what only touches is free")
                .isCloseTo(300, within(0.01));
    }

    private static double length(Geometry lonLat) {
        return FRAME.toGround(lonLat).getLength();
    }

    private static double shared(CheckedGround checked) {
        return checked.shared(FRAME).values().stream()
                .mapToDouble(shared -> FRAME.areaM2(FRAME.toGround(shared)))
                .sum();
    }

    private static List<Geometry> written(CheckedGround checked) {
        List<Geometry> written = new ArrayList<>(checked.shared(FRAME).values());
        checked.free(FRAME).ifPresent(written::add);
        return written.stream().map(PartsInDegreesTest::readBack).toList();
    }

    private static Geometry readBack(Geometry lonLat) {
        try {
            return new GeoJsonReader().read(JSON.writerFor(Geometry.class).writeValueAsString(lonLat));
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertValid(Geometry written) {
        assertThat(written.isValid()).isTrue();
        for (int i = 0; i < written.getNumGeometries(); i++) {
            assertThat(Orientation.isCCW(((Polygon) written.getGeometryN(i))
                            .getExteriorRing()
                            .getCoordinates()))
                    .as("RFC 7946, 3.1.6")
                    .isTrue();
        }
    }
}
