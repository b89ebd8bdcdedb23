package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.spatialplan.Needed;
import org.spatialplan.format.gdal.DrawnFile;
import org.spatialplan.format.gdal.Gdal;
import org.spatialplan.format.gdal.GdalSettings;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.run.Program;

/** What GDAL reads for us: file geodatabases, MapInfo tables and drawings, held to GDAL's own figures. */
@Tag("service")
class GdalFormatsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/gdal").toAbsolutePath();
    private static final double X = 367533.3;
    private static final double Y = 2760998.8;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void gdal() {
        Needed.program("ogr2ogr", "--version");
    }

    @Test
    void featureClassesOfAGeodatabaseAreTables() throws IOException {
        try (SubmittedFile file = SubmittedFile.of("库.zip", golden("delivered.gdb.zip"))) {
            assertThat(file.tables()).containsExactlyInAnyOrder("STBHHX", "CZKFBJ", "YJJBNTBHTB", "DLTB");
        }
        refused(golden("delivered.gdb.zip"), "STBHHX", "table=");
    }

    @ParameterizedTest
    @CsvSource({"STBHHX", "CZKFBJ", "YJJBNTBHTB"})
    void figuresAreThoseOfGdal(String table) throws IOException {
        ReadParcels read = read(golden("delivered.gdb.zip"), Optional.of(table));
        List<String> rows = gdal("delivered.gdb.zip", "SELECT BSM, OGR_GEOM_AREA FROM " + table);

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.parcels()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",");
            Parcel parcel = read.parcels().get(i);
            assertThat(parcel.id()).isEqualTo(cells[0]);
            assertThat(parcel.geometry().orElseThrow().getArea())
                    .isCloseTo(Double.parseDouble(cells[cells.length - 1]), within(1e-6));
        }
    }

    @Test
    void codesNamesAndTypesStay() throws IOException {
        Parcel farm = read(golden("delivered.gdb.zip"), Optional.of("YJJBNTBHTB"))
                .parcels()
                .get(0);

        assertThat(farm.attributes())
                .containsEntry("BSM", "350504000000000021")
                .containsEntry("DLMC", "水田")
                .containsEntry("SJNF", 2025L)
                .containsEntry("YJJBNTMJ", 40000.0);
        assertThat(farm.attributes().keySet().stream().toList())
                .containsSubsequence(
                        "BSM", "YSDM", "XZQDM", "YJJBNTTBBH", "TBBH", "DLBM", "YJJBNTMJ", "SJNF", "BHKSSJ", "WDGD");
        assertThat(farm.attributes().get("BHKSSJ").toString()).startsWith("2025-01-31");
    }

    @ParameterizedTest
    @CsvSource({"parcels-tab.zip", "parcels-mif.zip"})
    void tablesOfMapInfoAreRead(String name) throws IOException {
        ReadParcels read = read(golden(name), Optional.empty());

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK001", "DK002");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("湿地保护用地", "道路用地");
        assertThat(read.geometry(0).getArea()).isCloseTo(30_000, within(1.0));
        assertThat(read.crs()).isPresent();
    }

    /** Made by Jackcess as ArcGIS lays one out. */
    @Test
    void aPersonalGeodatabaseIsReadByOdbc() throws IOException {
        Needed.that(Files.exists(Path.of("/etc/odbcinst.ini")), "odbc-mdbtools is not installed");
        ReadParcels read = read(golden("personal.mdb.zip"), Optional.of("DK"));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK001", "DK002");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("湿地", "道路");
        assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(1e-6));
        refused(golden("personal-chinese.mdb.zip"), "such as those with Chinese names", "中文表名");
    }

    @Test
    void aTextInAnOutlineIsItsName() {
        byte[] dxf = new DrawnFile()
                .square("界址线", X, Y, 200)
                .square("界址线", X + 300, Y, 100)
                .text("注记", X + 50, Y + 150, "地块一")
                .text("注记", X + 50, Y + 100, "40000 平方米")
                .text("注记", X + 350, Y + 50, "地块二")
                .text("注记", X + 900, Y, "图外")
                .bytes();

        ReadParcels read = read(dxf, Optional.empty());

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("地块一 40000 平方米", "地块二");
        assertThat(read.parcels().get(0).attributes()).containsEntry("Layer", "界址线");
        assertThat(read.geometry(0).getArea()).isEqualTo(40_000, within(1e-6));
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void aLayerOfADrawingIsATable() {
        byte[] dxf = new DrawnFile()
                .square("JZD", X, Y, 200)
                .square("房屋", X + 10, Y + 10, 20)
                .polyline("等高线", false, X, Y, X + 10, Y)
                .bytes();

        refused(dxf, "JZD, 房屋", "table=JZD");
        assertThat(read(dxf, Optional.of("房屋")).geometry(0).getArea()).isEqualTo(400, within(1e-6));
    }

    @Test
    void arcsAreChordsWithinACentimetre() {
        double r = 1000;
        // two half circles: a bulge of 1
        byte[] dxf = new DrawnFile().bulged("L", true, 1, X, Y, X + 2 * r, Y).bytes();

        ReadParcels read = read(dxf, Optional.empty());
        Geometry area = read.geometry(0);
        Point centre = area.getFactory().createPoint(new Coordinate(X + r, Y));

        assertThat(Arrays.stream(area.getCoordinates()).mapToDouble(at -> at.distance(centre.getCoordinate())))
                .allMatch(distance -> Math.abs(distance - r) < 1e-3);
        assertThat(r - area.getBoundary().distance(centre)).isBetween(0.0, 0.01);
        assertThat(read.note("arcs-as-chords").en()).startsWith("2 edges of polylines are arcs");
    }

    @Test
    void whatIsNoAreaIsCounted() {
        byte[] dxf = new DrawnFile()
                .square("L", X, Y, 200)
                .square("L", X + 50, Y + 50, 10)
                .polyline("L", false, X, Y, X + 10, Y)
                .circle("L", X, Y, 1)
                .hatch("L", X, Y, 200)
                .polyline("L", false, X + 500, Y, X + 600, Y, X + 600, Y + 100, X + 500, Y + 100, X + 500, Y + 0.005)
                .polyline("L", false, X + 800, Y, X + 900, Y)
                .polyline("L", false, X + 900, Y, X + 900, Y + 100, X + 800, Y)
                .block("B", "L", 30, X + 1000, Y)
                .bytes();

        ReadParcels read = read(dxf, Optional.empty());

        assertThat(read.parcels())
                .extracting(parcel -> Math.round(parcel.geometry().orElseThrow().getArea()))
                .containsExactly(40_000L, 100L, 10_000L, 900L, 5_000L);
        assertThat(read.codes())
                .containsExactlyInAnyOrder(
                        "open-lines-left-out",
                        "lines-closed",
                        "lines-joined",
                        "curves-left-out",
                        "fills-left-out",
                        "outlines-within-outlines");
        assertThat(read.note("open-lines-left-out").en()).startsWith("1 open polyline");
    }

    @Test
    void aDrawingWithoutAreasIsRefused() {
        refused(new DrawnFile().polyline("L", false, X, Y, X + 10, Y).bytes(), "no closed polyline", "模型空间");
    }

    @Test
    void dwgIsNamedByItsVersion() {
        refused("AC1018\0\0\0".getBytes(StandardCharsets.US_ASCII), "2004–2006 (AC1018)", "另存为 DXF");
    }

    @Test
    void damageIsToldWithoutInternals() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(golden("delivered.gdb.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("9.gdbtable")) {
                    Arrays.fill(bytes, 1_200, bytes.length, (byte) 0x7F);
                }
                parts.put(entry.getName(), bytes);
            }
        }
        byte[] broken = ZippedParts.zip(parts, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(broken, Optional.of("STBHHX")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("file geodatabase")
                .hasMessageNotContaining("sent.gdb")
                .hasMessageNotContaining("ERROR");
    }

    @Test
    void aTableThatRefersToOthersIsRefused() {
        byte[] view = "!table\n!version 100\nopen table \"/etc/hosts\" hide\ncreate view a as select *"
                .getBytes(StandardCharsets.US_ASCII);

        refused(ZippedParts.zip(Map.of("a.tab", view), StandardCharsets.UTF_8), "refers to other tables", "引用");
    }

    @Test
    void aPathInAGeodatabaseIsNoPath() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(golden("red-line-short.gdb.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put("../../" + entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }

        assertThat(read(ZippedParts.zip(parts, StandardCharsets.UTF_8), Optional.empty())
                        .parcels())
                .hasSize(1);
        assertThat(Path.of("/tmp/STBHHX.gdb")).doesNotExist();
    }

    @Test
    void aRunThatTakesTooLongOrTooMuchLeavesNothing() throws IOException {
        Path before = Path.of(System.getProperty("java.io.tmpdir"));
        long folders = folders(before);
        GdalSettings usual = GdalSettings.DEFAULT;
        try {
            Gdal.use(new GdalSettings("ogr2ogr", Duration.ZERO, usual.mostMemory(), usual.mostOutput(), 1));
            refused(golden("delivered.gdb.zip"), "takes longer than 0 seconds", "超过 0 秒");
            Gdal.use(new GdalSettings("ogr2ogr", usual.mostTime(), usual.mostMemory(), 10_000, 1));
            refused(golden("delivered.gdb.zip"), "becomes larger than", "解开后超过");
            Gdal.use(new GdalSettings("off", usual.mostTime(), usual.mostMemory(), usual.mostOutput(), 1));
            refused(golden("delivered.gdb.zip"), "has switched off the reading", "已关闭");
            Gdal.use(new GdalSettings("/no/ogr2ogr", usual.mostTime(), usual.mostMemory(), usual.mostOutput(), 1));
            refused(golden("delivered.gdb.zip"), "apt-get install gdal-bin", "没有找到");
        } finally {
            Gdal.use(usual);
        }
        assertThat(folders(before)).isEqualTo(folders);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .noneMatch(process -> process.info().command().orElse("").contains("ogr2ogr"));
    }

    private static long folders(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("spatial-plan-"))
                    .count();
        }
    }

    private static Path golden(String name) {
        return FOLDER.resolve(name);
    }

    /** What GDAL itself reads, as rows of CSV. */
    private List<String> gdal(String zip, String sql) throws IOException {
        Path csv = scratch.resolve("gdal.csv");
        Program.run(scratch, "ogr2ogr", "-f", "CSV", csv.toString(), golden(zip).toString(), "-sql", sql);
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.replace("\"", ""))
                .toList();
    }

    private static ReadParcels read(Path file, Optional<String> table) {
        try (SubmittedFile submitted = SubmittedFile.of("库.zip", file, table)) {
            return ReadParcels.of(submitted.open(Optional.empty()));
        }
    }

    private static ReadParcels read(byte[] bytes, Optional<String> table) {
        try (SubmittedFile submitted = SubmittedFile.of("图", bytes, table)) {
            return ReadParcels.of(submitted.open(Optional.empty()));
        }
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(() -> read(file, Optional.empty()))
                .isInstanceOf(DataFileException.class)
                .satisfies(
                        e -> assertThat(((DataFileException) e).messageInBoth()).contains(words));
    }

    private static void refused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(bytes, Optional.empty()))
                .isInstanceOf(DataFileException.class)
                .satisfies(
                        e -> assertThat(((DataFileException) e).messageInBoth()).contains(words));
    }
}
