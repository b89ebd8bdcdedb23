package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.PostgisDatabases;

/** The same parcels in the tiles of PostGIS: {@code ST_AsMVTGeom} with the same units, without buffer. */
@Tag("service")
@Tag("lengthy")
class PostgisTilesTest {

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = DriverManager.getConnection(PostgisDatabases.fresh(), "postgres", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table parcel (ground text, geometry geometry(Geometry, 3857))");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into parcel values (?, ST_GeomFromWKB(?, 3857))")) {
            for (String ground : List.of("apart", "round", "side by side")) {
                insert.setString(1, ground);
                for (Geometry area : KeptAreaTest.areas(ground)) {
                    insert.setBytes(2, new WKBWriter().write(area));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** Where a parcel has less than half a unit PostGIS leaves it out; ours keeps the ground even then. */
    @ParameterizedTest
    @CsvSource({
        "apart, 6", "apart, 8", "apart, 10", "apart, 12", "apart, 14",
        "round, 6", "round, 8", "round, 10", "round, 12", "round, 14",
        "side by side, 6", "side by side, 8", "side by side, 10", "side by side, 12", "side by side, 14"
    })
    void the_area_of_our_tiles_is_that_of_postgis_or_nearer_to_the_truth(String ground, int level) throws SQLException {
        List<Geometry> areas = KeptAreaTest.areas(ground);
        double truth = areas.stream().mapToDouble(Geometry::getArea).sum();
        double ours = KeptAreaTest.kept(KeptAreaTest.layer(areas), areas, level) / truth;
        double theirs = ofPostgis(ground, level) / truth;

        boolean near = Math.abs(ours / theirs - 1) <= 0.02;
        boolean nearer = Math.abs(ours - 1) <= Math.abs(theirs - 1);
        assertThat(near || nearer)
                .as("ours %.4f, of PostGIS %.4f", ours, theirs)
                .isTrue();
    }

    private static double ofPostgis(String ground, int level) throws SQLException {
        String tiles = "select ST_TileEnvelope(" + level + ", x, y) as box from"
                + " (select floor((ST_XMin(e) + 20037508.342789244) / w)::int as x0,"
                + " floor((ST_XMax(e) + 20037508.342789244) / w)::int as x1,"
                + " floor((20037508.342789244 - ST_YMax(e)) / w)::int as y0,"
                + " floor((20037508.342789244 - ST_YMin(e)) / w)::int as y1 from"
                + " (select ST_Extent(geometry) as e, 40075016.685578488 / 2 ^ " + level
                + " as w from parcel where ground = '" + ground + "') extent) span,"
                + " generate_series(x0, x1) as x, generate_series(y0, y1) as y";
        String sum =
                "select sum(ST_Area(ST_AsMVTGeom(geometry, box, 4096, 0, true)) * ((ST_XMax(box) - ST_XMin(box)) / 4096) ^ 2)"
                        + " from (" + tiles + ") tiles join parcel on geometry && box where ground = '" + ground + "'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sum)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
