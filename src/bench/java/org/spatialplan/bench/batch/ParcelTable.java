package org.spatialplan.bench.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.bench.rival.BenchLayers;

/** Writes parcels as GeoParquet 1.1: id, county, outline in degrees (EPSG:4490), its box. */
final class ParcelTable {

    private static final int COUNTIES = 12;
    private static final String GEO =
            """
            {"version":"1.1.0","primary_column":"geometry","columns":{"geometry":{"encoding":"WKB","geometry_types":["Polygon"],"crs":%s,\
            "covering":{"bbox":{"xmin":["bbox","xmin"],"ymin":["bbox","ymin"],"xmax":["bbox","xmax"],"ymax":["bbox","ymax"]}}}}}""";

    private ParcelTable() {}

    /** @param parcels in metres of the benchmark's frame; the first is P0 */
    static void write(List<Polygon> parcels, Path file) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("create table parcels (\"DKBH\" varchar, \"XZQ\" varchar,"
                    + " xmin double, ymin double, xmax double, ymax double, geometry blob)");
            append(parcels, duck.unwrap(DuckDBConnection.class));
            statement.execute(
                    "copy (select \"DKBH\", \"XZQ\", struct_pack(xmin := xmin, ymin := ymin, xmax := xmax, ymax := ymax) as bbox,"
                            + " geometry from parcels) to '" + file
                            + "' (format parquet, compression zstd, row_group_size 50000,"
                            + " kv_metadata {geo: '" + geo().replace("'", "''") + "'})");
        }
    }

    private static void append(List<Polygon> parcels, DuckDBConnection duck) throws SQLException {
        WKBWriter wkb = new WKBWriter(2);
        try (DuckDBAppender rows = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "parcels")) {
            for (int i = 0; i < parcels.size(); i++) {
                Geometry lonLat = BenchLayers.FRAME.toLonLat(parcels.get(i));
                Envelope box = lonLat.getEnvelopeInternal();
                rows.beginRow();
                rows.append("P" + i);
                rows.append("county " + i % COUNTIES);
                rows.append(box.getMinX());
                rows.append(box.getMinY());
                rows.append(box.getMaxX());
                rows.append(box.getMaxY());
                rows.append(wkb.write(lonLat));
                rows.endRow();
            }
        }
    }

    private static String geo() {
        try (InputStream crs = ParcelTable.class.getResourceAsStream("/org/spatialplan/lake/epsg-4490.json")) {
            return GEO.formatted(new String(crs.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
