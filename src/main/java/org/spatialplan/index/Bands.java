package org.spatialplan.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Bands round the outlines of small areas, packed and kept: a bulk check asks for the same band a hundred thousand times.
 * Round a large area a band is made anew from the little of the outline that is near the ground. Thread-safe.
 */
final class Bands {

    private static final int MOST_PIECES = 40;
    private static final int KEPT = 512;
    private static final Envelope EVERYWHERE = new Envelope(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Pieces pieces;
    private final Map<Key, Pieces> kept = new ConcurrentHashMap<>();

    Bands(Pieces pieces) {
        this.pieces = pieces;
    }

    private record Key(int area, double slackM) {}

    /** Empty for a large area. */
    Optional<Pieces> find(int area, double slackM) {
        Key key = new Key(area, slackM);
        Pieces known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        int[] own = pieces.of(area);
        if (own.length > MOST_PIECES) {
            return Optional.empty();
        }
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        return Optional.of(kept.computeIfAbsent(key, asked -> band(own, slackM)));
    }

    private Pieces band(int[] own, double slackM) {
        Geometry outline = new LocalOutline(pieces, new GeometryFactory()).outline(own, EVERYWHERE);
        return Pieces.of(List.of(Band.round(outline, slackM)), PackedAreas.VERTICES_A_PIECE);
    }
}
