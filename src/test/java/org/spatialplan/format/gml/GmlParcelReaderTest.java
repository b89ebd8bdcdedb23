package org.spatialplan.format.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;

class GmlParcelReaderTest {

    private static final String NAMES =
            " xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:p='urn:p'";
    private static final String NORTH_FIRST = "2760998 367533 2761198 367533 2761198 367733 2760998 367533";
    private static final String EAST_FIRST = "367533 2760998 367533 2761198 367733 2761198 367533 2760998";

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4549,true,",
        "http://www.opengis.net/def/crs/EPSG/0/4549,true,",
        "urn:x-ogc:def:crs:EPSG:4549,true,",
        "EPSG:4549,false,axes-x-first",
        "http://www.opengis.net/gml/srs/epsg.xml#4549,false,axes-x-first"
    })
    void theNameOfTheSystemTellsTheAxes(String srsName, boolean northFirst, String note) {
        ReadParcels read = read(collection(member(polygon(srsName, northFirst ? NORTH_FIRST : EAST_FIRST))));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(367533);
        assertThat(read.codes()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void propertiesAreTextsAndRepeatedOnesLists() {
        ReadParcels read = read(collection("<wfs:member><p:parcels gml:id='parcels.1'><gml:boundedBy><gml:Envelope/>"
                + "</gml:boundedBy><p:DKBH>DK001</p:DKBH><p:use>a</p:use><p:use>b</p:use><p:nested><p:x>1</p:x></p:nested>"
                + "<p:_x9762__x79EF_>3</p:_x9762__x79EF_><p:empty/>" + "<p:outline>"
                + polygon("urn:ogc:def:crs:EPSG::4549", NORTH_FIRST)
                + "</p:outline></p:parcels></wfs:member>"));

        assertThat(read.parcels().get(0).id()).isEqualTo("DK001");
        assertThat(read.parcels().get(0).attributes())
                .containsEntry("use", List.of("a", "b"))
                .containsEntry("面积", "3")
                .containsOnlyKeys("DKBH", "use", "nested", "面积");
    }

    @Test
    void theBoxAboutAllStatesTheSystem() {
        ReadParcels read = read("<wfs:FeatureCollection" + NAMES
                + "><wfs:boundedBy><gml:Envelope srsName='urn:ogc:def:crs:EPSG::4549'/>" + "</wfs:boundedBy>"
                + member(polygon("", NORTH_FIRST)) + "</wfs:FeatureCollection>");

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(367533);
    }

    @Test
    void collectionsOfCollectionsAndPagesAreRead() {
        String inner = "<wfs:member>"
                + collection(member(polygon("EPSG:4326", EAST_FIRST))).replace(NAMES, "") + "</wfs:member>";
        ReadParcels read = read("<wfs:FeatureCollection" + NAMES + " numberMatched='20' numberReturned='2'>" + inner
                + inner + "</wfs:FeatureCollection>");

        assertThat(read.parcels()).hasSize(2);
        assertThat(read.note("page-of-more").en()).contains("2 features, 20 in all");
    }

    @Test
    void aFeatureOrAGeometryMayStandAlone() {
        assertThat(read("<p:parcel" + NAMES + "><p:name>甲</p:name><p:g>" + polygon("EPSG:4549", EAST_FIRST)
                                + "</p:g></p:parcel>")
                        .parcels()
                        .get(0)
                        .name())
                .isEqualTo("甲");
        assertThat(read("<gml:Point srsName='EPSG:4549'" + NAMES + "><gml:pos>1 2 3</gml:pos></gml:Point>")
                        .geometry(0)
                        .toText())
                .isEqualTo("POINT (1 2)");
    }

    /** Each form with the well-known text of what it means. */
    @Test
    void simpleFeaturesOfAllVersionsAreRead() {
        Map.of(
                        "<gml:LineString srsDimension='3'><gml:posList>1 2 9 3 4 9</gml:posList></gml:LineString>",
                        "LINESTRING (1 2, 3 4)",
                        "<gml:LineString><gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos></gml:LineString>",
                        "LINESTRING (1 2, 3 4)",
                        "<gml:LineString><gml:coordinates>1,2,9 3,4,9</gml:coordinates></gml:LineString>",
                        "LINESTRING (1 2, 3 4)",
                        "<gml:LineString><gml:coord><gml:X>1</gml:X> <gml:Y>2</gml:Y></gml:coord><gml:coord><gml:X>3</gml:X> <gml:Y>4</gml:Y></gml:coord></gml:LineString>",
                        "LINESTRING (1 2, 3 4)",
                        "<gml:MultiPoint><gml:pointMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:pointMember>"
                                + "<gml:pointMembers><gml:Point><gml:pos>3 4</gml:pos></gml:Point></gml:pointMembers></gml:MultiPoint>",
                        "MULTIPOINT ((1 2), (3 4))",
                        "<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>1 2 3 4</gml:posList></gml:LineStringSegment>"
                                + "<gml:LineStringSegment><gml:posList>3 4 5 5</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve>",
                        "LINESTRING (1 2, 3 4, 5 5)",
                        "<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>0 0 2 0 2 2 0 2 0 0</gml:posList>"
                                + "</gml:LinearRing></gml:exterior></gml:PolygonPatch><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember>"
                                + "<gml:LineString><gml:posList>2 0 4 0 4 2</gml:posList></gml:LineString></gml:curveMember><gml:curveMember><gml:LineString>"
                                + "<gml:posList>4 2 2 2 2 0</gml:posList></gml:LineString></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch>"
                                + "</gml:patches></gml:Surface>",
                        "POLYGON ((0 0, 0 2, 2 2, 4 2, 4 0, 2 0, 0 0))",
                        "<gml:MultiPolygon><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 2,0 2,2 0,0"
                                + "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon>",
                        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 0)))")
                .forEach((gml, wkt) -> assertThat(
                                read(collection(member(gml))).geometry(0).norm().toText())
                        .as(gml)
                        .isEqualTo(ReadWkt.norm(wkt)));
    }

    @Test
    void whatCannotBeReadIsItsFeaturesFault() {
        Map.of(
                        "<gml:Curve><gml:segments><gml:CubicSpline><gml:posList>0 0 1 1 2 0</gml:posList></gml:CubicSpline></gml:segments></gml:Curve>",
                        "it holds CubicSpline, which is not read",
                        "<gml:LineString><gml:posList>1 2 3</gml:posList></gml:LineString>",
                        "3 numbers cannot be divided into positions of 2",
                        "<gml:Solid/>",
                        "a geometry that is not read: Solid",
                        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1 0 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
                        "ring is not closed",
                        "<gml:MultiPoint/>",
                        "collection is empty",
                        "<gml:LineString><gml:coordinates cs=';'>1;2 3;4</gml:coordinates></gml:LineString>",
                        "unusual separators",
                        "<gml:MultiPoint srsName='EPSG:4549'><gml:pointMember><gml:Point srsName='EPSG:4326'><gml:pos>1 2</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>",
                        "state different",
                        "<gml:Surface><gml:patches>" + patch("0 0 2 0 2 2 0 2 0 0") + patch("1 1 3 1 3 3 1 3 1 1")
                                + "</gml:patches></gml:Surface>",
                        "do not make one area")
                .forEach((gml, words) -> {
                    ReadParcels read =
                            read(collection(member(gml) + member("<gml:Point><gml:pos>1 2</gml:pos></gml:Point>")));

                    assertThat(read.fault(0).en()).as(gml).contains(words);
                    assertThat(read.geometry(1).toText()).isEqualTo("POINT (1 2)");
                });
    }

    @Test
    void arcsBecomeChordsAndAreTold() {
        ReadParcels read =
                read(collection(member("<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
                        + "<gml:Arc><gml:posList>1000 0 2000 1000 3000 0</gml:posList></gml:Arc><gml:LineStringSegment><gml:posList>3000 0"
                        + " 1000 0</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior>"
                        + "</gml:Polygon>")));

        assertThat(read.geometry(0).getArea()).isCloseTo(Math.PI * 1e6 / 2, within(0.01 * 4000));
        assertThat(read.codes()).containsExactly("arcs-as-chords");
    }

    private static String patch(String positions) {
        return "<gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>" + positions
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>";
    }

    @Test
    void aSecondSystemIsItsFeaturesFault() {
        ReadParcels read = read(collection(member(polygon("urn:ogc:def:crs:EPSG::4549", NORTH_FIRST))
                + member(polygon("urn:ogc:def:crs:EPSG::4548", NORTH_FIRST))));

        assertThat(read.fault(1).en()).contains("EPSG::4548").contains("EPSG:4549");
    }

    @Test
    void anOldDatumIsToldAndNothingGuessed() {
        ReadParcels read = read(collection(member(polygon("urn:ogc:def:crs:EPSG::2384", NORTH_FIRST))));

        assertThat(read.crs()).isEmpty();
        assertThat(read.note("datum-not-supported").zh()).isNotEmpty();
    }

    @Test
    void theReportOfAServiceIsNoFeatures() {
        String report =
                "<ows:ExceptionReport xmlns:ows='http://www.opengis.net/ows/1.1'><ows:Exception><ows:ExceptionText>"
                        + "no such type</ows:ExceptionText></ows:Exception></ows:ExceptionReport>";

        assertThat(GmlRoot.fits(report)).isTrue();
        assertThatThrownBy(() -> read(report))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("the report of a service: no such type");
    }

    @Test
    void othersAreNotGml() {
        assertThat(GmlRoot.fits("<?xml version='1.0'?>\n<!-- a -->\n<wfs:FeatureCollection" + NAMES + ">"))
                .isTrue();
        assertThat(GmlRoot.fits("<xs:schema xmlns:gml='http://www.opengis.net/gml'>"))
                .isFalse();
        assertThat(GmlRoot.fits("<html><body>")).isFalse();
        assertThat(GmlRoot.fits("http://www.opengis.net/gml")).isFalse();
    }

    private static String collection(String members) {
        return "<wfs:FeatureCollection" + NAMES + ">" + members + "</wfs:FeatureCollection>";
    }

    private static String member(String geometry) {
        return "<wfs:member><p:parcels><p:geometry>" + geometry + "</p:geometry></p:parcels></wfs:member>";
    }

    private static String polygon(String srsName, String positions) {
        return "<gml:Polygon" + (srsName.isEmpty() ? "" : " srsName='" + srsName + "'")
                + "><gml:exterior><gml:LinearRing><gml:posList>" + positions
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
    }

    private static ReadParcels read(String text) {
        return ReadParcels.of(
                GmlParcelReader.open("a.gml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static final class ReadWkt {

        static String norm(String wkt) {
            try {
                return new org.locationtech.jts.io.WKTReader().read(wkt).norm().toText();
            } catch (org.locationtech.jts.io.ParseException e) {
                throw new AssertionError(e);
            }
        }
    }
}
