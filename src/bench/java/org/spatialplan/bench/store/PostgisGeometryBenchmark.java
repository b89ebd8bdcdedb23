package org.spatialplan.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.GeometryBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.PostgisServer;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.Login;
import org.spatialplan.store.PostgisDatabase;
import org.spatialplan.store.Stores;

/**
 * 100,000 parcels of thirteen vertices into PostGIS and back: by the store, and geometry alone as PGgeometry and as WKB
 * (docs/decisions, "WKB on the wire"). Run with {@code ./mvnw test-compile exec:java} or from an IDE.
 */
public final class PostgisGeometryBenchmark {

    private static final int PARCELS = 100_000;
    private static final int VERTICES = 12;
    private static final int ROUNDS = 3;

    private PostgisGeometryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<Geometry> parcels = IntStream.range(0, PARCELS)
                .mapToObj(PostgisGeometryBenchmark::parcel)
                .toList();
        try (PostgisServer server = PostgisServer.start()) {
            Login user = new Login("postgres", "");
            PostgisDatabase database = new PostgisDatabase(server.url("postgres"), user, user, "nobody", 2);
            try (Stores stores = Stores.open(database);
                    Connection connection = server.connect()) {
                for (int round = 0; round < ROUNDS; round++) {
                    store(stores, parcels);
                    pgGeometry(connection, parcels);
                    wkb(connection, parcels);
                }
            }
        }
    }

    private static void store(Stores stores, List<Geometry> parcels) throws Exception {
        List<Feature> features = IntStream.range(0, parcels.size())
                .mapToObj(i -> feature(i, parcels.get(i)))
                .toList();
        time("store, append with index", () -> stores.layers()
                .append(new NewVersion("parcels", "a".repeat(64), "bench", Origin.IMPORTED, Instant.EPOCH, features)));
        time("store, read", () -> stores.layers().findCurrent("parcels").orElseThrow());
    }

    private static void pgGeometry(Connection connection, List<Geometry> parcels) throws Exception {
        fresh(connection);
        time("PGgeometry, write", () -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into g values (?)")) {
                for (Geometry parcel : parcels) {
                    insert.setObject(1, new PGgeometry(GeometryBuilder.geomFromString("SRID=4490;" + parcel.toText())));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
        time("PGgeometry, read", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select g from g")) {
                int points = 0;
                while (rows.next()) {
                    points += ((PGgeometry) rows.getObject(1)).getGeometry().numPoints();
                }
                return points;
            }
        });
    }

    private static void wkb(Connection connection, List<Geometry> parcels) throws Exception {
        fresh(connection);
        time("WKB, write", () -> {
            var writer = new org.locationtech.jts.io.WKBWriter();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into g values (ST_GeomFromWKB(?, 4490))")) {
                for (Geometry parcel : parcels) {
                    insert.setBytes(1, writer.write(parcel));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
        time("WKB, read", () -> {
            WKBReader reader = new WKBReader();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select ST_AsBinary(g) from g")) {
                int points = 0;
                while (rows.next()) {
                    points += reader.read(rows.getBytes(1)).getNumPoints();
                }
                return points;
            }
        });
    }

    private static void fresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists g");
            statement.execute("create table g (g geometry(Geometry, 4490))");
        }
    }

    private static Geometry parcel(int number) {
        Coordinate centre = new Coordinate(118 + number % 1000 * 1e-3, 24.5 + number / 1000 * 1e-2);
        Coordinate[] ring = new Coordinate[VERTICES + 1];
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            ring[i] = new Coordinate(centre.x + 4e-4 * Math.cos(angle), centre.y + 4e-4 * Math.sin(angle));
        }
        ring[VERTICES] = ring[0];
        return new GeometryFactory().createPolygon(ring);
    }

    private static Feature feature(int number, Geometry geometry) {
        return new Feature(
                "parcel-" + number,
                "地块" + number,
                "Parcel " + number,
                Optional.of(geometry),
                OptionalDouble.of(1),
                "bench",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("number", number));
    }

    private static void time(String what, java.util.concurrent.Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        System.out.printf(Locale.ROOT, "%-26s %6.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
