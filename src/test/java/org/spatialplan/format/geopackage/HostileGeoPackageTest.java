package org.spatialplan.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/** GeoPackages made to run something, to never end or to fill the memory, each beside an honest one like it. */
@Timeout(600)
class HostileGeoPackageTest {

    private static final String ENDLESS = " AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT ";
    private static final String POINT = "x'4750000100000000" + "0101000000" + "0000000000B05D40" + "0000000000003940'";

    @TempDir
    Path folder;

    private Path file;

    /** The least that a GeoPackage has, with one feature. */
    @BeforeEach
    void whole() {
        file = folder.resolve("a.gpkg");
        execute(
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,"
                        + " organization_coordsys_id INTEGER, definition TEXT)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4490, 'EPSG', 4490, 'undefined')",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                        + " srs_id INTEGER, z INTEGER, m INTEGER)",
                "INSERT INTO gpkg_geometry_columns VALUES ('parcels', 'geom', 'GEOMETRY', 4490, 0, 0)",
                "CREATE TABLE parcels (fid INTEGER PRIMARY KEY, geom BLOB, dkbh TEXT)",
                "INSERT INTO parcels VALUES (1, " + POINT + ", 'DK-1')");
    }

    @Test
    void readsWhatIsWhole() {
        assertThat(read().parcels()).extracting(Parcel::id).containsExactly("DK-1");
        assertThat(read().crs()).contains("EPSG:4490");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg_geometry_columns", "gpkg_spatial_ref_sys"})
    void aCatalogueThatIsAViewIsNotAsked(String table) {
        execute("DROP TABLE " + table);
        execute("CREATE VIEW " + table + ENDLESS
                + "'parcels' table_name, 'geom' column_name, 'POLYGON' geometry_type_name, 4490 srs_id, 0 z, 0 m,"
                + " 'EPSG' organization, 4490 organization_coordsys_id, '' definition FROM r");

        refused(table + " is a view", "表 " + table + " 是视图");
    }

    @Test
    void columnsThatAreDescribedByAViewAreNotDescribed() {
        execute("CREATE VIEW gpkg_data_columns" + ENDLESS
                + "'parcels' table_name, 'dkbh' column_name, 'application/json' mime_type, '' description FROM r");

        assertThat(read().parcels()).hasSize(1);
    }

    @Test
    void aVirtualTableIsNotAsked() {
        execute("DROP TABLE parcels", "CREATE VIRTUAL TABLE parcels USING fts5(geom, dkbh)");

        refused("the feature table parcels is a view or is missing", "parcels 是视图或并不存在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIRTUAL", "STORED"})
    void generatedColumnsAreRefusedWhateverTheyMake(String kind) {
        execute("CREATE TABLE made (fid INTEGER PRIMARY KEY, geom BLOB, c TEXT GENERATED ALWAYS AS"
                + " (printf('%.*c', " + (kind.equals("VIRTUAL") ? 60_000_000 : 6) + ", 'a')) " + kind + ")");
        execute(
                "INSERT INTO made(geom) VALUES (" + POINT + ")",
                "UPDATE gpkg_geometry_columns SET table_name = 'made'");

        refused("the column c of the table made is a generated one", "列 c 是计算列");
    }

    @Test
    void generatedColumnsOfACatalogueAreRefused() {
        execute(
                "DROP TABLE gpkg_geometry_columns",
                "CREATE TABLE gpkg_geometry_columns (column_name TEXT, srs_id INTEGER,"
                        + " table_name TEXT AS (printf('%.*c', 60000000, 'a')))",
                "INSERT INTO gpkg_geometry_columns VALUES ('geom', 4490)");

        refused("the column table_name of the table gpkg_geometry_columns is a generated one", "是计算列");
    }

    /** A definition that says one thing and is another: SQLite refuses the whole file. */
    @Test
    void aViewUnderTheNameOfATableIsRefused() {
        execute(
                "PRAGMA writable_schema = on",
                "UPDATE sqlite_master SET sql = 'CREATE VIEW gpkg_geometry_columns" + ENDLESS.replace("'", "''")
                        + "1 FROM r' WHERE name = 'gpkg_geometry_columns'");

        refused("malformed database schema", "不是 GeoPackage");
    }

    /** Nothing of it is run by reading; GIS write triggers and indexes by the dozen. */
    @Test
    void triggersIndexesAndChecksDoNoHarm() {
        execute(
                "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, dkbh TEXT DEFAULT 'x' CHECK (length(dkbh) < 9))",
                "INSERT INTO t VALUES (7, " + POINT + ", 'DK-7')",
                "CREATE INDEX made ON t(upper(dkbh) || hex(geom))",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT unknown_function(NEW.geom); END",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE VIRTUAL TABLE rtree_t_geom USING rtree(id, minx, maxx, miny, maxy)",
                "UPDATE gpkg_geometry_columns SET table_name = 't'");

        assertThat(read().parcels()).extracting(Parcel::id).containsExactly("DK-7");
    }

    @Test
    void aColumnThatIsCalledRowidIsNoHarm() {
        execute("ALTER TABLE parcels ADD COLUMN rowid TEXT", "UPDATE parcels SET rowid = '甲'");

        assertThat(read().parcels().get(0).attributes()).containsEntry("rowid", "甲");
    }

    @Test
    void manyDefinitionsAreRefusedBeforeSqliteReadsThem() {
        execute("PRAGMA writable_schema = on", many(30_000, "'CREATE TABLE t' || x || '(a)'"));

        refused("has too many definitions of tables (> 20000)", "表的定义过多");
    }

    @Test
    void longDefinitionsAreRefusedBeforeSqliteReadsThem() {
        execute(
                "PRAGMA writable_schema = on",
                many(90, "'CREATE TABLE t' || x || '(a /*' || printf('%.*c', 100000, 'a') || '*/)'"));

        refused("has too many definitions of tables (> 8 MB)", "表的定义过多");
    }

    /** The planner's samples of an index: all are taken into memory when the file is opened. */
    @Test
    void longStatisticsAreRefusedBeforeSqliteReadsThem() {
        execute("CREATE INDEX i ON parcels(dkbh)", "ANALYZE");
        assertThat(read().parcels()).hasSize(1);
        execute("INSERT INTO sqlite_stat4 WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 90)"
                + " SELECT 'parcels', 'i', '1 1', x || ' ' || x, x || ' ' || x, zeroblob(100000) FROM r");

        refused("has too many definitions of tables (> 8 MB)", "表的定义过多");
    }

    /** Definitions as SQLite keeps them, without its looking at each. */
    private static String many(int count, String definition) {
        return "INSERT INTO sqlite_master WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT " + count
                + ") SELECT 'table', 't' || x, 't' || x, 2, " + definition + " FROM r";
    }

    @Test
    void manyFeatureTablesAreRefused() {
        execute(
                "INSERT INTO gpkg_geometry_columns WITH RECURSIVE r(x) AS"
                        + " (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 2000) SELECT 't' || x, 'geom', 'POINT', 4490, 0, 0 FROM r");

        refused("has more than 2000 feature tables", "超过 2000 个要素表");
    }

    @Test
    void twoSystemsOfOneKeyAreRefused() {
        execute(
                "CREATE TABLE other AS SELECT * FROM gpkg_spatial_ref_sys",
                "INSERT INTO other VALUES ('Beijing', 4490, 'EPSG', 4214, 'undefined')",
                "DROP TABLE gpkg_spatial_ref_sys",
                "ALTER TABLE other RENAME TO gpkg_spatial_ref_sys");

        refused("two rows of the srs_id 4490", "有两个 srs_id 4490");
    }

    /** An index may hold less than its table: an answer from it would leave parcels out. */
    @Test
    void indexesThatLieAreNotAsked() {
        execute(
                "CREATE INDEX i ON parcels(dkbh)",
                "PRAGMA writable_schema = on",
                "CREATE TABLE none (a)",
                "CREATE INDEX empty ON none(a)",
                "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'empty') WHERE name = 'i'",
                "DELETE FROM sqlite_master WHERE name IN ('none', 'empty')");

        assertThat(read().parcels()).hasSize(1);
        try (GeoPackageParcelReader source = GeoPackageParcelReader.open("a.gpkg", file)) {
            assertThat(source.count()).hasValue(1);
        }
    }

    /** Branches of the tree that all lead to one leaf: 20 KB stand for rows without end. */
    @Test
    void rowsThatComeAgainAreRefused() throws IOException {
        execute(rows(3_000));
        leadAllBranchesToOneLeaf(root("parcels"));

        refused("is damaged: the key", "文件已损坏");
    }

    private void leadAllBranchesToOneLeaf(int root) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer page = ByteBuffer.wrap(bytes, (root - 1) * 4096, 4096).slice();
        assertThat(page.get(0)).isEqualTo((byte) 5);
        int leaf = page.getInt(page.getShort(12));
        for (int i = 0; i < page.getShort(3); i++) {
            page.putInt(page.getShort(12 + 2 * i), leaf);
        }
        Files.write(file, bytes);
    }

    private int root(String table) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'")) {
            return found.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String rows(int count) {
        return "INSERT INTO parcels WITH RECURSIVE r(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM r LIMIT " + count
                + ") SELECT x, " + POINT + ", 'DK-' || x FROM r";
    }

    @Test
    void sqliteEndsWithTheWork() {
        execute(rows(20_000));

        try (GeoPackageParcelReader source = GeoPackageParcelReader.open("a.gpkg", file)) {
            assertThatThrownBy(() -> WorkLimit.within(0, Long.MAX_VALUE, () -> false, source::count))
                    .isInstanceOf(OverLimitException.class);
        }
        try (GeoPackageParcelReader source = GeoPackageParcelReader.open("a.gpkg", file)) {
            assertThatThrownBy(() -> WorkLimit.within(Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> true, source::count))
                    .isInstanceOf(WorkCancelledException.class);
        }
        assertThat(read().parcels()).hasSize(20_001);
    }

    @Test
    void verticesAreCountedAsTheyAreRead() {
        execute(rows(10));

        assertThatThrownBy(() -> WorkLimit.within(Long.MAX_VALUE / 4, 5, () -> false, this::read))
                .isInstanceOf(OverLimitException.class)
                .extracting("code")
                .isEqualTo("too-many-vertices");
    }

    /** 9 bytes each in the file, some hundred in memory. */
    @Test
    void emptyPartsCountToo() {
        byte[] empty = HexFormat.of().parseHex("010300000000000000");
        ByteBuffer blob = ByteBuffer.allocate(17 + 510_000 * empty.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put(HexFormat.of().parseHex("4750000100000000" + "0106000000")).putInt(510_000);
        while (blob.hasRemaining()) {
            blob.put(empty);
        }
        setGeometry(blob.array());

        Finding fault = read().fault(0);

        assertThat(fault.place()).isEqualTo("row 1");
        assertThat(fault.en()).contains("more than 500000 rings, lines and points");
        assertThat(fault.zh()).contains("超过 500000 个部分");
    }

    @Test
    void aLongAttributeIsOneParcelsFault() {
        execute("UPDATE parcels SET dkbh = printf('%.*c', 5000000, 'a')", rows(1));

        ReadParcels read = read();

        assertThat(read.fault(0).en()).contains("more than 4000000 characters");
        assertThat(read.parcels().get(1).id()).isEqualTo("DK-2");
    }

    private void setGeometry(byte[] blob) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement update = connection.prepareStatement("UPDATE parcels SET geom = ?")) {
            update.setBytes(1, blob);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private ReadParcels read() {
        return ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file));
    }

    private void refused(String en, String zh) {
        DataFileException fault = catchThrowableOfType(DataFileException.class, this::read);
        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
        assertThat(fault.code()).isEqualTo("data-file-broken");
    }

    private void execute(String... changes) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String change : List.of(changes)) {
                statement.execute(change);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
