package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.Severity;

/** GeoJSON of all shapes, of 2008 and of today, whole and broken. */
class GeoJsonParcelReaderTest {

    private static final String RING = "[[118.5,25],[118.6,25],[118.6,25.1],[118.5,25]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";
    private static final String CRS =
            "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4549\"}}";
    private static final String FEATURE = feature(POLYGON, "\"DKBH\":\"A-1\",\"DKMC\":\"甲\"");

    @Test
    void readsABareGeometry() {
        ReadParcels read = read(POLYGON);

        assertThat(read.crs()).contains("OGC:CRS84");
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("1");
        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(118.5, 25));
    }

    @Test
    void readsAFeatureWithItsNames() {
        ReadParcels read = read(FEATURE);

        assertThat(read.parcels().get(0).id()).isEqualTo("A-1");
        assertThat(read.parcels().get(0).name()).isEqualTo("甲");
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "OBJECTID":7,"DKBH":"x"           | x
            "OBJECTID":7,"dkbh":"x"           | x
            "OBJECTID":7,"BSM":350502001.0    | 350502001
            "OBJECTID":7                      | 7
            "id":7,"DKBH":"x"                 | x
            "Id":0,"FID":4                    | 4
            "DKBH":"x","id":"first"           | first
            "地块编号":"b","name":"n"         | b
            "name":"n","parcel":"p"           | p
            "id":null,"name":"n"              | 1
            "id":{"id":"deep"},"other":[1]    | 1
            "NAME":"only a name"              | 1
            """)
    void takesTheFirstIdThereIs(String properties, String id) {
        assertThat(read(feature(POLYGON, properties)).parcels().get(0).id()).isEqualTo(id);
    }

    /** What a program counts is no name beside a code; everything else that stands there is. */
    @ParameterizedTest(name = "{0}, {1} -> {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "P-01"      | "code":"P-01"              | P-01      | OWN
            "P-01"      | "DKBH":"DK001"             | P-01      | OWN
            350502001   | "BSM":"x"                  | 350502001 | OWN
            3.50502001E8| "code":1                   | 350502001 | OWN
            7           | "code":7                   | 7         | OWN
            1           | "DKBH":"DK001"             | DK001     | COLUMN
            "0"         | "bsm":350502199001011234   | 350502199001011234 | COLUMN
            7           | "BSM":1,"name_zh":"n","licence":"l","status":"s","as_of":"d" | 7 | OWN
            """)
    void aFeaturesOwnIdCounts(String own, String properties, String id, Parcel.IdOrigin.Kind origin) {
        String feature = feature(POLYGON, properties).replaceFirst("\\{", "{\"id\":" + own + ",");

        Parcel parcel = read(feature).parcels().get(0);

        assertThat(parcel.id()).isEqualTo(id);
        assertThat(parcel.origin().kind()).isEqualTo(origin);
    }

    @Test
    void aListKeepsItsNumbersAndWhatCannotBeKeptIsTold() {
        String properties = "\"seat\":[118.6,24],\"open\":[true],\"deep\":[[1]],\"object\":{\"a\":1},\"none\":[]";

        assertThat(read(feature(POLYGON, properties)).parcels().get(0).attributes())
                .containsEntry("seat", java.util.List.of(118.6, 24L))
                .containsEntry("open", java.util.List.of(true))
                .containsEntry("deep", UnsupportedValue.LIST)
                .containsEntry("object", UnsupportedValue.OBJECT)
                .doesNotContainKey("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"numberMatched\":220,\"numberReturned\":1",
                "\"links\":[{\"rel\":\"self\",\"href\":\"next\"},{\"href\":\"x\",\"rel\":\"next\"}]",
                "\"exceededTransferLimit\":true",
                "\"properties\":{\"exceededTransferLimit\":true}"
            })
    void aPageOfAnAnswerIsTold(String member) {
        String before = "{\"type\":\"FeatureCollection\"," + member + ",\"features\":[" + FEATURE + "]}";
        String behind = "{\"type\":\"FeatureCollection\",\"features\":[" + FEATURE + "]," + member + "}";
        String whole =
                "{\"type\":\"FeatureCollection\",\"numberMatched\":1,\"links\":[{\"rel\":\"self\"}],\"features\":["
                        + FEATURE + "]}";

        assertThat(read(before).codes()).containsExactly(GeoJsonParcelReader.PAGE);
        assertThat(read(behind).codes()).containsExactly(GeoJsonParcelReader.PAGE);
        assertThat(read(whole).codes()).isEmpty();
    }

    @Test
    void readsMembersInAnyOrder() {
        ReadParcels read = read("{\"features\":[{\"properties\":null,\"geometry\":{\"coordinates\":[" + RING
                + "],\"type\":\"Polygon\"},\"id\":5,\"type\":\"Feature\"}," + FEATURE
                + "],\"name\":\"n\",\"type\":\"FeatureCollection\"}");

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("5", "A-1");
        assertThat(read.parcels()).allMatch(parcel -> parcel.geometry().isPresent());
    }

    @Test
    void readsAllTypesInTheirPlane() {
        String all = "{\"type\":\"GeometryCollection\",\"geometries\":["
                + "{\"type\":\"Point\",\"coordinates\":[1,2,3]},"
                + "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]},"
                + "{\"type\":\"LineString\",\"coordinates\":[[1,2,null],[3,4,5,6]]},"
                + "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]]]},"
                + "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + RING + "]]}," + POLYGON
                + ",{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}]}";
        ReadParcels read = read(feature(all, ""));

        assertThat(read.geometry(0).getNumGeometries()).isEqualTo(7);
        assertThat(read.geometry(0).getCoordinates()).allMatch(point -> Double.isNaN(point.getZ()));
    }

    @Test
    void honoursTheOldCrsBeforeTheFeatures() {
        ReadParcels read = read(collection(CRS + ",", ""));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.codes()).isEmpty();
        assertThat(read("{" + CRS + "," + POLYGON.substring(1)).crs()).contains("EPSG:4549");
        assertThat(read(collection("\"crs\":null,", "")).crs()).isEmpty();
    }

    @Test
    void saysThatTheOldCrsCameTooLate() {
        ReadParcels late = read(collection("", "," + CRS));

        assertThat(late.crs()).contains("OGC:CRS84");
        assertThat(late.note("crs-after-features").severity()).isEqualTo(Severity.ERROR);
        assertThat(late.note("crs-after-features").en()).contains("4549");
        assertThat(read(collection("", "," + CRS.replace("4549", "4326")))
                        .note("crs-after-features")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    /** By the format of 2008 any object may state it, also the geometry of a feature. */
    @Test
    void honoursTheOldCrsOfAGeometry() {
        String square = "{" + CRS + "," + POLYGON.substring(1);

        assertThat(read(feature(square, "")).crs()).contains("EPSG:4549");
        assertThat(read("{\"type\":\"GeometryCollection\",\"geometries\":[" + square + "]}")
                        .crs())
                .contains("EPSG:4549");
        assertThat(read(feature(square.replace("4549", "4610"), "")).codes()).containsExactly("datum-not-supported");
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[" + feature(square, "") + "]}")
                        .fault(0)
                        .en())
                .contains("4549");
        assertThat(read("{\"type\":\"Feature\",\"geometry\":" + square + "," + CRS.replace("4549", "4548") + "}")
                        .fault(0)
                        .en())
                .contains("different systems");
    }

    /** The remedy of a member that stands too late is to say the same with crs. */
    @Test
    void aLateCrsMayBeWhatTheCallerSays() {
        String late = collection("", "," + CRS);

        assertThat(read(late, Crs.ofEpsg(4549)).note("crs-after-features").severity())
                .isEqualTo(Severity.INFO);
        assertThat(read(late, Crs.ofEpsg(4548)).note("crs-after-features").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(read(late.replace("4549", "2385"), Crs.ofEpsg(4549)).codes()).containsExactly("datum-not-supported");
    }

    @Test
    void refusesSystemsThatAreUnknownOrTwo() {
        assertThatThrownBy(() -> read(collection(CRS.replace("4549", "99999") + ",", "")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("99999");
        assertThatThrownBy(() -> read(collection(CRS + ",", "") + collection(CRS.replace("4549", "4548") + ",", "")))
                .hasMessageContaining("second");
        assertThat(read(POLYGON + "\n{" + CRS + "," + POLYGON.substring(1))
                        .fault(1)
                        .en())
                .contains("4549");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\u001E", " ", ""})
    void readsOneValueAfterTheOther(String separator) {
        ReadParcels read = read(FEATURE + separator + POLYGON + separator + collection("", "") + separator);

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("A-1", "2", "A-1");
        assertThat(read.parcels()).extracting(Parcel::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void closesRings() {
        ReadParcels read = read(POLYGON.replace(",[118.5,25]]", "]"));

        assertThat(read.geometry(0).getNumPoints()).isEqualTo(4);
        assertThat(read.note("ring-not-closed").place()).isEqualTo("feature 1");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            null                                                             | has no geometry
            {"type":"Polygon","coordinates":[[[1,2],[3,NaN],[5,6],[1,2]]]}   | NaN
            {"type":"Polygon","coordinates":[[[1,2],[3,1e999],[5,6],[1,2]]]} | 1e999
            {"type":"Polygon","coordinates":[[["1",2],[3,4],[5,6],[1,2]]]}   | no finite number
            {"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}           | has 3 points
            {"type":"Polygon","coordinates":[[1,2],[3,4]]}                   | nested too little
            {"type":"Polygon","coordinates":[]}                              | empty
            {"type":"Polygon","coordinates":[[[[[1,2]]]]]}                   | arrays
            {"type":"Polygon","coordinates":{"a":[[1]]}}                     | arrays
            {"type":"Polygon"}                                               | no coordinates
            {"type":"Point","coordinates":[1]}                               | no finite number
            {"type":"LineString","coordinates":[[1,2]]}                      | fewer than 2
            {"type":"Pint","coordinates":[1,2]}                              | Pint
            {"type":"GeometryCollection","geometries":[null,{"type":"a"}]}   | no object
            {"coordinates":[1,2]}                                            | no type
            """)
    void aBrokenFeatureIsOneParcelsFault(String geometry, String reason) {
        ReadParcels read = read("{\"type\":\"FeatureCollection\",\"features\":[" + FEATURE + ","
                + feature(geometry, "\"DKBH\":\"bad\"") + ",17,null,[{}]," + FEATURE + "]}");

        assertThat(read.parcels()).hasSize(6);
        assertThat(read.parcels().get(1).id()).isEqualTo("bad");
        assertThat(read.fault(1).place()).isEqualTo("feature 2");
        assertThat(read.fault(1).en()).contains(reason);
        assertThat(read.fault(1).zh()).isNotBlank();
        assertThat(read.geometry(5).isEmpty()).isFalse();
    }

    @Test
    void brokenJsonIsTheFilesFaultAtItsLine() {
        DataFileException fault = catchThrowableOfType(
                DataFileException.class,
                () -> read("{\"type\":\"FeatureCollection\",\"features\":[\n" + FEATURE + ",\n{\"type\":,}]}"));

        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault).hasMessageContaining("a.geojson");
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("expected a GeoJSON object");
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\"}")).hasMessageContaining("no array of features");
        assertThatThrownBy(() -> read("{\"features\":[]}")).hasMessageContaining("must be of type");
        assertThatThrownBy(() -> read(FEATURE.substring(0, 60))).isInstanceOf(DataFileException.class);
    }

    @Test
    void bombsAreRefused() {
        String deep = "[".repeat(200_000);
        String collections = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(50_000);

        assertThatThrownBy(() -> read(feature("{\"type\":\"Polygon\",\"coordinates\":" + deep, "")))
                .isInstanceOf(DataFileException.class);
        assertThatThrownBy(() -> read(collections)).isInstanceOf(DataFileException.class);
        assertThatThrownBy(() -> read("{\"x\":" + deep)).isInstanceOf(DataFileException.class);
        assertThatThrownBy(() -> read("{\"type\":\"Point\",\"coordinates\":[" + "9".repeat(1_000_000) + ",1]}"))
                .isInstanceOf(DataFileException.class);
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[1e-999999999,1e999999999]}")
                        .fault(0)
                        .en())
                .contains("finite");
        assertThat(read("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]" + ",[1,2]".repeat(2_100_000) + "]}")
                        .fault(0)
                        .en())
                .contains("more than 2000000");
    }

    @Test
    void manyFeaturesAreReadOneAfterTheOther() {
        int count = 200_000;
        String open = POLYGON.replace(",[118.5,25]]", "]");
        byte[] feature = (feature(open, "\"id\":\"x\"") + "\n").getBytes(StandardCharsets.UTF_8);
        Iterator<InputStream> copies = IntStream.range(0, count)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(feature))
                .iterator();
        try (GeoJsonParcelReader source =
                GeoJsonParcelReader.open("a.geojson", new SequenceInputStream(asEnumeration(copies)))) {
            long read = Stream.generate(source::next)
                    .takeWhile(parcel -> parcel.isPresent())
                    .count();

            assertThat(read).isEqualTo(count);
            assertThat(source.notes()).hasSize(51);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"geometry", "collection", "sequence"})
    void spoiledFilesGiveParcelsOrSaySo(String kind) {
        String sample =
                switch (kind) {
                    case "geometry" -> POLYGON;
                    case "collection" -> collection(CRS + ",", ",\"name\":\"x\"");
                    default -> FEATURE + "\n\u001E" + FEATURE;
                };
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        int readable = new ParcelMutations(bytes, 43)
                .readable(spoiled -> GeoJsonParcelReader.open("a", new ByteArrayInputStream(spoiled)));

        assertThat(readable).isBetween(1, 499);
    }

    private static Enumeration<InputStream> asEnumeration(Iterator<InputStream> iterator) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return iterator.next();
            }
        };
    }

    private static String collection(String before, String after) {
        return "{\"type\":\"FeatureCollection\"," + before + "\"features\":[" + FEATURE + "]" + after + "}";
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static ReadParcels read(String json, Crs byCaller) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ReadParcels.of(
                GeoJsonParcelReader.open("a.geojson", new ByteArrayInputStream(bytes), Optional.of(byCaller)));
    }

    private static ReadParcels read(String json) {
        return ReadParcels.of(
                GeoJsonParcelReader.open("a.geojson", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
