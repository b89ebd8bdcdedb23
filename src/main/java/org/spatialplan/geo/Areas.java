package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * Overlays areas in a plane of metres. Lines and points that an overlay leaves where outlines touch are dropped.
 *
 * <p>Where edges run within nanometres of each other an overlay in doubles may lose a whole polygon without an
 * exception, even in {@link OverlayNGRobust}. So each overlay is checked against its complement: what two areas share
 * plus the rest of the first must equal the first. If it does not, the overlay is repeated on a grid of one micrometre
 * (snap rounding), which loses nothing but is slow. The methods throw {@link TopologyException} if that fails too.
 * Stateless and thread-safe.
 */
public final class Areas {

    private static final double GRID_M = 1e-6;
    private static final PrecisionModel GRID = new PrecisionModel(1 / GRID_M);

    private static final UnionStrategy VERIFIED = new UnionStrategy() {
        @Override
        public Geometry union(Geometry one, Geometry other) {
            return Areas.union(one, other);
        }

        @Override
        public boolean isFloatingPrecision() {
            return false;
        }
    };

    private Areas() {}

    /**
     * Returns the areas of a geometry: the geometry itself if it has nothing else, or the union of a collection's
     * polygons, which may be empty.
     */
    public static Geometry of(Geometry geometry) {
        return geometry instanceof Polygonal ? geometry : union(polygons(geometry), geometry);
    }

    /** Returns what the first area has outside the second; empty if nothing. */
    public static Geometry difference(Geometry one, Geometry other) {
        return Parted.of(one, other).alone();
    }

    /** Returns what two areas share; empty if they only touch. */
    public static Geometry intersection(Geometry one, Geometry other) {
        return Parted.of(one, other).shared();
    }

    /**
     * Returns the union of areas.
     *
     * @param areas one or more
     */
    public static Geometry union(Collection<? extends Geometry> areas) {
        return union(areas, areas.iterator().next());
    }

    /**
     * Joins areas that meet along whole edges, as the faces of one drawing do. Nothing is cut; edges that two faces
     * share are dropped.
     *
     * @param faces one or more
     */
    public static Geometry joined(List<Polygon> faces) {
        Geometry all = faces.get(0).getFactory().buildGeometry(faces);
        try {
            return CoverageUnion.union(all);
        } catch (TopologyException e) {
            return OverlayNGRobust.union(all);
        }
    }

    /** Tests whether two areas share more than their outlines. */
    public static boolean overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && RelateNG.relate(one, other, interiors());
    }

    /**
     * Tests whether a prepared area and another share more than their outlines.
     *
     * @param prepared one of the areas, prepared once for many tests
     */
    static boolean overlap(RelateNG prepared, Geometry other) {
        return prepared.evaluate(other, interiors());
    }

    /** Makes the predicate for one test; it keeps state. */
    private static TopologyPredicate interiors() {
        return RelatePredicate.matches("T********");
    }

    /** Lists the polygons of a geometry that are not empty. */
    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            polygons.add((Polygon) polygon);
        }
        polygons.removeIf(Polygon::isEmpty);
        return polygons;
    }

    private static Geometry union(Collection<? extends Geometry> areas, Geometry like) {
        if (areas.isEmpty()) {
            return like.getFactory().createPolygon();
        }
        return areas.size() == 1 ? areas.iterator().next() : onlyAreas(unionOf(areas, like));
    }

    private static Geometry unionOf(Collection<? extends Geometry> areas, Geometry like) {
        UnaryUnionOp union = new UnaryUnionOp(areas, like.getFactory());
        union.setUnionFunction(VERIFIED);
        return union.union();
    }

    private static Geometry union(Geometry one, Geometry other) {
        double wantedM2 = other.getArea() + Parted.of(one, other).alone().getArea();
        double aboutM2 = aboutM2(one, other);
        Geometry union = onlyAreas(OverlayNGRobust.overlay(one, other, OverlayNG.UNION));
        if (Math.abs(union.getArea() - wantedM2) > aboutM2) {
            union = onlyAreas(OverlayNG.overlay(one, other, OverlayNG.UNION, GRID));
        }
        require(union.getArea(), wantedM2, aboutM2);
        return union;
    }

    /** One area, divided by another. */
    private record Parted(Geometry shared, Geometry alone) {

        static Parted of(Geometry one, Geometry other) {
            double aboutM2 = aboutM2(one, other);
            Parted parted = new Parted(
                    onlyAreas(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION)),
                    onlyAreas(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE)));
            if (Math.abs(parted.m2() - one.getArea()) > aboutM2) {
                parted = new Parted(
                        onlyAreas(OverlayNG.overlay(one, other, OverlayNG.INTERSECTION, GRID)),
                        onlyAreas(OverlayNG.overlay(one, other, OverlayNG.DIFFERENCE, GRID)));
            }
            require(parted.m2(), one.getArea(), aboutM2);
            return parted;
        }

        private double m2() {
            return shared.getArea() + alone.getArea();
        }
    }

    /** Estimates how much area is gained or lost if all edges move by the rounding of an overlay. */
    private static double aboutM2(Geometry one, Geometry other) {
        return GRID_M * (1 + one.getLength() + other.getLength());
    }

    private static void require(double m2, double wantedM2, double aboutM2) {
        if (Math.abs(m2 - wantedM2) > aboutM2) {
            throw new TopologyException("an overlay of " + wantedM2 + " m² came to " + m2);
        }
    }

    private static Geometry onlyAreas(Geometry result) {
        return result instanceof Polygonal
                ? result
                : result.getFactory().createMultiPolygon(polygons(result).toArray(Polygon[]::new));
    }
}
