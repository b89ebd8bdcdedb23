package org.spatialplan.format.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.GoldenTexts;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Severity;

class KmlParcelReaderTest {

    private static final String TRIANGLE = "118.7,24.95 118.701,24.95 118.701,24.951 118.7,24.95";

    @Test
    void googleEarthIsReadAndWhatIsLeftOutIsTold() {
        ReadParcels read = GoldenTexts.read("google-earth.kml");

        assertThat(read.crs()).contains("OGC:CRS84");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("甲地块", "乙地块", "路径", "图钉", "轨迹");
        assertThat(read.parcels().get(0).id()).isEqualTo("DK001");
        assertThat(read.parcels().get(0).attributes())
                .isEqualTo(Map.of(
                        "name", "甲地块",
                        "description", "现场<b>踏勘</b>",
                        "folder", "洛江区/2024 年",
                        "DKBH", "DK001",
                        "面积", "59.97 亩"));
        assertThat(read.parcels().get(2).attributes()).doesNotContainKey("folder");
        assertThat(read.geometry(1).getNumGeometries()).isEqualTo(2);
        assertThat(read.geometry(3).getGeometryType()).isEqualTo("Point");
        assertThat(read.fault(4).en()).contains("the geometry is a Track");
        assertThat(read.fault(4).zh()).contains("图形为 Track");
        assertThat(read.notes())
                .filteredOn(note -> note.code().equals("left-out"))
                .extracting(note -> note.place() + " " + note.en().split(" is not read| are not")[0])
                .containsExactly(
                        "line 73 GroundOverlay (1)",
                        "line 78 links to other files (NetworkLink, 1)",
                        "line 79 gx:Tour (1)",
                        "line 68 gx:Track (1)");
    }

    @Test
    void oviSaysWhatItsDegreesAre() {
        assertThat(GoldenTexts.read("ovi-cgcs2000.kml").codes()).isEmpty();
        ReadParcels shifted = GoldenTexts.read("ovi-gcj02.kml");

        assertThat(shifted.note("offset-stated").severity()).isEqualTo(Severity.ERROR);
        assertThat(shifted.note("offset-stated").remedy()).isEqualTo(Map.of("datum", "gcj02"));
        assertThat(shifted.note("offset-stated").zh()).contains("GCJ02");
        byte[] file = GoldenTexts.bytes("ovi-gcj02.kml");
        assertThat(read(file, Optional.of(ChinaOffset.GCJ02)).codes()).isEmpty();
        assertThat(read(file, Optional.of(ChinaOffset.BD09)).codes()).containsExactly("offset-stated");
        assertThat(read(GoldenTexts.bytes("ovi-cgcs2000.kml"), Optional.of(ChinaOffset.GCJ02))
                        .codes())
                .containsExactly("offset-contradicted");
    }

    @Test
    void placemarksOfTwoDatumsAreNoFile() {
        String one = placemark("<OvCoordType>WGS84</OvCoordType>" + polygon(TRIANGLE));
        String other = placemark("<OvCoordType>GCJ-02</OvCoordType>" + polygon(TRIANGLE));

        refused(kml(one + other), "some placemarks are in WGS84, others in GCJ02", "有的地标为 WGS84");
    }

    @Test
    void aMapProgramWithoutAWordIsDoubted() {
        ReadParcels read = GoldenTexts.read("weitu91-gbk.kml");

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("红线", "边界线");
        assertThat(read.note("encoding").en()).contains("GB18030");
        assertThat(read.note("maybe-gcj02").remedy()).isEqualTo(Map.of("datum", "gcj02"));
        assertThat(read.note("maybe-gcj02").zh()).contains("91卫图");
        assertThat(read.note("line-closed").place()).isEqualTo("feature 2");
        assertThat(read.geometry(0).getNumPoints()).isEqualTo(5);
    }

    @Test
    void keyholesFirstVersionIsRead() {
        ReadParcels read = GoldenTexts.read("keyhole.kml");

        assertThat(read.parcels().get(0).attributes()).isEqualTo(Map.of("name", "甲", "no", 7L, "owner", "张三"));
        assertThat(read.parcels().get(1).id()).isEqualTo("DK9");
        assertThat(read.geometry(1).getGeometryType()).isEqualTo("LineString");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "118.7,24.95 118.701,24.95 118.701,24.951 118.7,24.95",
                "118.7, 24.95, 0 118.701, 24.95, 0 118.701, 24.951, 0 118.7, 24.95, 0",
                "\n\t118.7,24.95,1e3\r\n118.701,24.95,-2\n118.701 ,24.951\u00A0118.7 , 24.95 ",
                "1187e-1,24.95 +118.701,24.9500 118.701,24.951 118.7,24.95",
                "118.7,24.95 118.701,24.95 118.701,24.951"
            })
    void coordinatesAreWrittenInManyWays(String coordinates) {
        Geometry read = read(kml(placemark(polygon(coordinates)))).geometry(0);

        assertThat(read.toText()).isEqualTo("POLYGON ((118.7 24.95, 118.701 24.95, 118.701 24.951, 118.7 24.95))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "118.7 24.95 118.701 24.95|point 1 has one number only",
                "118.7,24.95,0,118.701,24.95,0|point 1 has more than 3 numbers",
                "118.7,24.95 118.701,,0|point 2: a comma without a number",
                "118.7,24.95 x118.7,24.95|coordinate is no finite number: x118.7",
                "118.7，24.95 118.7，24.95|no finite number",
                "118.7,NaN 118.7,24.95|no finite number: NaN",
                "118.7,1e999 118.7,24.95|no finite number: 1e999",
                "0x1p3,24.95 118.7,24.95|no finite number: 0x1p3",
                "118.7,24.95 118.701,24.95|a ring has 3 points, 4 are the least"
            })
    void aBrokenPlacemarkIsItsOwnFault(String coordinates, String words) {
        ReadParcels read = read(kml(placemark("<name>坏</name>" + polygon(coordinates)) + placemark(polygon(TRIANGLE))));

        assertThat(read.fault(0).en()).contains(words);
        assertThat(read.fault(0).place()).isEqualTo("feature 1");
        assertThat(read.parcels().get(0).name()).isEqualTo("坏");
        assertThat(read.geometry(1).getNumPoints()).isEqualTo(4);
    }

    @Test
    void whatIsNoPolygonIsTold() {
        String two = "<Polygon>" + "<outerBoundaryIs><LinearRing><coordinates>" + TRIANGLE
                + "</coordinates></LinearRing></outerBoundaryIs>".repeat(1)
                + "<outerBoundaryIs><LinearRing><coordinates>" + TRIANGLE
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon>";
        ReadParcels read = read(kml(placemark(two)
                + placemark("<Polygon><innerBoundaryIs/></Polygon>")
                + placemark("<MultiGeometry><Model/></MultiGeometry>")
                + placemark(polygon(TRIANGLE) + polygon(TRIANGLE))
                + placemark("<Point><coordinates>1,2 3,4</coordinates></Point>")
                + placemark("<Point/>")));

        assertThat(read.parcels())
                .extracting(parcel -> parcel.fault().orElseThrow().en())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("this one has 2"),
                        fault -> assertThat(fault).contains("this one has 0"),
                        fault -> assertThat(fault).contains("collection is empty"),
                        fault -> assertThat(fault).contains("Polygon occurs twice"),
                        fault -> assertThat(fault).contains("this one has 2"),
                        fault -> assertThat(fault).contains("no coordinates"));
        assertThat(read.codes()).containsExactly("left-out");
    }

    @Test
    void theFirstElementMayBeAnyAndNamespacesMissing() {
        for (String text : List.of(
                "<kml>%s</kml>",
                "<!-- Ovi --><kml xmlns='http://www.opengis.net/kml/2.3'><Folder>%s</Folder></kml>",
                "<Document xmlns='http://earth.google.com/kml/2.2'>%s</Document>",
                "%s")) {
            String file =
                    text.formatted(placemark("<gx:balloonVisibility>1</gx:balloonVisibility>" + polygon(TRIANGLE)));

            assertThat(KmlRoot.fits(file)).as(file).isTrue();
            assertThat(read(utf8(file)).geometry(0).getNumPoints()).as(file).isEqualTo(4);
        }
        assertThat(KmlRoot.fits("<gpx><kml/></gpx>")).isFalse();
        assertThat(KmlRoot.fits("<Document xmlns='urn:other'>")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8,",
        "GB18030,GBK,encoding",
        "GB18030,UTF-8,encoding",
        "UTF-8,GBK,encoding",
        "UTF-16LE,UTF-16,encoding",
        "Big5,Big5,encoding",
        "ISO-8859-1,ISO-8859-1,encoding"
    })
    void bytesTellTheEncodingBeforeTheDeclaration(String written, String declared, String note) {
        String name = written.equals("ISO-8859-1") ? "café" : "地塊";
        String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><kml>"
                + placemark("<name>" + name + "</name>" + polygon(TRIANGLE)) + "</kml>";
        ReadParcels read = read(text.getBytes(Charset.forName(written)));

        assertThat(read.parcels().get(0).name()).isEqualTo(name);
        assertThat(read.notes().stream().map(found -> found.code()).toList())
                .isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void theMainFileOfAKmzIsDoc() {
        assertThat(KmlRoot.main(List.of("files/a.kml", "doc.kml", "a.png"))).contains("doc.kml");
        assertThat(KmlRoot.main(List.of("layers/a.kml", "地块.KML"))).contains("地块.KML");
        assertThat(KmlRoot.main(List.of("a.png"))).isEmpty();
    }

    @Test
    void aDocumentTypeIsRefused() {
        refused(
                utf8("<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml>" + placemark("<name>&a;</name>")
                        + "</kml>"),
                "document type declaration",
                "DOCTYPE");
        String bomb = "<!DOCTYPE kml [<!ENTITY a \"" + "x".repeat(1000) + "\">]><kml><Placemark><name>"
                + "&a;".repeat(10_000) + "</name></Placemark></kml>";
        refused(utf8(bomb), "document type declaration", "DOCTYPE");
        refused(utf8("<kml><Placemark><name>&a;</name></Placemark></kml>"), "entity", "");
    }

    @Test
    void whatNeverEndsIsRefused() {
        String much = "x".repeat(17_000_000);
        refused(utf8("<kml><!-- > " + much), "more than 16000000 characters", "超过 16000000 个字符");
        refused(utf8("<kml a='" + much), "more than 16000000 characters", "超过 16000000 个字符");
        refused(utf8("<kml>" + "<Folder>".repeat(300)), "nested deeper than 200", "嵌套超过 200 层");
        StringBuilder names = new StringBuilder("<kml>");
        for (int i = 0; i < 10_100; i++) {
            names.append("<a").append(i).append("/>");
        }
        refused(utf8(names.append("</kml>").toString()), "more than 10000 names", "超过 10000 种");
    }

    /** Coordinates are not held as text: a ring may be long, and a number may not. */
    @Test
    void aLongTextIsReadInPieces() {
        String ring = "118.7,24.95 ".repeat(100_000);
        assertThat(read(kml(placemark(polygon(ring)))).geometry(0).getNumPoints())
                .isEqualTo(100_000);
        assertThat(read(kml(placemark(polygon("1".repeat(5_000_000))))).fault(0).en())
                .contains("no finite number: 1111");
        ReadParcels picture = read(kml(
                placemark("<name>甲</name><description>" + "x".repeat(200_000) + "</description>" + polygon(TRIANGLE))));
        assertThat(picture.parcels().get(0).attributes()).containsOnlyKeys("name");
    }

    @Test
    void whatIsCutOffIsNotWhole() {
        byte[] whole = kml(placemark(polygon(TRIANGLE)).repeat(3));
        refused(java.util.Arrays.copyOf(whole, whole.length - 10), "cannot be read as XML", "无法按 XML 读取");
        refused(utf8("<kml><Folder></kml>"), "line 1: cannot be read as XML", "第 1 行：无法按 XML 读取");
        refused(utf8("<gpx></gpx>"), "the first element of KML is kml, not gpx", "实为 gpx");
        byte[] late = kml("<!-- " + " ".repeat(70_000) + "-->\n" + placemark("<name>地块</name>"));
        byte[] mixed = new String(late, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
        refused(mixed, "is not text in UTF-8", "不是 UTF-8 编码");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kml(String within) {
        return utf8("<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + within
                + "</Document></kml>");
    }

    private static String placemark(String within) {
        return "<Placemark>" + within + "</Placemark>";
    }

    private static String polygon(String coordinates) {
        return "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + coordinates
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    }

    private static ReadParcels read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    private static ReadParcels read(byte[] bytes, Optional<ChinaOffset> byCaller) {
        return ReadParcels.of(KmlParcelReader.open(
                "a.kml", new ByteArrayInputStream(bytes), byCaller, TableChoice.ofFile(Optional.empty())));
    }

    private static void refused(byte[] bytes, String en, String zh) {
        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> read(bytes));

        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
    }
}
