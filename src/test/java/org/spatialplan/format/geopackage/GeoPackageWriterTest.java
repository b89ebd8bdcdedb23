package org.spatialplan.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.geo.Crs;

/** What is written is a GeoPackage (12-128r19) and is read again. */
class GeoPackageWriterTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("id", String.class), new Column("n", Long.class), new Column("a", Double.class));

    @TempDir
    Path folder;

    @Test
    void isReadAgain() {
        Path file = written();

        ReadParcels read = ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.geometry(0)).isEqualTo(wkt("POLYGON ((0 0, 9 0, 9 9, 0 0))"));
        assertThat(read.geometry(1).isEmpty()).isTrue();
        assertThat(read.fault(2).en()).isEqualTo("has no geometry");
        assertThat(read.parcels()).extracting(parcel -> parcel.id()).containsExactly("甲", "乙", "3");
    }

    @Test
    void holdsWhatTheStandardAsks() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + written());
                Statement sql = connection.createStatement()) {
            assertThat(row(sql, "PRAGMA application_id")).isEqualTo("1196444487");
            assertThat(row(sql, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(row(sql, "SELECT count(*) FROM pragma_foreign_key_check"))
                    .isEqualTo("0");
            assertThat(row(sql, "SELECT group_concat(srs_id) FROM (SELECT * FROM gpkg_spatial_ref_sys ORDER BY 2)"))
                    .isEqualTo("-1,0,4326,4549");
            assertThat(row(sql, "SELECT min_x || ' ' || max_y FROM gpkg_contents WHERE table_name = '地块'"))
                    .isEqualTo("0.0 9.0");
            assertThat(row(sql, "SELECT data_type FROM gpkg_contents WHERE table_name = 'notes'"))
                    .isEqualTo("attributes");
            assertThat(row(sql, "SELECT last_change FROM gpkg_contents")).matches("[-0-9]+T[0-9:]+\\.\\d{3}Z");
            assertThat(row(sql, "SELECT typeof(n) || typeof(a) FROM \"地块\"")).isEqualTo("integerreal");
        }
    }

    private static String row(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.getString(1);
        }
    }

    private Path written() {
        Path file = folder.resolve("a.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            var table = writer.table("地块", "地块", Crs.ofEpsg(4549), COLUMNS);
            table.add(wkt("POLYGON ((0 0, 9 0, 9 9, 0 0))"), List.of("甲", 1L, 1.5));
            table.add(wkt("POLYGON EMPTY"), List.of("乙", 2L, 2.5));
            table.add(null, Arrays.asList(null, null, null));
            writer.table("notes", "Notes", null, List.of(new Column("text", String.class)))
                    .add(null, List.of("x"));
        }
        return file;
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
