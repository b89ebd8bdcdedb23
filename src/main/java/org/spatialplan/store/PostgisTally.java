package org.spatialplan.store;

import java.util.Optional;
import net.postgis.jdbc.PGbox2d;
import net.postgis.jdbc.geometry.Point;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.VersionInfo;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is in a PostGIS database by the database's own functions, without our geometry code. */
final class PostgisTally {

    private final JdbcClient jdbc;

    PostgisTally(NamedParameterJdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * The counts.
     *
     * @param extent degrees, longitude as x; empty if nothing is located
     */
    record Counted(long features, Optional<Envelope> extent) {}

    Counted count(VersionInfo version) {
        return jdbc.sql("select count(*) as features, ST_Extent(geometry) as extent from feature"
                        + " join layer_version using (version_id) where layer = :layer and number = :number")
                .param("layer", version.layer())
                .param("number", version.number())
                .query((row, i) -> new Counted(
                        row.getLong("features"),
                        Optional.ofNullable(row.getObject("extent", PGbox2d.class))
                                .map(PostgisTally::envelope)))
                .single();
    }

    private static Envelope envelope(PGbox2d box) {
        return new Envelope(coordinate(box.getLLB()), coordinate(box.getURT()));
    }

    private static Coordinate coordinate(Point point) {
        return new Coordinate(point.getX(), point.getY());
    }
}
