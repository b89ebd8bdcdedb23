package org.spatialplan.nation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.geo.Crs;

/** Writes rows as a GeoPackage whose geometries hold the very bytes, broken ones too. */
final class ParcelPackage {

    private static final int HEADER = 8;
    private static final int UNKNOWN_CODE = 990_001;

    private ParcelPackage() {}

    /** @param epsg of the system that the file states, or {@link DoubtfulFile#UNKNOWN} */
    static void write(List<ParcelRow> rows, int epsg, Path file) throws SQLException {
        int known = epsg == DoubtfulFile.UNKNOWN ? 4490 : epsg;
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table = writer.table(
                    "parcels",
                    "parcels",
                    Crs.ofEpsg(known),
                    List.of(new Column("DKBH", String.class), new Column("DKMC", String.class)));
            rows.forEach(row -> table.add(null, values(row)));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            fill(rows, known, connection);
            if (epsg == DoubtfulFile.UNKNOWN) {
                unknown(known, connection);
            }
            connection.commit();
        }
    }

    private static List<Object> values(ParcelRow row) {
        List<Object> values = new ArrayList<>();
        values.add(row.id());
        values.add(row.name());
        return values;
    }

    private static void fill(List<ParcelRow> rows, int epsg, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE parcels SET geom = ? WHERE fid = ?")) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).wkb() != null) {
                    update.setBytes(1, blob(rows.get(i).wkb(), epsg));
                    update.setInt(2, i + 1);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** A header of GeoPackage 12-128r19, 2.1.3, without an envelope. */
    private static byte[] blob(byte[] wkb, int epsg) {
        ByteBuffer blob = ByteBuffer.allocate(HEADER + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(epsg)
                .put(wkb);
        return blob.array();
    }

    private static void unknown(int known, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE gpkg_spatial_ref_sys SET srs_id = ?,"
                + " organization = 'NOBODY', organization_coordsys_id = ?, definition = 'LOCAL_CS[\"site grid\"]'"
                + " WHERE srs_id = ?")) {
            update.setInt(1, UNKNOWN_CODE);
            update.setInt(2, UNKNOWN_CODE);
            update.setInt(3, known);
            update.executeUpdate();
        }
        for (String table : List.of("gpkg_contents", "gpkg_geometry_columns")) {
            try (PreparedStatement update = connection.prepareStatement("UPDATE " + table + " SET srs_id = ?")) {
                update.setInt(1, UNKNOWN_CODE);
                update.executeUpdate();
            }
        }
    }
}
