package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnsupportedValue;

/** Small files that stand for much: refused with the figure, in both languages, before they are taken for what they say. */
@Timeout(600)
class HostileFilesTest {

    private static final ZippedParts PARTS = ZippedParts.of("gbk-4549.zip");
    private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=39\n[地块坐标]\n";

    @TempDir
    Path folder;

    @Test
    void aPrjIsNotUnpackedBeyondItsKind() {
        refused(PARTS.with("prj", " ".repeat(150_000)), "a.prj unpacks to more than 100000 bytes", "a.prj 解压后超过");
        refused(PARTS.with("cpg", "x".repeat(20_000)), "a.cpg unpacks to more than 10000 bytes", "a.cpg 解压后超过");
    }

    @Test
    void aDeepPrjIsToldAndNothingGuessed() {
        ReadParcels read = ReadParcels.of(shapefile(PARTS.with("prj", "PROJCS[\"a\",".repeat(1_500))));

        assertThat(read.crs()).isEmpty();
        assertThat(read.note("prj-unreadable").zh()).contains("不是 WKT");
        assertThat(read.note("prj-unreadable").en()).contains("no well-known text");
    }

    @Test
    void aPrjInNanometresIsToldAndNothingGuessed() throws IOException {
        String prj = new String(PARTS.parts().get("prj"), StandardCharsets.ISO_8859_1)
                .replaceFirst("UNIT\\[\"[Mm]et[a-z]*\",1(\\.0)?\\]", "UNIT[\"nm\",1e-9]");
        ReadParcels read = ReadParcels.of(shapefile(PARTS.with("prj", prj)));

        assertThat(read.crs()).isEmpty();
        assertThat(read.note("prj-unreadable").en()).contains("the unit 'nm' is 1.0E-9, which is no unit of maps");
        assertThat(read.note("prj-unreadable").zh()).contains("不是地图所用的单位");
    }

    @Test
    void aLongDirectoryIsRefusedBeforeItIsRead() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("a."));
        for (int i = 0; i < 12_000; i++) {
            entries.put("a-member-that-nobody-reads-" + i + "-of-many-more.txt", new byte[0]);
        }
        byte[] zip = ZippedParts.zip(entries, StandardCharsets.UTF_8);

        refused(() -> open(zip), "it holds too many files", "其中的文件过多");
    }

    @Test
    void twoPartsOfOneKindAreRefused() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("a."));
        entries.put("a.DBF", PARTS.parts().get("dbf"));
        byte[] zip = ZippedParts.zip(entries, StandardCharsets.UTF_8);

        refused(() -> open(zip), "holds two files named a.dbf", "有两个名为 a.dbf 的文件");
    }

    /** The first of that name would be read as often as the name stands there. */
    @Test
    void twoShapefilesOfOneNameAreNotTheKindsOfALayer() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("north/parks_polygon."));
        entries.putAll(PARTS.named("south/parks_polygon."));
        Path zip = ZippedParts.written(folder, ZippedParts.zip(entries, StandardCharsets.UTF_8));

        refused(
                () -> ShapefileParcelReader.openLayer(
                        "a.zip", zip, folder, TableChoice.ofFile(Optional.empty()), Optional.empty()),
                "several tables: north/parks_polygon, south/parks_polygon",
                "含有多个表");
        refused(
                () -> ShapefileParcelReader.open("a.zip", zip, folder, Optional.of("parks_polygon")),
                "has no table 'parks_polygon', it has north/parks_polygon, south/parks_polygon",
                "没有表");
        assertThat(ReadParcels.of(ShapefileParcelReader.open("a.zip", zip, folder, Optional.of("south/parks_polygon")))
                        .parcels())
                .isNotEmpty();
    }

    /** What is no part of the Shapefile may be as large as it likes. */
    @Test
    void whatNobodyReadsIsNotUnpacked() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("a."));
        entries.put("a.shp.xml", new byte[40 << 20]);
        entries.put("b.prj", new byte[40 << 20]);

        assertThat(ReadParcels.of(open(ZippedParts.zip(entries, StandardCharsets.UTF_8)))
                        .parcels())
                .hasSize(ReadParcels.of(shapefile(PARTS)).parcels().size());
    }

    /** Eight bytes of an index each, for a record of any length. */
    @Test
    void anIndexThatNamesOneRecordAgainAndAgainIsRefused() {
        ByteBuffer shx = ByteBuffer.allocate(100 + 8 * 5_000);
        shx.put(PARTS.parts().get("shx"), 0, 100);
        while (shx.hasRemaining()) {
            shx.put(PARTS.parts().get("shx"), 100, 8);
        }
        refused(
                PARTS.without("dbf").with("shx", shx.array()),
                "the .shx names records of the .shp more than once",
                ".shx 重复指向 .shp 的记录");
    }

    /** 2,000 fields in rows of one byte. */
    @Test
    void fieldsWithoutWidthAreNone() {
        int rows = ReadParcels.of(shapefile(PARTS)).parcels().size();
        ByteBuffer dbf = ByteBuffer.allocate(32 + 32 * 2_000 + 1 + rows).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).putInt(4, rows).putShort(8, (short) (33 + 32 * 2_000)).putShort(10, (short) 1);
        for (int i = 0; i < 2_000; i++) {
            dbf.put(32 + 32 * i, (byte) 'A').put(32 + 32 * i + 11, (byte) 'C');
        }
        dbf.put(32 + 32 * 2_000, (byte) 13);

        assertThat(ReadParcels.of(shapefile(PARTS.with("dbf", dbf.array()))).parcels())
                .hasSize(rows)
                .allMatch(parcel -> parcel.attributes().isEmpty());
    }

    @Test
    void aFlatGeobufThatIsCutOffBetweenFeaturesIsNotWhole() {
        byte[] whole = golden("indexed.fgb");
        int last = endOfFeature(whole, 2);

        refused(
                () -> FlatGeobufParcelReader.open("a.fgb", new ByteArrayInputStream(Arrays.copyOf(whole, last))),
                "states 3 features and has 2: it is cut off",
                "写明有 3 个要素，只有 2 个");
    }

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(ZippedParts.GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Features are the last that stands in a file, each with its length before it. */
    private static int endOfFeature(byte[] file, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 12; start < file.length - 4; start++) {
            int at = start;
            int[] ends = new int[4];
            int found = 0;
            while (found < 4 && at + 4 <= file.length && bytes.getInt(at) > 40 && bytes.getInt(at) < file.length) {
                at += 4 + bytes.getInt(at);
                ends[found++] = at;
            }
            if (found == 3 && at == file.length) {
                return ends[count - 1];
            }
        }
        throw new AssertionError("no three features");
    }

    @Test
    void aHeaderOfMegabytesIsRefused() {
        ByteBuffer file = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0}).putInt(200 << 20);

        refused(
                () -> FlatGeobufParcelReader.open("a.fgb", new ByteArrayInputStream(file.array())),
                "bytes for the header",
                "header 写明的长度为");
    }

    @Test
    void wellKnownTextIsCountedBeforeItIsParsed() {
        String points = "0 0, ".repeat(GeometrySize.MAX_VERTICES + 1);
        String loose = "0 0, ".repeat(500_001);
        ReadParcels read = wkt("LINESTRING (" + points + "0 0)\nMULTIPOINT (" + loose + "0 0)\nPOINT (1 2)");

        assertThat(read.fault(0).en()).contains("more than " + GeometrySize.MAX_VERTICES + " vertices");
        assertThat(read.fault(0).zh()).contains("超过 " + GeometrySize.MAX_VERTICES + " 个节点");
        assertThat(read.fault(1).en()).contains("more than 500000 rings, lines and points");
        assertThat(read.parcels().get(2).geometry()).isPresent();
    }

    @Test
    void aLongWordIsNotTakenWhole() {
        for (String word : new String[] {"x".repeat(1_001), "9".repeat(1_001)}) {
            refused(
                    () -> WktParcelReader.open("a.wkt", "POINT (1 2)\nPOINT (" + word + " 2)", Crs.CRS84),
                    "line 2: no well-known text: a word or number of more than 1000 characters",
                    "第 2 行：不是 WKT 文本");
        }
    }

    @Test
    void deepWellKnownTextIsRefused() {
        refused(
                () -> WktParcelReader.open(
                        "a.wkt",
                        "GEOMETRYCOLLECTION (".repeat(100_000) + "POINT (1 2)" + ")".repeat(100_000),
                        Crs.CRS84),
                "brackets are nested deeper than 50",
                "括号嵌套超过 50 层");
    }

    @Test
    void aTextOfOneLineIsNoBoundaryPoints() {
        refused(
                () -> BoundaryPointParcelReader.open("a.txt", utf8(HEAD + "J1,".repeat(40_000))),
                "line 6: the line has more than 10000 characters",
                "第 6 行：本行超过 10000 个字符");
    }

    @Test
    void manyAttributesAreNoBoundaryPoints() {
        String attributes =
                IntStream.range(0, 1_100).mapToObj(i -> "a" + i + "=1\n").collect(Collectors.joining());

        refused(
                () -> BoundaryPointParcelReader.open("a.txt", utf8("[属性描述]\n" + attributes + HEAD)),
                "more than 1000 attributes",
                "属性超过 1000 个");
    }

    @Test
    void linesEndInEveryWay() {
        String text = HEAD + "4,0.01,1,甲,面,,,,@\nJ1,1,2760000,39520000\nJ2,1,2760000,39520100\n"
                + "J3,1,2760100,39520100\nJ1,1,2760000,39520000\n";
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            ReadParcels read = ReadParcels.of(BoundaryPointParcelReader.open("a.txt", utf8(text.replace("\n", end))));

            assertThat(read.geometry(0).getNumPoints()).isEqualTo(4);
        }
        refused(
                () -> BoundaryPointParcelReader.open("a.txt", utf8(text.replace("\n", "\r\n") + "J5,1,x,y\r\n")),
                "line 11",
                "第 11 行");
    }

    @Test
    void manyPropertiesAreOneParcelsFault() {
        String many =
                IntStream.range(0, 10_001).mapToObj(i -> "\"p" + i + "\":1").collect(Collectors.joining(","));
        String long100k = "\"" + "长".repeat(100_000) + "\"";
        String list = "\"p\":[" + String.join(",", java.util.Collections.nCopies(60, long100k)) + "]";
        ReadParcels read = geoJson(feature(many) + feature(list) + feature("\"p\":1"));

        assertThat(read.fault(0).en()).contains("more than 10000 properties");
        assertThat(read.parcels().get(1).attributes()).containsEntry("p", UnsupportedValue.LIST);
        assertThat(read.parcels().get(2).geometry()).isPresent();
    }

    private static String feature(String properties) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.5,25]},\"properties\":{"
                + properties + "}}\n";
    }

    /** Kept by name and id as long as the work lasts. */
    @Test
    void aLongIdIsCut() {
        ReadParcels read = geoJson(feature("\"DKBH\":\"" + "9".repeat(5_000) + "\""));

        assertThat(read.parcels().get(0).id()).hasSize(1_001).endsWith("9…");
    }

    @Test
    void everyReaderEndsWithTheWork() {
        Map<String, Supplier<ParcelSource>> readers = Map.of(
                "shp", () -> shapefile(PARTS),
                "fgb", () -> FlatGeobufParcelReader.open("a.fgb", new ByteArrayInputStream(golden("unindexed.fgb"))),
                "geojson",
                        () -> GeoJsonParcelReader.open("a.geojson", new ByteArrayInputStream(utf8(feature("\"p\":1")))),
                "wkt", () -> WktParcelReader.open("a.wkt", "LINESTRING (1 2, 3 4, 5 6)", Crs.CRS84),
                "txt",
                        () -> BoundaryPointParcelReader.open(
                                "a.txt",
                                utf8(HEAD + "4,0.01,1,甲,面,,,,@\nJ1,1,2760000,39520000\nJ2,1,2760000,39520100\n")));
        readers.forEach((format, reader) -> {
            assertThatThrownBy(() -> WorkLimit.within(
                            Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> true, () -> ReadParcels.of(reader.get())))
                    .as(format)
                    .isInstanceOf(WorkCancelledException.class);
            assertThatThrownBy(() ->
                            WorkLimit.within(Long.MAX_VALUE / 4, 0, () -> false, () -> ReadParcels.of(reader.get())))
                    .as(format)
                    .isInstanceOf(OverLimitException.class);
        });
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ReadParcels wkt(String text) {
        return ReadParcels.of(WktParcelReader.open("a.wkt", text, Crs.CRS84));
    }

    private static ReadParcels geoJson(String text) {
        return ReadParcels.of(GeoJsonParcelReader.open("a.geojson", new ByteArrayInputStream(utf8(text))));
    }

    private ParcelSource shapefile(ZippedParts parts) {
        return open(parts.zipped());
    }

    private ParcelSource open(byte[] zip) {
        Path written = ZippedParts.written(folder, zip);
        try {
            return ShapefileParcelReader.open("a.zip", written, folder);
        } finally {
            written.toFile().delete();
        }
    }

    private void refused(ZippedParts parts, String en, String zh) {
        refused(() -> shapefile(parts), en, zh);
    }

    private static void refused(Supplier<ParcelSource> reader, String en, String zh) {
        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> ReadParcels.of(reader.get()));

        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
    }
}
