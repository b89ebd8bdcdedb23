package org.spatialplan.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.BoundingBuffer;

/**
 * Bands round the outlines of small areas, packed and kept: a bulk check asks for the same band a hundred thousand times.
 * Round a large area a band is made anew from the little of the outline that is near the ground. Thread-safe.
 */
final class Bands {

    private static final int MOST_VERTICES = 5_000;
    private static final int KEPT = 512;
    private static final Envelope EVERYWHERE = new Envelope(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Pieces pieces;
    private final Map<Key, Optional<Pieces>> kept = new ConcurrentHashMap<>();

    Bands(Pieces pieces) {
        this.pieces = pieces;
    }

    private record Key(int area, double slackM) {}

    /** Empty for a large area. */
    Optional<Pieces> find(int area, double slackM) {
        Key key = new Key(area, slackM);
        Optional<Pieces> known = kept.get(key);
        if (known != null) {
            return known;
        }
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, asked -> band(pieces.of(area), slackM));
    }

    /** Small is what has few vertices that matter at such a distance: a sketch with long edges is, however they are parted. */
    private Optional<Pieces> band(int[] own, double slackM) {
        Geometry outline = new LocalOutline(pieces, new GeometryFactory()).outline(own, EVERYWHERE);
        int vertices = 0;
        for (int i = 0; i < outline.getNumGeometries() && vertices <= MOST_VERTICES; i++) {
            vertices += BoundingBuffer.plain(outline.getGeometryN(i), slackM).getNumPoints();
        }
        return vertices > MOST_VERTICES
                ? Optional.empty()
                : Optional.of(Pieces.of(List.of(Band.round(outline, slackM)), PackedAreas.VERTICES_A_PIECE));
    }
}
