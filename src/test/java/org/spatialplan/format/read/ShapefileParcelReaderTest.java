package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.run.Patience;
import org.spatialplan.text.Severity;

/** Shapefiles: shapes, systems, encodings, names; hostile lengths. Samples: golden/parcels/README.md. */
class ShapefileParcelReaderTest {

    private static final ZippedParts GBK_4549 = ZippedParts.of("gbk-4549.zip");
    private static final ZippedParts UTF8_4528 = ZippedParts.of("utf8-4528.zip");
    private static final int LANGUAGE = 29;

    @TempDir
    Path folder;

    /** GDAL cuts a name of four Chinese characters in the middle of the last one. */
    @Test
    void namesOfColumnsThatAreCutWithinACharacterDoNotTellTheEncoding() {
        ReadParcels read = read(ZippedParts.of("utf8-cut-names.zip"));

        assertThat(read.parcels().get(0).name()).isEqualTo("洛江湖北地块");
        assertThat(read.parcels().get(0).attributes()).containsKeys("用地单", "地块编", "地块名");
        assertThat(read.parcels().get(0).id())
                .isEqualTo(read.parcels().get(0).attributes().get("地块编"))
                .isNotEqualTo("1");
        assertThat(read.codes()).doesNotContain("encoding-contradicts-bytes");
    }

    @Test
    void readsAreasHolesPartsAndWhatIsMissing() {
        ReadParcels read = read(GBK_4549);

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.notes()).isEmpty();
        assertThat(((Polygon) read.geometry(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(read.geometry(0).getArea()).isBetween(89_000.0, 90_500.0);
        assertThat(read.geometry(1)).isInstanceOf(MultiPolygon.class);
        assertThat(read.geometry(1).getNumGeometries()).isEqualTo(2);
        assertThat(read.geometry(2).getCoordinates()).hasSize(4);
        assertThat(read.fault(3).place()).isEqualTo("record 4");
        assertThat(read.fault(3).en()).isEqualTo("has no geometry");
    }

    @Test
    void takesNumberForABlankId() {
        ReadParcels read = read(GBK_4549);

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK-01", "DK-02", "3", "DK-04");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("洛阳江东岸道路用地", "惠安县材料仓储", "", "无图形");
    }

    @Test
    void readsLinesAndPointsInTheirPlane() {
        ReadParcels lines = read(ZippedParts.of("lines-zm.zip"));
        ReadParcels points = read(ZippedParts.of("points-z.zip"));

        assertThat(lines.crs()).contains("EPSG:4490");
        assertThat(lines.geometry(0)).isInstanceOf(MultiLineString.class);
        assertThat(lines.geometry(1).getGeometryType()).isEqualTo("LineString");
        assertThat(lines.parcels()).extracting(Parcel::id).containsExactly("7", "8");
        assertThat(points.geometry(0)).isInstanceOf(MultiPoint.class);
        assertThat(points.geometry(1)).isInstanceOf(Point.class);
        assertThat(points.parcels()).extracting(Parcel::name).containsExactly("井一", "井二");
        for (ReadParcels read : List.of(lines, points)) {
            assertThat(read.geometry(0).getCoordinates())
                    .allMatch(point -> Double.isNaN(point.getZ()))
                    .allMatch(point -> Double.isNaN(point.getM()));
        }
    }

    @Test
    void readsAFileWithoutRecords() {
        assertThat(read(ZippedParts.of("empty.zip")).parcels()).isEmpty();
    }

    @Test
    void passesOverDeletedRecords() {
        byte[] dbf = GBK_4549.parts().get("dbf");
        int first = (dbf[8] & 0xff) + ((dbf[9] & 0xff) << 8);

        ReadParcels read = read(GBK_4549.patched("dbf", first, '*'));

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK-02", "2", "DK-04");
    }

    @Test
    void followsTheIndexWhereRecordsWereMoved() {
        byte[] shx = GBK_4549.parts().get("shx").clone();
        byte[] first = Arrays.copyOfRange(shx, 100, 108);
        System.arraycopy(shx, 108, shx, 100, 8);
        System.arraycopy(first, 0, shx, 108, 8);

        assertThat(read(GBK_4549.with("shx", shx)).geometry(0).getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void tellsHolesByWhereTheyLieNotByHowTheyRun() {
        ReadParcels read = read(GBK_4549.with("shp", withFirstShapeReversed()));

        assertThat(((Polygon) read.geometry(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(read.geometry(0).getArea()).isBetween(89_000.0, 90_500.0);
    }

    /** Both rings of the first shape, five points each, run backwards. */
    private static byte[] withFirstShapeReversed() {
        byte[] shp = GBK_4549.parts().get("shp").clone();
        int points = 100 + 8 + 44 + 2 * 4;
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < 5; i++) {
                int to = points + (ring * 5 + 4 - i) * 16;
                System.arraycopy(GBK_4549.parts().get("shp"), points + (ring * 5 + i) * 16, shp, to, 16);
            }
        }
        return shp;
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",39500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]] | EPSG:4527
            PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]] | EPSG:4548
            PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",120],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","4549"]] | EPSG:4549
            GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]] | EPSG:4326
            """)
    void recognisesTheSystem(String prj, String crs) {
        assertThat(read(GBK_4549.with("prj", prj)).crs()).contains(crs);
        assertThat(read(GBK_4549.with("prj", "\u00EF\u00BB\u00BF" + prj + "\r\n"))
                        .crs())
                .contains(crs);
    }

    @Test
    void readsTheZoneWithItsPrefix() {
        ReadParcels read = read(UTF8_4528);

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.geometry(0).getCoordinate().x).isBetween(40_300_000.0, 40_500_000.0);
    }

    @Test
    void saysThatTheSystemIsNotStated() {
        assertThat(read(GBK_4549.without("prj")).crs()).isEmpty();
        assertThat(read(GBK_4549.without("prj")).codes()).containsExactly("prj-missing");
        assertThat(read(GBK_4549.with("prj", "LOCAL_CS[\"自定义\"]")).codes()).containsExactly("prj-unreadable");
        assertThat(read(GBK_4549.with("prj", " \n")).codes()).containsExactly("prj-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "gb2312", "936", "cp936", "ANSI 936", "GB18030", " GBK\r\n", "no such thing", ""})
    void readsGbk(String cpg) {
        assertThat(read(GBK_4549.with("cpg", cpg)).parcels().get(0).name()).isEqualTo("洛阳江东岸道路用地");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf8", "65001", "\u00EF\u00BB\u00BFUTF-8"})
    void readsUtf8(String cpg) {
        assertThat(read(UTF8_4528.with("cpg", cpg)).parcels().get(1).name()).isEqualTo("惠安县𬭩材料仓储");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x4D, 0x57, 0x7A})
    void tellsGbkWithoutCpg(int language) {
        ReadParcels read = read(GBK_4549.without("cpg").patched("dbf", LANGUAGE, language));

        assertThat(read.parcels().get(1).name()).isEqualTo("惠安县材料仓储");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x57})
    void tellsUtf8WithoutCpg(int language) {
        ReadParcels read = read(UTF8_4528.without("cpg").patched("dbf", LANGUAGE, language));

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("洛阳江东岸道路用地", "惠安县𬭩材料仓储", "", "无图形");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x4F, 0x78})
    void readsBig5AsTheLanguageByteSays(int language) {
        byte[] dbf = new Dbf("DKBH", 20, Charset.forName("Big5")).row("測試地塊").bytes();
        dbf[LANGUAGE] = (byte) language;

        assertThat(read(points(1).with("dbf", dbf)).parcels().get(0).id()).isEqualTo("測試地塊");
    }

    /** Nothing states the encoding, or a program wrote that of its own machine. */
    @Test
    void tellsBig5FromGbkByTheWords() {
        byte[] big5 = new Dbf("DKBH", 20, Charset.forName("Big5")).row("都市計畫道路").bytes();
        byte[] gbk = new Dbf("DKBH", 20, Charset.forName("GBK")).row("城市规划道路").bytes();

        ReadParcels unstated = read(points(1).with("dbf", big5));
        assertThat(unstated.parcels().get(0).id()).isEqualTo("都市計畫道路");
        assertThat(unstated.note("encoding").en()).contains("x-windows-950");
        assertThat(read(points(1).with("dbf", big5).with("cpg", "936")).note("encoding-contradicts-bytes"))
                .isNotNull();
        assertThat(read(points(1).with("dbf", gbk).with("cpg", "Big5"))
                        .parcels()
                        .get(0)
                        .id())
                .isEqualTo("城市规划道路");
        assertThat(read(points(1).with("dbf", gbk)).parcels().get(0).id()).isEqualTo("城市规划道路");
    }

    /** 254 is the usual length of a text field, and no UTF-8. */
    @Test
    void aLongFieldDoesNotHideThatTheTextIsUtf8() {
        byte[] dbf = new Dbf("DKBH", 254).row("洛阳江".repeat(28) + "岸").row("b").bytes();

        ReadParcels read = read(points(2).with("dbf", dbf));

        assertThat(read.parcels().get(0).id()).startsWith("洛阳江洛").endsWith("洛阳江");
    }

    @Test
    void readsChineseFieldNames() {
        byte[] dbf = new Dbf("地块编号", 8, Charset.forName("GBK")).row("甲-1").bytes();

        assertThat(read(points(1).with("dbf", dbf)).parcels().get(0).id()).isEqualTo("甲-1");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            textBlock =
                    """
            N, 12,                   12
            N, 12.000,               12
            N, 350521001000000000,   350521001000000000
            F, 1.20000000000e+001,   12
            N, ***********,          1
            N, 1e999999999,          1e999999999
            F, 3.50502001000e+008,   350502001
            N, 35052199001011234567, 35052199001011234567
            L, T,                    true
            D, 20260101,             2026-01-01
            D, 00000000,             1
            M, 0000000017,           1
            """)
    void readsIdsOfAnyType(char type, String value, String id) {
        byte[] dbf = new Dbf("ID", 20).typed(type).row(value).bytes();

        assertThat(read(points(1).with("dbf", dbf)).parcels().get(0).id()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({"L, T, true", "L, n, false", "L, ?, ", "D, 20240131, 2024-01-31", "D, 00000000, ", "N, 12, 12"})
    void aFieldsTypeIsKept(char type, String value, String read) {
        byte[] dbf = new Dbf("X", 8).typed(type).row(value).bytes();

        Object found =
                read(points(1).with("dbf", dbf)).parcels().get(0).attributes().get("X");

        assertThat(found == null ? null : found.toString()).isEqualTo(read);
        assertThat(found instanceof String).isFalse();
    }

    @Test
    void whatIsNotReadIsTold() {
        byte[] dbf = new Dbf("BZ", 10).typed('M').row("0000000017").bytes();

        assertThat(read(points(1).with("dbf", dbf))
                        .parcels()
                        .get(0)
                        .attributes()
                        .get("BZ"))
                .isInstanceOf(UnsupportedValue.class);
    }

    @Test
    void aRingThatIsNoneIsOneParcelsFault() {
        byte[] shp = GBK_4549.parts().get("shp").clone();
        int x = 100 + 8 + 44 + 2 * 4;
        ByteBuffer.wrap(shp).putLong(x, 0xf87f);

        ReadParcels read = read(GBK_4549.with("shp", shp));

        assertThat(read.fault(0).en()).contains("finite");
        assertThat(read.geometry(1).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void aCountOfTwoBillionIsOneParcelsFault() {
        int parts = 100 + 8 + 36;
        for (int at : List.of(parts, parts + 4)) {
            for (int highest : List.of(0x7f, 0xff)) {
                ReadParcels read = read(GBK_4549.patched("shp", at, 0xff, 0xff, 0xff, highest));

                assertThat(read.fault(0).place()).isEqualTo("record 1");
                assertThat(read.parcels()).hasSize(4);
            }
        }
    }

    @Test
    void multipatchesAreNotRead() {
        assertThat(read(GBK_4549.patched("shp", 108, 31)).fault(0).en()).contains("31");
    }

    @Test
    void refusesTablesThatDoNotFitTheShapes() {
        refused(GBK_4549.patched("dbf", 4, 0xff, 0xff, 0xff, 0x7f), "4");
        refused(GBK_4549.patched("dbf", 4, 3), "3");
        refused(GBK_4549.with("dbf", Arrays.copyOf(GBK_4549.parts().get("dbf"), 200)), "dbf");
        refused(GBK_4549.with("dbf", new byte[0]), "dbf");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 101})
    void refusesATruncatedIndexAndReturns(int length) {
        ZippedParts cut = GBK_4549.with("shx", Arrays.copyOf(GBK_4549.parts().get("shx"), length));

        Assertions.assertTimeoutPreemptively(Patience.LIMIT, () -> refused(cut, "shx"));
    }

    @Test
    void refusesWhatLacksItsShapes() {
        refused(GBK_4549.without("shp"), "shp");
    }

    @Test
    void rebuildsAMissingIndex() {
        ReadParcels read = read(GBK_4549.without("shx"));

        assertThat(read.codes()).containsExactly("shx-missing");
        assertThat(read.parcels()).isEqualTo(read(GBK_4549).parcels());
    }

    /** A gap may be a record that an editor dropped from the index: nobody can tell without it. */
    @Test
    void doesNotGuessTheIndexOfShapesWithGaps() {
        byte[] shp = GBK_4549.parts().get("shp");

        refused(GBK_4549.without("shx").with("shp", Arrays.copyOf(shp, shp.length + 40)), "do not follow");
        refused(GBK_4549.without("shx").patched("shp", 103, 9), "do not follow");
    }

    @Test
    void readsShapesWithoutATable() {
        ReadParcels read = read(GBK_4549.without("dbf"));

        assertThat(read.codes()).containsExactly("dbf-missing");
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("1", "2", "3", "4");
        assertThat(read.geometry(0)).isEqualTo(read(GBK_4549).geometry(0));
        assertThat(read(GBK_4549.without("dbf").without("shx")).codes()).contains("dbf-missing", "shx-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "65001", "ISO-8859-1", "windows-1252", "88591"})
    void bytesInGbkWinOverACpg(String cpg) {
        ReadParcels read = read(GBK_4549.with("cpg", cpg));

        assertThat(read.parcels().get(0).name()).isEqualTo("洛阳江东岸道路用地");
        if (!cpg.equals("88591")) {
            assertThat(read.note("encoding-contradicts-bytes").severity()).isEqualTo(Severity.WARNING);
            assertThat(read.note("encoding-contradicts-bytes").zh()).contains("GB18030");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "936", "ISO-8859-1", "Big5"})
    void bytesInUtf8WinOverACpg(String cpg) {
        ReadParcels read = read(UTF8_4528.with("cpg", cpg));

        assertThat(read.parcels().get(1).name()).isEqualTo("惠安县𬭩材料仓储");
        assertThat(read.note("encoding-contradicts-bytes").zh()).contains("UTF-8");
    }

    @Test
    void bytesInUtf8WinOverTheLanguageByte() {
        ReadParcels read = read(UTF8_4528.without("cpg").patched("dbf", LANGUAGE, 0x4D));

        assertThat(read.parcels().get(1).name()).isEqualTo("惠安县𬭩材料仓储");
        assertThat(read.codes()).contains("encoding-contradicts-bytes");
    }

    /** 滩涂 in GBK is valid UTF-8 too, of two letters that no Chinese writes. */
    @Test
    void shortWordsInGbkAreNotTakenForUtf8() {
        byte[] dbf = new Dbf("DKMC", 20, Charset.forName("GBK")).row("滩涂").bytes();
        byte[] signs = new Dbf("DKMC", 20).row("12 m² ±3").bytes();

        assertThat(read(points(1).with("dbf", dbf)).parcels().get(0).name()).isEqualTo("滩涂");
        assertThat(read(points(1).with("dbf", dbf).with("cpg", "GBK")).codes())
                .doesNotContain("encoding-contradicts-bytes");
        assertThat(read(points(1).with("dbf", signs)).parcels().get(0).name()).isEqualTo("12 m² ±3");
        assertThat(read(points(1).with("dbf", signs).with("cpg", "UTF-8"))
                        .parcels()
                        .get(0)
                        .name())
                .isEqualTo("12 m² ±3");
    }

    @Test
    void aRowInAnotherEncodingIsReadInItsOwn() {
        byte[] dbf = new Dbf("DKMC", 20).row("洛阳江").row("惠安县").row("??").bytes();
        int last = 65 + 2 * 21 + 1;
        byte[] gbk = "围头湾".getBytes(Charset.forName("GBK"));
        System.arraycopy(gbk, 0, dbf, last, gbk.length);
        byte[] broken = dbf.clone();
        broken[last + gbk.length] = (byte) 0xFF;

        ReadParcels read = read(points(3).with("dbf", dbf));

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("洛阳江", "惠安县", "围头湾");
        assertThat(read.codes()).contains("encoding-mixed").doesNotContain("encoding-unreadable");
        assertThat(read(points(3).with("dbf", broken)).codes()).contains("encoding-unreadable");
    }

    /** Outer rings run clockwise in a .shp, holes the other way. */
    @Test
    void saysThatAHoleLiesInNoOuterRing() {
        ReadParcels read = read(areas(
                new double[] {0, 0, 0, 100, 100, 100, 100, 0, 0, 0},
                new double[] {300, 0, 350, 0, 350, 50, 300, 50, 300, 0}));
        ReadParcels within = read(areas(
                new double[] {0, 0, 0, 100, 100, 100, 100, 0, 0, 0},
                new double[] {30, 0, 35, 0, 35, 50, 30, 50, 30, 0}));

        assertThat(read.geometry(0).getArea()).isEqualTo(12_500);
        assertThat(read.note("ring-read-as-part").place()).isEqualTo("record 1");
        assertThat(within.codes()).doesNotContain("ring-read-as-part", "ring-read-as-hole");
    }

    /** What counts less ground than was drawn is told. */
    @Test
    void saysThatAnOuterRingWithinAnotherIsAHole() {
        ReadParcels read = read(areas(
                new double[] {0, 0, 0, 100, 100, 100, 100, 0, 0, 0},
                new double[] {30, 0, 30, 50, 35, 50, 35, 0, 30, 0}));

        assertThat(read.geometry(0).getArea()).isEqualTo(9_750);
        assertThat(read.note("ring-read-as-hole").place()).isEqualTo("record 1");
    }

    /** One record of rings. */
    private static ZippedParts areas(double[]... rings) {
        int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
        ByteBuffer content =
                ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(5).position(36).putInt(rings.length).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            content.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            Arrays.stream(ring).forEach(content::putDouble);
        }
        ByteBuffer shp = ByteBuffer.allocate(108 + content.capacity()).putInt(0, 9994);
        shp.putInt(100, 1).putInt(104, content.capacity() / 2).put(108, content.array());
        return GBK_4549.with("shp", shp.array())
                .without("shx")
                .without("cpg")
                .with("dbf", new Dbf("ID", 4).row("7").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shp", "shx", "dbf", "prj", "cpg"})
    void spoiledPartsGiveParcelsOrSaySo(String part) {
        int readable = new ParcelMutations(GBK_4549.parts().get(part), 45)
                .readable(bytes -> open(GBK_4549.with(part, bytes).zipped()));

        assertThat(readable).isBetween(1, 500);
    }

    @Test
    void spoiledZipsGiveParcelsOrSaySo() {
        int readable = new ParcelMutations(GBK_4549.zipped(), 46).readable(this::open);

        assertThat(readable).isBetween(1, 499);
    }

    @Test
    void leavesNothingBehind() throws IOException {
        read(GBK_4549);
        refused(GBK_4549.without("shp"), "shp");

        try (var files = Files.list(folder)) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("sample.zip"));
        }
    }

    private void refused(ZippedParts parts, String said) {
        assertThatThrownBy(() -> read(parts))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(said);
    }

    private ReadParcels read(ZippedParts parts) {
        return ReadParcels.of(open(parts.zipped()));
    }

    private ParcelSource open(byte[] zip) {
        return ShapefileParcelReader.open("a.zip", ZippedParts.written(folder, zip), folder);
    }

    /** So many points at 118.65, 24.9 without attributes. */
    private static ZippedParts points(int count) {
        ByteBuffer shp = ByteBuffer.allocate(100 + count * 28);
        ByteBuffer shx = ByteBuffer.allocate(100 + count * 8);
        for (ByteBuffer file : List.of(shp, shx)) {
            file.putInt(0, 9994).putInt(24, file.capacity() / 2).putInt(28, Integer.reverseBytes(1000));
            file.putInt(32, Integer.reverseBytes(1)).position(100);
        }
        for (int i = 0; i < count; i++) {
            shx.putInt(shp.position() / 2).putInt(10);
            shp.putInt(i + 1).putInt(10).putInt(Integer.reverseBytes(1));
            for (double value : new double[] {118.65, 24.9}) {
                shp.putLong(Long.reverseBytes(Double.doubleToLongBits(value)));
            }
        }
        return GBK_4549.with("shp", shp.array()).with("shx", shx.array()).without("cpg");
    }

    @Test
    void readsSinglePoints() {
        ReadParcels read = read(points(1).with("dbf", new Dbf("ID", 4).row("7").bytes()));

        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(118.65, 24.9));
        assertThat(Optional.of(read.parcels().get(0).id())).contains("7");
    }
}
