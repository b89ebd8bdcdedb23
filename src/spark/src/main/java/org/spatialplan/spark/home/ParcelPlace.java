package org.spatialplan.spark.home;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnprojectableGeometryException;

/**
 * Where a parcel is, as far as its box tells.
 *
 * @param meridian the central meridian of the frame in which it is measured, in degrees
 * @param lonLat its box in degrees; empty if it has none, or the frame does not cover it: then it is nowhere near any feature
 */
record ParcelPlace(double meridian, Optional<Envelope> lonLat) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Wider parcels get homes of their own, so that the boxes of the others stay small. */
    private static final double MAX_SHARING_DEGREES = 0.05;

    /** More than a divided edge may be beside its course. */
    private static final double FOLLOWED_DEGREES = 2e-7;

    private static final long MAX_SHARING_VERTICES = 100_000;

    /**
     * Finds the place.
     *
     * @param box in the coordinates of the file; JTS' null envelope if there is none
     * @param stated the central meridian that the parcel states; null if it states none
     */
    static ParcelPlace of(Envelope box, Double stated, MeridianRule frames, HomeBasis basis) {
        Optional<Envelope> lonLat = lonLat(box, basis);
        OptionalDouble lon = lonLat.isPresent() ? OptionalDouble.of(lonLat.get().centre().x) : OptionalDouble.empty();
        double meridian = frames.of(stated, lon);
        return new ParcelPlace(
                meridian, lonLat.filter(some -> basis.map(meridian).frame().covers(some)));
    }

    /** The edges of a box are as straight in the file's coordinates as those of a parcel, and so followed as closely. */
    private static Optional<Envelope> lonLat(Envelope box, HomeBasis basis) {
        boolean isNowhere = box.isNull() || !Double.isFinite(box.getArea());
        if (isNowhere) {
            return Optional.empty();
        }
        try {
            Envelope lonLat = new Envelope(
                    basis.coordinates().toLonLat(FACTORY.toGeometry(box)).getEnvelopeInternal());
            lonLat.expandBy(FOLLOWED_DEGREES);
            return Optional.of(lonLat);
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** Returns the home; empty if any will do. */
    Optional<HomeId> home(long number, long vertices, HomeGrid grid) {
        return lonLat.map(box -> home(number, vertices, box, grid));
    }

    private HomeId home(long number, long vertices, Envelope box, HomeGrid grid) {
        boolean shares =
                Math.max(box.getWidth(), box.getHeight()) <= MAX_SHARING_DEGREES && vertices <= MAX_SHARING_VERTICES;
        if (shares) {
            OptionalInt leaf = grid.leafOf(meridian, box.centre().x, box.centre().y);
            if (leaf.isPresent()) {
                return HomeId.ofLeaf(meridian, leaf.getAsInt());
            }
        }
        return HomeId.own(meridian, number);
    }

    /** Returns the box of all that the check of the parcel may depend on, in metres of its frame. */
    Optional<Envelope> reach(HomeBasis basis) {
        return lonLat.map(box -> {
            GroundFrame frame = basis.map(meridian).frame();
            return basis.map(meridian).reach(GroundBox.of(box, frame), basis.accuracyM());
        });
    }
}
