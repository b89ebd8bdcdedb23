package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class CrsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Point HERE = FACTORY.createPoint(new Coordinate(118.59, 24.91));

    /** The expected coordinates agree with PROJ to 1 mm. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EPSG:4548, 660640.765, 2757023.651",
        "EPSG:4549, 357547.520, 2756823.045",
        "EPSG:4527, 39660640.765, 2757023.651",
        "EPSG:4528, 40357547.520, 2756823.045",
        "EPSG:3857, 13201378.413, 2864694.194",
        "EPSG:4490, 118.59, 24.91",
        "CRS84, 118.59, 24.91"
    })
    void knowsTheCitysSystems(String code, double x, double y) {
        Crs crs = Crs.parse(code);
        Coordinate there = crs.fromLonLat(HERE).getCoordinate();
        assertThat(there.x).isCloseTo(x, within(0.001));
        assertThat(there.y).isCloseTo(y, within(0.001));
        Coordinate back = crs.toLonLat(crs.fromLonLat(HERE)).getCoordinate();
        assertThat(back.distance(HERE.getCoordinate())).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4549",
                "EPSG:4549",
                "epsg:4549",
                "EPSG::4549",
                "urn:ogc:def:crs:EPSG::4549",
                "http://www.opengis.net/def/crs/EPSG/0/4549"
            })
    void readsEverySpelling(String spelling) {
        assertThat(Crs.parse(spelling).id()).isEqualTo("EPSG:4549");
        assertThat(Crs.parse(spelling).northFirst()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS84",
                "OGC:CRS84",
                "CRS:84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void readsEverySpellingOfCrs84(String spelling) {
        assertThat(Crs.parse(spelling)).isSameAs(Crs.CRS84);
        assertThat(Crs.CRS84.northFirst()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:2379, crs-without-transformation",
        "EPSG:99999, crs-unknown",
        "Quanzhou, crs-unknown",
        "'', crs-unknown"
    })
    void refusesWhatItCannotBring(String spelling, String code) {
        assertThatThrownBy(() -> Crs.parse(spelling))
                .isInstanceOfSatisfying(
                        UnknownCrsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** What people write who mean a system of CGCS2000, and what is proposed to them. */
    @ParameterizedTest
    @CsvSource({
        "CGCS2000, EPSG:4490 EPSG:4549 EPSG:4528",
        "2000, EPSG:4490 EPSG:4549 EPSG:4528",
        "国家2000, EPSG:4490 EPSG:4549 EPSG:4528",
        "2000国家大地坐标系, EPSG:4490 EPSG:4549 EPSG:4528",
        "40, EPSG:4549 EPSG:4528",
        "39, EPSG:4548 EPSG:4527",
        "20, EPSG:4509 EPSG:4498",
        "120, EPSG:4549 EPSG:4528",
        "117, EPSG:4548 EPSG:4527",
        "40带, EPSG:4549 EPSG:4528",
        "中央子午线120°, EPSG:4549 EPSG:4528",
        "CGCS2000_3_Degree_GK_CM_120E, EPSG:4549 EPSG:4528",
        "CGCS2000 / 3-degree Gauss-Kruger zone 40, EPSG:4549 EPSG:4528",
        "国家2000 117, EPSG:4548 EPSG:4527",
        "Quanzhou, ''",
        "121, ''",
        "Beijing 54, ''"
    })
    void proposesWhatAnIncompleteSpellingMayMean(String spelling, String near) {
        assertThatThrownBy(() -> Crs.parse(spelling)).isInstanceOfSatisfying(UnknownCrsException.class, e -> {
            assertThat(e.code()).isEqualTo("crs-unknown");
            assertThat(String.join(" ", e.near())).isEqualTo(near);
            e.near().forEach(id -> assertThat(e.messageZh()).contains(id));
        });
    }

    @Test
    void recognisesTheWktThatArcGisWrites() {
        String esri = "PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
                + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_Factor\",1.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
        assertThat(Crs.ofWkt(esri).id()).isEqualTo("EPSG:4549");
        assertThat(Crs.ofWkt(esri.replace("500000.0", "40500000.0")).id()).isEqualTo("EPSG:4528");
    }

    /** A place of which PROJ says the same; as a zone of CGCS2000 it would lie 1,106 m off. */
    @Test
    void readsTheScaleThatArcGisWrites() {
        String utm = "PROJCS[\"WGS_1984_UTM_Zone_50N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",117.0],PARAMETER[\"Scale_Factor\",0.9996],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

        Coordinate there = Crs.ofWkt(utm)
                .toLonLat(FACTORY.createPoint(new Coordinate(670_562.5, 2_760_416.9)))
                .getCoordinate();

        assertThat(there.x).isCloseTo(118.6894, within(5e-6));
        assertThat(there.y).isCloseTo(24.9495, within(5e-6));
    }

    /** The ellipsoids of CGCS2000 and WGS 84 differ by 0.1 mm; a neighbour in degrees would overlap by that. */
    @Test
    void takesLongitudesAndLatitudesOverAsTheyAre() {
        Coordinate there = Crs.ofEpsg(4490).toLonLat(HERE).getCoordinate();

        assertThat(there.x).isEqualTo(118.59);
        assertThat(there.y).isEqualTo(24.91);
        Coordinate zone = Crs.ofEpsg(4549).fromLonLat(HERE).getCoordinate();
        Coordinate frame = GroundFrame.about(120).toGround(HERE.getCoordinate());
        assertThat(zone.distance(frame)).isLessThan(1e-6);
    }

    /** All codes of the old datums, whatever EPSG's transformations for parts of the country say. */
    @ParameterizedTest
    @CsvSource({
        "4214, 4214",
        "4555, 4555",
        "4610, 4610",
        "2327, 2390",
        "2401, 2442",
        "21413, 21423",
        "21453, 21463",
        "4568, 4589",
        "4652, 4656",
        "4766, 4800",
        "2326, 2326",
        "4258, 4258"
    })
    void refusesTheCodesOfOtherDatums(int first, int last) {
        for (int code = first; code <= last; code++) {
            String spelling = "EPSG:" + code;
            assertThatThrownBy(() -> Crs.parse(spelling))
                    .as(spelling)
                    .isInstanceOfSatisfying(UnknownCrsException.class, e -> {
                        assertThat(e.isOtherDatum()).as(spelling).isTrue();
                        assertThat(e.getMessage()).contains(spelling, "transform the coordinates to CGCS2000 first");
                        assertThat(e.messageZh()).contains(spelling, "请先转换");
                    });
        }
    }

    @Test
    void aDefinitionMustAgreeWithTheCodeBesideIt() {
        String zone = Crs.ofEpsg(4549).wkt();

        assertThat(Crs.ofEpsg(4549, Optional.of(zone)).id()).isEqualTo("EPSG:4549");
        assertThat(Crs.ofEpsg(4549, Optional.of("undefined")).id()).isEqualTo("EPSG:4549");
        assertThatThrownBy(() -> Crs.ofEpsg(4548, Optional.of(zone))).isInstanceOf(UnknownCrsException.class);
    }

    @Test
    void knowsZonesByNumberAndPrefix() {
        assertThat(GaussKruger.ofEpsg(4549).orElseThrow().centralMeridian()).isEqualTo(120);
        assertThat(GaussKruger.ofNumber(40, true).orElseThrow().epsg()).isEqualTo(4528);
        assertThat(GaussKruger.ofNumber(39, false).orElseThrow().epsg()).isEqualTo(4548);
        assertThat(GaussKruger.ofNumber(20, false).orElseThrow().centralMeridian())
                .isEqualTo(117);
        assertThat(GaussKruger.prefixOf(40_357_547.5)).hasValue(40);
        assertThat(GaussKruger.prefixOf(357_547.5)).isEmpty();
        assertThat(GaussKruger.all()).hasSize(11 + 11 + 21 + 21);
    }

    /** Published test value of the GCJ-02 formula: 31.1774276°N 121.5272106°E. */
    @Test
    void undoesTheShiftsOfWebMaps() {
        Coordinate wgs84 = new Coordinate(121.5272106, 31.1774276);
        Coordinate gcj = ChinaOffset.GCJ02.shift(wgs84);
        assertThat(gcj.x).isCloseTo(121.531541859215, within(1e-6));
        assertThat(gcj.y).isCloseTo(31.17530398364597, within(1e-6));
        for (ChinaOffset offset : ChinaOffset.values()) {
            assertThat(offset.toWgs84(offset.shift(wgs84)).distance(wgs84)).isLessThan(1e-9);
        }
    }
}
