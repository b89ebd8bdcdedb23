package org.spatialplan.format.esri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.read.GoldenTexts;
import org.spatialplan.format.read.JsonKind;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.Parcel;

class EsriJsonParcelReaderTest {

    private static final String SQUARE = "[[0,0],[0,9],[9,9],[9,0],[0,0]]";

    @Test
    void aFeatureSetIsReadWithItsColumns() {
        ReadParcels read = GoldenTexts.read("arcgis-features.json");

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.codes()).isEmpty();
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK001", "DK002", "DK003");
        assertThat(read.parcels().get(0).attributes())
                .containsEntry("OBJECTID", 1L)
                .containsEntry("MJ", 37500.5)
                .containsEntry("PZRQ", Instant.parse("2024-01-31T08:00:00Z"));
        assertThat(read.parcels().get(1).attributes()).containsOnlyKeys("OBJECTID", "DKBH");
        assertThat(read.geometry(0).getArea()).isEqualTo(200 * 200 - 50 * 50);
        assertThat(read.geometry(1).getNumGeometries()).isEqualTo(2);
        assertThat(read.parcels().get(2).isWithoutGeometry()).isTrue();
    }

    @Test
    void aPageOfAServiceIsTold() {
        ReadParcels read = GoldenTexts.read("arcgis-query.json");

        assertThat(read.crs()).contains("EPSG:3857");
        assertThat(read.note("page-of-more").en()).contains("2 features");
        assertThat(GoldenTexts.read("arcgis-ring.json").crs()).contains("EPSG:4490");
    }

    @Test
    void holesDrawnAsOuterRingsAreHolesAndTold() {
        ReadParcels read = read("{\"rings\":[[[0,0],[0,9],[9,9],[9,0],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}");

        assertThat(read.geometry(0).getArea()).isEqualTo(80);
        assertThat(read.codes()).containsExactly("ring-read-as-hole");
        assertThat(read("{\"rings\":[[[0,0],[0,9],[9,9],[9,0]]]}").codes()).containsExactly("ring-not-closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'x':1,'y':2,'z':'NaN'}|POINT (1 2)",
                "{'points':[[1,2],[3,4,null]]}|MULTIPOINT ((1 2), (3 4))",
                "{'paths':[[[1,2],[3,4]]]}|LINESTRING (1 2, 3 4)",
                "{'xmin':0,'ymin':1,'xmax':2,'ymax':3}|POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))",
                "{'geometryType':'esriGeometryPoint','geometries':[{'x':1,'y':2}]}|POINT (1 2)",
                "{'attributes':{'a':1},'geometry':{'x':1,'y':2}}|POINT (1 2)"
            })
    void everyGeometryIsRead(String text, String wkt) {
        assertThat(read(json(text)).geometry(0).norm().toText()).isEqualTo(norm(wkt));
    }

    private static String norm(String wkt) {
        try {
            return new org.locationtech.jts.io.WKTReader().read(wkt).norm().toText();
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** A half circle, about its centre and through its highest point. */
    @ParameterizedTest
    @ValueSource(strings = {"{'a':[[3000,0],[2000,0],1,1]}", "{'c':[[3000,0],[2000,1000]]}"})
    void arcsBecomeChordsAndAreTold(String arc) {
        ReadParcels read = read(json("{'curveRings':[[[1000,0]," + arc + ",[1000,0]]]}"));

        assertThat(read.geometry(0).getArea()).isCloseTo(Math.PI * 1e6 / 2, within(0.01 * 4000));
        assertThat(read.geometry(0).getEnvelopeInternal().getMaxY()).isCloseTo(1000, within(0.01));
        assertThat(read.codes()).containsExactly("arcs-as-chords");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rings':[]}|no geometry",
                "{'x':null,'y':null}|no geometry",
                "{'x':'NaN','y':'NaN','attributes':{}}|no geometry",
                "{'rings':[[[0,0],[1,1]]]}|a ring has 3 points",
                "{'rings':[[[0,0],['a',1],[2,2]]]}|no finite number: a",
                "{'rings':[[0,0]]}|not the arrays",
                "{'curveRings':[[[0,0],{'b':[[1,1],[2,0],[3,3]]}]]}|Bézier curve",
                "{'curveRings':[[[0,0],{'a':[[1,1],[2,0],1,0,0,2,0.5]}]]}|elliptic arc",
                "{'curveRings':[[{'c':[[1,1],[2,0]]}]]}|elliptic arc",
                "{'rings':[[[0,0],[1,0],[1,1]]],'rings':[]}|rings occurs twice",
                "{'paths':[[[1,2]]]}|fewer than 2 points"
            })
    void aBrokenGeometryIsItsFeaturesFault(String geometry, String words) {
        ReadParcels read = read("{\"features\":[{\"attributes\":{\"DKBH\":\"1a\"},\"geometry\":" + json(geometry)
                + "},{\"geometry\":{\"rings\":[" + SQUARE + "]}}]}");

        assertThat(read.fault(0).en()).contains(words);
        assertThat(read.parcels().get(0).id()).isEqualTo("1a");
        assertThat(read.geometry(1).getArea()).isEqualTo(81);
    }

    @Test
    void theSystemIsACodeOrADefinition() {
        String wkt = Crs.ofEpsg(4549).esriWkt().replace("\"", "\\\"");
        for (String system : List.of(
                "{'wkid':4549}",
                "{'wkid':102100,'latestWkid':4549}",
                "{'wkt':'" + wkt + "'}",
                "{'wkid':4549,'wkt':'" + wkt + "'}",
                "{'wkid':103999,'wkt':'" + wkt + "'}",
                "{'wkid':4549,'vcsWkid':5700,'xyTolerance':0.001}")) {
            assertThat(read(json("{'rings':[" + SQUARE + "],'spatialReference':" + system + "}"))
                            .crs())
                    .as(system)
                    .contains("EPSG:4549");
            assertThat(read(json("{'features':[{'geometry':{'rings':[" + SQUARE + "],'spatialReference':" + system
                                    + "}}]}"))
                            .crs())
                    .as(system)
                    .contains("EPSG:4549");
            assertThat(read(json("{'features':[{'geometry':{'rings':[" + SQUARE + "]}}],'spatialReference':" + system
                                    + "}"))
                            .crs())
                    .as(system)
                    .contains("EPSG:4549");
        }
    }

    @Test
    void anUnknownSystemIsToldAndNothingGuessed() {
        assertThat(read(json("{'x':1,'y':2,'spatialReference':{'wkid':2384}}")).codes())
                .containsExactly("datum-not-supported");
        assertThat(read(json("{'x':1,'y':2,'spatialReference':{'wkid':103999}}"))
                        .codes())
                .containsExactly("crs-unreadable");
        assertThat(read(json("{'x':1,'y':2,'spatialReference':{}}")).codes()).isEmpty();
        assertThat(read(json("{'spatialReference':{'wkid':4549},'features':[{'geometry':{'x':1,'y':2,"
                                + "'spatialReference':{'wkid':4548}}}]}"))
                        .fault(0)
                        .en())
                .contains("wkid 4548");
    }

    @Test
    void whatIsNoFeatureIsRefused() {
        refused("{\"a\":1}", "neither features nor attributes", "既没有 features");
        refused("{\"features\":[{\"features\":[]}]}", "a feature set stands within", "要素之中");
        refused("{\"features\":[],\"features\":[]}", "two arrays", "");
        refused("{\"rings\":[[[0,0],", "cannot be read", "");
        refused("{\"rings\":" + "[".repeat(200), "", "");
        refused("[1]", "expected an object of Esri JSON", "应为 Esri JSON");
    }

    @Test
    void aGeometryHasItsLimits() {
        String points = "[0,0],".repeat(GeometrySize.MAX_VERTICES + 1);
        assertThat(read("{\"points\":[" + points + "[1,1]]}").fault(0).en()).contains("more than");
    }

    @Test
    void gbkIsReadAndTold() {
        byte[] text = json("{'features':[{'attributes':{'名称':'甲地块'},'geometry':{'x':1,'y':2}}]}")
                .getBytes(Charset.forName("GBK"));
        ReadParcels read = ReadParcels.of(EsriJsonParcelReader.open("a.json", new ByteArrayInputStream(text)));

        assertThat(read.parcels().get(0).name()).isEqualTo("甲地块");
        assertThat(read.note("encoding").en()).contains("GB18030");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'FeatureCollection','features':[]}|GEOJSON",
                "{'features':[{'type':'Feature','properties':{'rings':[1],'attributes':{}}}]}|GEOJSON",
                "{'features':[{'properties':{'attributes':{}},'geometry':null}]}|GEOJSON",
                "{'name':'a','crs':null,'features':[|GEOJSON",
                "{}|GEOJSON",
                "{'displayFieldName':'','geometryType':'esriGeometryPolygon'|ESRI",
                "{'features':[{'geometry':{'rings':[|ESRI",
                "{'features':[{'attributes':{|ESRI",
                "{'x':1,'y':2}|ESRI",
                "{'spatialReference':{'wkid':4490}}|ESRI",
                "{'type':'Topology','arcs':[|TOPOJSON",
                "{'arcs':[],'objects':{}}|TOPOJSON"
            })
    void jsonIsToldApartByItsMembers(String text, JsonKind kind) {
        assertThat(JsonKind.of(json(text))).isEqualTo(kind);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static ReadParcels read(String text) {
        return ReadParcels.of(
                EsriJsonParcelReader.open("a.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static void refused(String text, String en, String zh) {
        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> read(text));

        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
    }
}
