package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.report.paper.PointList.Kind;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Language;

/** The boundary points that a report lists. */
class PointListTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);

    @Test
    void pointsInAZoneAreThoseOfTheFile() throws ParseException {
        CoordinateInterpretation zone = reading(Crs.ofEpsg(4528), false);
        PointList list = PointList.of(
                ground(
                        "POLYGON ((40368000 2757000, 40368200 2757000, 40368200 2757200, 40368000 2757200, 40368000 2757000),"
                                + " (40368050 2757050, 40368050 2757060, 40368060 2757060, 40368050 2757050))",
                        zone),
                zone);

        assertThat(list.asSubmitted()).isTrue();
        assertThat(list.size()).isEqualTo(7);
        assertThat(list.outlines()).extracting(PointList.Outline::kind).containsExactly(Kind.OUTER, Kind.INNER);
        // clockwise from the north-west corner
        assertThat(list.outlines().get(0).points())
                .startsWith(new Coordinate(40_368_000, 2_757_200), new Coordinate(40_368_200, 2_757_200));
    }

    /** 118.7°E lies in the zone about 120°E; y comes before x in the file. */
    @Test
    void degreesAreBroughtIntoTheirZone() throws ParseException {
        CoordinateInterpretation swapped = reading(Crs.CRS84, true);
        PointList list = PointList.of(ground("LINESTRING (24.92 118.69, 24.93 118.70)", swapped), swapped);

        assertThat(list.asSubmitted()).isFalse();
        assertThat(list.zone().id()).isEqualTo("EPSG:4528");
        Coordinate first = list.outlines().get(0).points().get(0);
        Geometry back = Crs.ofEpsg(4528).toLonLat(new WKTReader().read("POINT (" + first.x + " " + first.y + ")"));
        assertThat(back.getCoordinate().x).isCloseTo(118.69, within(1e-9));
        assertThat(back.getCoordinate().y).isCloseTo(24.92, within(1e-9));
    }

    @Test
    void systemsAreNamedAsSurveyorsNameThem() {
        PaperWords zh = new PaperWords(Language.ZH);

        assertThat(zh.text(SystemWords.of(Crs.ofEpsg(4528))))
                .isEqualTo("2000国家大地坐标系，高斯-克吕格投影，3度带，中央经线120°（第40带），东坐标前加带号");
        assertThat(zh.text(SystemWords.of(Crs.ofEpsg(4548)))).contains("3度带，中央经线117°（第39带），东坐标不加带号");
        assertThat(zh.text(SystemWords.of(Crs.ofEpsg(4509)))).contains("6度带，中央经线117°（第20带）");
        assertThat(zh.text(SystemWords.of(Crs.ofEpsg(4490)))).isEqualTo("2000国家大地坐标系，经纬度");
        assertThat(zh.text(SystemWords.of(reading(Crs.CRS84, true))))
                .startsWith("1984世界大地坐标系")
                .endsWith("已互换");
    }

    private static CoordinateInterpretation reading(Crs crs, boolean swapped) {
        return new CoordinateInterpretation(crs, swapped, Optional.empty());
    }

    private static Ground ground(String wkt, CoordinateInterpretation reading) throws ParseException {
        return new GroundReader(reading, FRAME, 0)
                .read(Parcel.of(1, "1", "", new WKTReader().read(wkt)), Optional.empty());
    }
}
