package org.spatialplan.door.stranger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** GeoPackages that are programs: whoever asks their tables runs what is written there. */
final class Packages {

    private static final String ENDLESS = " AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT ";
    private static final String SQUARE = square();

    private final Path folder;
    private int made;

    Packages(Path folder) {
        this.folder = folder;
    }

    private static String square() {
        Geometry square = new GeometryFactory().toGeometry(new Envelope(118.40, 118.41, 25.00, 25.01));
        String wkb = WKBWriter.toHex(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(square));
        return "x'4750000100000000" + wkb + "'";
    }

    /** A table of the catalogue that never ends. */
    byte[] viewFor(String table) throws IOException {
        return changed(
                "DROP TABLE " + table,
                "CREATE VIEW " + table + ENDLESS
                        + "'parcels' table_name, 'geom' column_name, 'POLYGON' geometry_type_name, 4490 srs_id, 0 z, 0 m,"
                        + " 'EPSG' organization, 4490 organization_coordsys_id, '' definition FROM r");
    }

    /** Features that nobody stored. */
    byte[] endlessFeatures() throws IOException {
        return changed("DROP TABLE parcels", "CREATE VIEW parcels" + ENDLESS + "x fid, " + SQUARE + " geom FROM r");
    }

    /** A row of hundreds of megabytes from a file of some kilobytes. */
    byte[] generatedColumns() throws IOException {
        String columns = IntStream.range(0, 12)
                .mapToObj(i -> ", c" + i + " TEXT GENERATED ALWAYS AS (printf('%.*c', 60000000, 'a')) VIRTUAL")
                .collect(Collectors.joining());
        return changed(
                "DROP TABLE parcels",
                "CREATE TABLE parcels (fid INTEGER PRIMARY KEY, geom BLOB" + columns + ")",
                "INSERT INTO parcels (geom) VALUES (" + SQUARE + ")");
    }

    /** One value as large as SQLite takes it, beside an honest outline. */
    byte[] largeValue() throws IOException {
        return changed(
                "ALTER TABLE parcels ADD COLUMN note TEXT",
                "INSERT INTO parcels (geom, note) VALUES (" + SQUARE + ", printf('%.*c', 20000000, 'a'))");
    }

    private byte[] changed(String... more) throws IOException {
        Path file = folder.resolve("stranger" + made++ + ".gpkg");
        List<String> all = new ArrayList<>(List.of(
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,"
                        + " organization_coordsys_id INTEGER, definition TEXT)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4490, 'EPSG', 4490, 'undefined')",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                        + " srs_id INTEGER, z INTEGER, m INTEGER)",
                "INSERT INTO gpkg_geometry_columns VALUES ('parcels', 'geom', 'GEOMETRY', 4490, 0, 0)",
                "CREATE TABLE parcels (fid INTEGER PRIMARY KEY, geom BLOB)",
                "INSERT INTO parcels (geom) VALUES (" + SQUARE + ")"));
        Stream.of(more).forEach(all::add);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
