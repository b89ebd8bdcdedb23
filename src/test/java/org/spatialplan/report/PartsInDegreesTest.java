package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Terms;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.intake.CoordinateReading;
import org.spatialplan.intake.GroundReading;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.transfer.GeoJsonGeometryModule;
import org.spatialplan.transfer.parcel.Parcel;
import tools.jackson.databind.json.JsonMapper;

/** What is shared and what stays free, as JSON writes it, against an exact red line of one kilometre by one. */
class PartsInDegreesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new GeoJsonGeometryModule()).build();
    private static final CoordinateReading LON_LAT = new CoordinateReading(Crs.CRS84, false, Optional.empty());
    private static final String NINE_HUNDRED = "POLYGON ((0 0, 900 0, 900 900, 0 900, 0 0))";
    private static final String SIX_HUNDRED = "POLYGON ((150 150, 750 150, 750 750, 150 750, 150 150))";
    private static GroundFrame frame;
    private static CheckedMap map;
    private static Coordinate origin;

    @BeforeAll
    static void layer() throws ParseException {
        PlanMap plan = GeodataFiles.planMap();
        frame = plan.frame();
        origin = frame.toGround(new Coordinate(118.3, 25.3));
        Feature redLine = new Feature(
                "a",
                "",
                "",
                Optional.of(lonLat("POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))")),
                OptionalDouble.of(0),
                "invented",
                "CC0-1.0",
                org.spatialplan.layer.Status.SURVEYED,
                LocalDate.EPOCH,
                Map.of("zone", "core"));
        VersionInfo info = new VersionInfo(
                "red-lines", 1, "", "invented", VersionInfo.Origin.IMPORTED, Instant.EPOCH, 1, 1_000_000);
        LayerIndex index = LayerIndex.of(new LayerVersion(info, List.of(redLine)), frame);
        map = CheckedMap.of(
                plan.catalogue(),
                layer -> layer.equals("red-lines") ? Optional.of(index) : plan.findLayer(layer),
                plan::findRules,
                frame);
    }

    @Test
    void whatStaysFreeIsClearWhenItIsSentBack() throws Exception {
        Random chance = new Random(13);
        for (int i = 0; i < 60; i++) {
            Geometry square = AffineTransformation.rotationInstance(
                            i == 0 ? 0.1 : chance.nextDouble() * Math.PI, 450, 450)
                    .translate(chance.nextDouble() * 1400 - 700, chance.nextDouble() * 1400 - 700)
                    .transform(new WKTReader().read(i == 0 ? NINE_HUNDRED : SIX_HUNDRED));
            CheckedGround checked = check(frame.toLonLat(moved(square)));
            for (Geometry written : written(checked)) {
                assertValid(written);
            }
            Optional<Geometry> free = checked.free(frame).map(PartsInDegreesTest::readBack);

            if (free.isPresent()) {
                CheckedGround again = check(free.get());
                assertThat(again.verdict().state())
                        .as("case %d: %s", i, again.verdict().totals())
                        .isEqualTo(ConflictState.CLEAR);
                assertThat(frame.areaM2(frame.toGround(free.get())))
                        .isCloseTo(
                                frame.areaM2(frame.toGround(checked.lonLat().orElseThrow())) - shared(checked),
                                within(0.15));
            }
        }
    }

    @Test
    void linesAndPointsHavePartsToo() throws Exception {
        CheckedGround line = check(lonLat("LINESTRING (-500 500, 1500 500)"));
        CheckedGround points = check(lonLat("MULTIPOINT (500 500, 1500 500)"));
        CheckedGround mixed = check(
                lonLat(
                        "GEOMETRYCOLLECTION (POLYGON ((900 100, 1100 100, 1100 300, 900 300, 900 100)), LINESTRING (-500 500, 1500 500))"));
        CheckedGround along = check(lonLat("LINESTRING (500 500, 1000 500, 1000 800)"));

        assertThat(line.shared(frame).get("red-lines/a").getGeometryType()).isEqualTo("LineString");
        assertThat(length(line.shared(frame).get("red-lines/a"))).isCloseTo(1000, within(0.01));
        assertThat(length(line.free(frame).orElseThrow())).isCloseTo(1000, within(0.01));
        assertThat(points.shared(frame).get("red-lines/a").getNumPoints()).isEqualTo(1);
        assertThat(points.free(frame).orElseThrow().getNumPoints()).isEqualTo(1);
        assertThat(mixed.shared(frame).get("red-lines/a").getGeometryType()).isEqualTo("GeometryCollection");
        assertThat(length(along.free(frame).orElseThrow()))
                .as("what only touches is free")
                .isCloseTo(300, within(0.01));
    }

    private static double length(Geometry lonLat) {
        return frame.toGround(lonLat).getLength();
    }

    private static double shared(CheckedGround checked) {
        return checked.shared(frame).values().stream()
                .mapToDouble(shared -> frame.areaM2(frame.toGround(shared)))
                .sum();
    }

    private static List<Geometry> written(CheckedGround checked) {
        List<Geometry> written = new ArrayList<>(checked.shared(frame).values());
        checked.free(frame).ifPresent(written::add);
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

    private static CheckedGround check(Geometry lonLat) {
        GroundCheck check = new GroundCheck(map, "new-construction", Terms.NONE, LocalDate.parse("2026-01-02"));
        GroundReading reading = new GroundReading(LON_LAT, frame, 0);
        return check.check(reading.read(Parcel.of(1, "p", "", lonLat), Optional.empty()), true);
    }

    private static Geometry lonLat(String wkt) throws ParseException {
        return frame.toLonLat(moved(new WKTReader().read(wkt)));
    }

    private static Geometry moved(Geometry metres) {
        return AffineTransformation.translationInstance(origin.x, origin.y).transform(metres);
    }
}
