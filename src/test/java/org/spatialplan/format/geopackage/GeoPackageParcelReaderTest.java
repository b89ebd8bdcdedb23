package org.spatialplan.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.read.ParcelMutations;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.run.Patience;
import org.spatialplan.text.Severity;

/** GeoPackages as GDAL writes them, changed with SQL; hostile ones. Sample: golden/parcels/README.md. */
class GeoPackageParcelReaderTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/parcels/two-tables.gpkg");

    private static final String ONE_TABLE = "DELETE FROM gpkg_geometry_columns WHERE table_name = 'mixed'";

    @TempDir
    Path folder;

    @Test
    void readsTheTable() {
        ReadParcels read = read(ONE_TABLE);

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.notes()).isEmpty();
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK-01", "DK-02", "3", "DK-04");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("洛阳江东岸道路用地", "惠安县𬭩材料仓储", "", "无图形");
        assertThat(((Polygon) read.geometry(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(read.geometry(1).getNumGeometries()).isEqualTo(2);
        assertThat(read.fault(3).place()).isEqualTo("row 4");
        assertThat(read.fault(3).en()).isEqualTo("has no geometry");
    }

    @Test
    void readsAllTypesInTheirPlane() {
        ReadParcels read = read("DELETE FROM gpkg_geometry_columns WHERE table_name = '地块'");

        assertThat(read.crs()).contains("EPSG:4490");
        assertThat(read.parcels())
                .extracting(parcel -> parcel.geometry().orElseThrow().getGeometryType())
                .containsExactly(
                        "Point",
                        "LineString",
                        "Polygon",
                        "GeometryCollection",
                        "MultiPolygon",
                        "MultiPoint",
                        "Polygon");
        assertThat(read.geometry(6).getCoordinates()).allMatch(point -> Double.isNaN(point.getZ()));
        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(118.65);
    }

    /** Leaving one out would read as having checked it. */
    @Test
    void refusesSeveralTablesByNameButForEmptyOnes() {
        Path file = copied();
        assertThatThrownBy(() -> GeoPackageParcelReader.open("a.gpkg", file))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("地块, mixed");
        String[] emptied = withoutTriggers("DELETE FROM \"地块\"");

        assertThat(changed(file, emptied).crs()).contains("EPSG:4490");
    }

    @Test
    void needsNoIndex() {
        assertThat(read("DROP TABLE \"rtree_地块_geom\"", "DELETE FROM gpkg_extensions", "DROP TABLE gpkg_ogr_contents")
                        .parcels())
                .hasSize(4);
    }

    @Test
    void readsATableWithoutRows() {
        ReadParcels read = read(withoutTriggers("DELETE FROM \"地块\""));

        assertThat(read.parcels()).isEmpty();
        assertThat(read.crs()).contains("EPSG:4549");
    }

    @Test
    void takesNumberForABlankId() {
        assertThat(read(withoutTriggers("UPDATE \"地块\" SET DKBH = '  ', DKMC = ' 甲 '"))
                        .parcels())
                .extracting(parcel -> parcel.id() + parcel.name())
                .containsExactly("1甲", "2甲", "3甲", "4甲");
    }

    @Test
    void fallsBackToTheKey() {
        assertThat(read("ALTER TABLE \"地块\" RENAME COLUMN DKBH TO x").parcels())
                .extracting(Parcel::id)
                .containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest(name = "envelope kind {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void readsBehindAnyEnvelope(int kind) {
        int doubles = new int[] {0, 4, 6, 6, 8}[kind];
        String header = "4750000" + Integer.toHexString(kind << 1 | 1) + "00000000" + "00".repeat(8 * doubles);

        assertThat(readBlob(header + "0101000000" + "0000000000005D40" + "0000000000003940")
                        .geometry(0)
                        .getCoordinate()
                        .x)
                .isEqualTo(116);
    }

    @Test
    void readsBigEndianAndEmpty() {
        assertThat(readBlob("4750000000000000" + "0000000001" + "405D000000000000" + "4039000000000000")
                        .geometry(0)
                        .getCoordinate()
                        .y)
                .isEqualTo(25);
        assertThat(readBlob("4750001100000000" + "010300000000000000")
                        .geometry(0)
                        .isEmpty())
                .isTrue();
        assertThat(readBlob("4750001100000000" + "0101000000" + "000000000000F87F000000000000F87F")
                        .geometry(0)
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47",
                "475000010000",
                "4750000100000000",
                "4750000B00000000",
                "4750000F00000000",
                "000000010000000001",
                "47500001000000000103000000FFFFFF7F",
                "475000010000000001030000000100000" + "0FFFFFF7F",
                "4750000100000000010A000000010000000102000000",
                "475000210000000041424344010100000000000000"
            })
    void aBrokenBlobIsOneParcelsFault(String hex) {
        ReadParcels read = readBlob(hex);

        assertThat(read.fault(0).place()).isEqualTo("row 1");
        assertThat(read.parcels()).hasSize(4);
    }

    @Test
    void saysWhatCannotBeRead() {
        assertThat(readBlob("475000210000000041424344" + "0101000000").fault(0).en())
                .contains("extended");
        assertThat(readBlob("4750000100000000011100000000000000").fault(0).en()).contains("17");
    }

    @Test
    void deepNestingIsOneParcelsFault() {
        assertThat(readBlob("4750000100000000" + "010700000001000000".repeat(50_000))
                        .fault(0)
                        .place())
                .isEqualTo("row 1");
    }

    @Test
    void saysThatTheSystemIsUnknown() {
        assertThat(read("UPDATE gpkg_geometry_columns SET srs_id = -1").crs()).isEmpty();
        assertThat(read("UPDATE gpkg_geometry_columns SET srs_id = 12345").crs())
                .isEmpty();
        assertThat(read("UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 99999 WHERE srs_id = 4549")
                        .codes())
                .contains("crs-unreadable");
    }

    @Test
    void readsASystemFromItsDefinition() {
        assertThat(read("UPDATE gpkg_spatial_ref_sys SET organization = 'QZ' WHERE srs_id = 4549")
                        .crs())
                .contains("EPSG:4549");
    }

    @Test
    void refusesAnotherDatumAndAContradiction() {
        assertThat(read("UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 2437 WHERE srs_id = 4549")
                        .codes())
                .contains("datum-not-supported");
        assertThat(read("UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 4548 WHERE srs_id = 4549")
                        .codes())
                .contains("crs-unreadable");
        assertThat(
                        read("ALTER TABLE gpkg_spatial_ref_sys ADD COLUMN definition_12_063 TEXT NOT NULL DEFAULT 'undefined'")
                                .crs())
                .contains("EPSG:4549");
        String second = Crs.ofEpsg(4548).wkt().replace("'", "''");
        assertThat(read(
                                "ALTER TABLE gpkg_spatial_ref_sys ADD COLUMN definition_12_063 TEXT NOT NULL DEFAULT 'undefined'",
                                "UPDATE gpkg_spatial_ref_sys SET definition_12_063 = '" + second
                                        + "' WHERE srs_id = 4549")
                        .codes())
                .contains("crs-unreadable");
    }

    /** Another table of the file is none of our business. */
    @Test
    void looksAtTheSystemOfItsOwnTableOnly() {
        assertThat(read(
                                "CREATE TABLE old (fid INTEGER PRIMARY KEY, geom BLOB)",
                                "INSERT INTO gpkg_spatial_ref_sys VALUES ('old', 2437, 'EPSG', 2437, 'undefined', NULL)",
                                "INSERT INTO gpkg_geometry_columns VALUES ('old', 'geom', 'POLYGON', 2437, 0, 0)")
                        .codes())
                .doesNotContain("datum-not-supported");
    }

    @Test
    void refusesWhatHoldsNoTable() {
        refused("holds no feature table", "DELETE FROM gpkg_geometry_columns");
        refused("地块", withoutTriggers("DROP TABLE \"地块\""));
        refused("shape", "UPDATE gpkg_geometry_columns SET column_name = 'shape'");
        refused("gpkg_geometry_columns", "DROP TABLE gpkg_geometry_columns");
    }

    /** QGIS and ArcGIS declare MultiSurface for tables that may hold curves, and then write all rows so. */
    @Test
    void readsTypesOfCurvesThatHoldNone() throws ParseException {
        String polygon = wkb("POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0))");
        String half = wkb("LINESTRING (0 0, 200 0, 200 200)");
        String rest = wkb("LINESTRING (200 200, 0 200, 0 0)");
        String compound = "0109000000" + "02000000" + half + rest;
        String area = "010A000000" + "01000000" + compound;
        String hole = "010A000000" + "02000000" + compound + wkb("LINESTRING (10 10, 20 10, 20 20, 10 10)");

        assertThat(readCurve("010C000000" + "01000000" + polygon).toText())
                .isEqualTo("MULTIPOLYGON (((0 0, 200 0, 200 200, 0 200, 0 0)))");
        assertThat(readCurve("010C000000" + "02000000" + polygon + area).getNumGeometries())
                .isEqualTo(2);
        assertThat(readCurve(area).toText()).isEqualTo("POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0))");
        assertThat(readCurve(hole).getArea()).isEqualTo(39_950);
        assertThat(readCurve(compound).toText()).isEqualTo("LINESTRING (0 0, 200 0, 200 200, 0 200, 0 0)");
        assertThat(readCurve("010B000000" + "02000000" + half + compound).getGeometryType())
                .isEqualTo("MultiLineString");
        assertThat(readBlob("4750000100000000" + "010C000000" + "01000000" + half)
                        .fault(0)
                        .place())
                .isEqualTo("row 1");
    }

    /** Half a circle about (100, 100) from one corner of a square to the opposite one, and the other two edges. */
    @Test
    void readsArcsAsChords() throws ParseException {
        String arc = "0108000000" + wkb("LINESTRING (0 0, 200 0, 200 200)").substring(10);
        String rest = wkb("LINESTRING (200 200, 0 200, 0 0)");
        String area = "010A000000" + "01000000" + "0109000000" + "02000000" + arc + rest;
        double exact = Math.PI * 20_000 / 2 + 20_000;

        ReadParcels read = readBlob("4750000100000000" + "010C000000" + "01000000" + area);

        // the chords of an arc lie inside: at most two thirds of 1 cm along its length are missing
        double missing = exact - read.geometry(0).getArea();
        assertThat(missing).isBetween(0.0, 2 / 3.0 * 0.01 * Math.PI * Math.sqrt(20_000));
        assertThat(read.geometry(0).isValid()).isTrue();
        assertThat(read.note("arcs-as-chords").en())
                .startsWith("1 arc is read as ")
                .contains("0.01 m");
        assertThat(readBlob("4750000100000000" + arc.replace("0300000000", "0200000000"))
                        .fault(0)
                        .place())
                .isEqualTo("row 1");
    }

    /**
     * A circle, a half circle at a square, a round hole, two bends of one outline, straight edges in a curved type, and a
     * road of 20 m about a bend of 1 km. The areas are GDAL's, of the road and the bends those of what the chords lose on
     * one side and win on the other.
     */
    @Test
    void readsTheArcsOfGdal() throws IOException {
        Path file = Files.copy(Path.of("src/test/resources/golden/parcels/curves.gpkg"), folder.resolve("curves.gpkg"));
        double[] gdal = {31_415.927, 55_707.963, 32_146.018, 200_000, 40_000, 40_000};
        double[] arcMetres = {628.3, 314.2, 314.2, 0, 0, 0};

        ReadParcels read = ReadParcels.of(GeoPackageParcelReader.open("curves.gpkg", file));

        assertThat(read.parcels()).hasSize(gdal.length);
        for (int i = 0; i < gdal.length; i++) {
            assertThat(read.geometry(i).getArea())
                    .as(read.parcels().get(i).name())
                    .isCloseTo(gdal[i], within(2 / 3.0 * 0.01 * arcMetres[i] + 0.01));
            assertThat(read.geometry(i).isValid()).isTrue();
        }
        assertThat(read.geometry(5).getNumPoints()).isBetween(460, 490);
        assertThat(read.note("arcs-as-chords").en()).startsWith("7 arcs");
    }

    private Geometry readCurve(String wkb) {
        return readBlob("4750000100000000" + wkb).geometry(0);
    }

    private static String wkb(String wkt) throws ParseException {
        return WKBWriter.toHex(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(new WKTReader().read(wkt)));
    }

    /** GBK that a converter wrote as it was, into a format of UTF-8. */
    @Test
    void readsTextsThatAreNotConverted() {
        String gbk = java.util.HexFormat.of().formatHex("围头湾".getBytes(java.nio.charset.Charset.forName("GBK")));
        ReadParcels read = read(
                withoutTriggers("UPDATE \"地块\" SET DKMC = CAST(x'" + gbk + "' AS TEXT), DKBH = '甲' WHERE fid = 1"));

        assertThat(read.parcels().get(0).name()).isEqualTo("围头湾");
        assertThat(read.parcels().get(0).attributes()).containsEntry("DKMC", "围头湾");
        assertThat(read.codes()).contains("encoding-mixed");
    }

    /** What users of QGIS keep beside their table: a saved query. */
    @Test
    void readsTheTableBesideAView() {
        String view = "CREATE VIEW v AS SELECT * FROM \"地块\"";
        String registered =
                "INSERT INTO gpkg_geometry_columns SELECT 'v', column_name, geometry_type_name, srs_id, z, m"
                        + " FROM gpkg_geometry_columns WHERE table_name = '地块'";
        ReadParcels read = read(view, registered);

        assertThat(read.parcels()).hasSize(4);
        assertThat(read.note("view-left-out").severity()).isEqualTo(Severity.WARNING);
        Path file = folder.resolve("a.gpkg");
        assertThat(ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file, Optional.of("地块")))
                        .note("view-left-out")
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThatThrownBy(() -> GeoPackageParcelReader.open("a.gpkg", file, Optional.of("v")))
                .hasMessageContaining("v is a view");
    }

    /** Programs drop a table and leave it in the lists. */
    @Test
    void readsTheTableBesideOneThatWasDropped() {
        ReadParcels read =
                read("INSERT INTO gpkg_geometry_columns SELECT 'gone', column_name, geometry_type_name, srs_id, z, m"
                        + " FROM gpkg_geometry_columns WHERE table_name = '地块'");

        assertThat(read.parcels()).hasSize(4);
        assertThat(read.note("table-dropped").zh()).contains("gone");
        assertThat(read.codes()).doesNotContain("view-left-out");
    }

    /** A view may count to infinity, and a made-up value may be a gigabyte. */
    @Test
    void runsNoCodeOfTheFile() {
        String endless = "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT i AS fid, NULL AS geom FROM n";
        String named = "UPDATE gpkg_geometry_columns SET table_name = 'v' WHERE table_name = '地块'";
        Assertions.assertTimeoutPreemptively(Patience.LIMIT, () -> refused("view", endless, named));

        String huge = "CREATE TABLE w(fid INTEGER PRIMARY KEY, geom BLOB AS (zeroblob(900000000)) VIRTUAL)";
        assertThatThrownBy(() -> read(huge, "INSERT INTO w(fid) VALUES (1)", named.replace("'v'", "'w'")))
                .isInstanceOf(DataFileException.class);
    }

    @Test
    void spoiledFilesGiveParcelsOrSaySo() throws IOException {
        int readable = new ParcelMutations(Files.readAllBytes(changed(copied())), 48).readable(this::open);

        assertThat(readable).isBetween(1, 499);
    }

    @Test
    void neverWritesToTheFile() throws IOException {
        Path file = changed(copied());
        byte[] before = Files.readAllBytes(file);
        ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private ReadParcels readBlob(String hex) {
        return read(withoutTriggers("UPDATE \"地块\" SET geom = x'" + hex + "' WHERE fid = 1"));
    }

    /** GDAL's triggers call functions that plain SQLite lacks. */
    private static String[] withoutTriggers(String sql) {
        String[] kinds = {
            "insert", "update1", "update2", "update3", "update4", "update5", "update6", "update7", "delete"
        };
        String[] all = new String[kinds.length + 3];
        for (int i = 0; i < kinds.length; i++) {
            all[i] = "DROP TRIGGER IF EXISTS \"rtree_地块_geom_" + kinds[i] + "\"";
        }
        all[kinds.length] = "DROP TRIGGER IF EXISTS \"trigger_delete_feature_count_地块\"";
        all[kinds.length + 1] = "DROP TRIGGER IF EXISTS \"trigger_insert_feature_count_地块\"";
        all[kinds.length + 2] = sql;
        return all;
    }

    private void refused(String said, String... changes) {
        assertThatThrownBy(() -> read(changes))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(said);
    }

    /** Of the sample with one table and then changed. */
    private ReadParcels read(String... changes) {
        Path file = copied();
        boolean chosen =
                Arrays.stream(changes).anyMatch(change -> change.startsWith("DELETE FROM gpkg_geometry_columns"));
        return chosen ? changed(file, changes) : changed(changed(file), changes);
    }

    private static Path changed(Path file) {
        execute(file, ONE_TABLE);
        return file;
    }

    private static ReadParcels changed(Path file, String... changes) {
        execute(file, changes);
        return ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file));
    }

    private static void execute(Path file, String... changes) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path copied() {
        try {
            return Files.copy(GOLDEN, folder.resolve("a.gpkg"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParcelSource open(byte[] bytes) {
        try {
            return GeoPackageParcelReader.open("a.gpkg", Files.write(folder.resolve("b.gpkg"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesWhatIsNoSqlite() {
        for (String text : new String[] {"", "SQLite", "SQLite format 3\0" + "x".repeat(5000)}) {
            assertThatThrownBy(() -> ReadParcels.of(open(text.getBytes(StandardCharsets.US_ASCII))))
                    .isInstanceOf(DataFileException.class);
        }
    }
}
