package org.spatialplan.bench.tile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.spatialplan.PostgisServer;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;

/**
 * A layer in PostGIS as its experts set it up for tiles: in Web Mercator, for each zoom level a table of its own with outlines
 * simplified to half a pixel and cut into pieces, under an index; one prepared statement a zoom level and connection. The
 * columns are those that our tiles hold.
 */
final class TileRival {

    private static final int PIECE_VERTICES = 256;
    private static final int BUFFER = 64;
    private static final int EXTENT = 4096;
    /** Of zoom level 0 with tiles of 256 pixels, metres. */
    private static final double PIXEL_M = 156_543.03392804097;

    private final PostgisServer server;
    private final String name;
    private final List<String> columns;

    private TileRival(PostgisServer server, String name, List<String> columns) {
        this.server = server;
        this.name = name;
        this.columns = columns;
    }

    /** @param webMercator the geometry of each row */
    static TileRival load(PostgisServer server, FeatureTable table, List<Geometry> webMercator, int[] zooms)
            throws SQLException {
        List<String> columns = IntStream.range(0, table.type().properties().size())
                .mapToObj(i -> "a" + i)
                .toList();
        TileRival rival = new TileRival(server, table.type().id().replace('-', '_'), columns);
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE " + rival.name + " ("
                    + columns.stream().map(column -> column + " text, ").collect(Collectors.joining())
                    + "geom geometry(Geometry, 3857))");
            rival.copy(connection, table, webMercator);
            for (int zoom : zooms) {
                rival.simplify(statement, zoom);
            }
        }
        return rival;
    }

    private void copy(Connection connection, FeatureTable table, List<Geometry> webMercator) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + name + " FROM STDIN");
        WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
        for (int i = 0; i < webMercator.size(); i++) {
            Geometry geometry = webMercator.get(i);
            geometry.setSRID(3857);
            StringBuilder row = new StringBuilder();
            SimpleFeature feature = table.rows().get(i);
            for (Property property : table.type().properties()) {
                Object value = feature.getAttribute(property.name());
                row.append(value == null ? "\\N" : value.toString()).append('\t');
            }
            row.append(WKBWriter.toHex(writer.write(geometry))).append('\n');
            byte[] bytes = row.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    private void simplify(Statement statement, int zoom) throws SQLException {
        String table = table(zoom);
        // keeps small features, as our tiles do
        double toleranceM = PIXEL_M / (1 << zoom) / 2;
        statement.execute("CREATE UNLOGGED TABLE " + table + " AS SELECT " + String.join(", ", columns)
                + ", ST_Subdivide(ST_SimplifyPreserveTopology(geom, " + toleranceM + "), " + PIECE_VERTICES
                + ") AS geom FROM " + name);
        statement.execute("CREATE INDEX ON " + table + " USING gist (geom)");
        statement.execute("VACUUM ANALYZE " + table);
    }

    private String table(int zoom) {
        return name + "_" + zoom;
    }

    /** One client. */
    Client client(int zoom) throws SQLException {
        Connection connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("SET max_parallel_workers_per_gather = 0");
        }
        return new Client(
                connection,
                backend(connection),
                connection.prepareStatement("SELECT ST_AsMVT(t, '" + name + "', " + EXTENT + ", 'geom') FROM (SELECT "
                        + String.join(", ", columns) + ", ST_AsMVTGeom(geom, ST_TileEnvelope(?, ?, ?), " + EXTENT + ", "
                        + BUFFER + ", true) AS geom FROM " + table(zoom)
                        + " WHERE geom && ST_TileEnvelope(?, ?, ?, margin => "
                        + (double) BUFFER / EXTENT + ")) t WHERE geom IS NOT NULL"));
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /**
     * Asks over a connection of its own.
     *
     * @param process of the server's that answers it
     */
    record Client(Connection connection, int process, PreparedStatement question) implements AutoCloseable {

        byte[] tile(Tile tile) throws SQLException {
            for (int i = 0; i < 2; i++) {
                question.setInt(3 * i + 1, tile.zoom());
                question.setInt(3 * i + 2, tile.column());
                question.setInt(3 * i + 3, tile.row());
            }
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
