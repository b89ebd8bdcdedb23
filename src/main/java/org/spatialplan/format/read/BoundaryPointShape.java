package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.spatialplan.geo.WorkLimit;

/**
 * Puts the rings of one parcel together: a polygon, or several where that is the only reading. Anything that could be
 * read in two ways is refused with the line. A single ring is given as it is, even if it crosses itself.
 */
final class BoundaryPointShape {

    /** More than any parcel has; every hole is tried against every part. */
    private static final int MAX_RINGS = 5_000;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Part> parts = new ArrayList<>();
    private final BoundaryPointColumns columns;
    private final Notes notes;
    private int outer = 1;

    BoundaryPointShape(BoundaryPointColumns columns, Notes notes) {
        this.columns = columns;
        this.notes = notes;
    }

    private record Part(PreparedGeometry outer, LinearRing shell, List<LinearRing> holes) {}

    /** @throws UnreadableParcelException with the line of the ring that cannot be placed safely */
    Geometry of(List<BoundaryPointRing> rings) {
        requireReadable(rings);
        if (rings.size() == 1) {
            return factory.createPolygon(shape(rings.get(0)));
        }
        for (int i = 0; i < rings.size(); i++) {
            WorkLimit.ask();
            place(rings, i);
        }
        Geometry whole = whole();
        if (!whole.isValid()) {
            throw unsafe(rings.get(0), "各圈相互重叠", "the rings overlap one another");
        }
        return whole;
    }

    /** Some programs number the rings through the file, so the first number stands for the outer ring. */
    private void requireReadable(List<BoundaryPointRing> rings) {
        BoundaryPointRing first = rings.get(0);
        outer = first.number();
        if (outer != 1) {
            notes.info(
                    "ring-numbers-run-on",
                    first.place(),
                    "第一圈的圈号是 " + outer + " 而不是 1，按外圈读取",
                    "the first ring has the number " + outer + ", not 1, and was read as the outer one");
        }
        for (BoundaryPointRing ring : rings) {
            if (ring.number() < outer) {
                throw unsafe(
                        ring,
                        "第一圈的圈号是 " + outer + "，其后又有圈号 " + ring.number(),
                        "the first ring has the number " + outer + ", a later one " + ring.number());
            }
        }
        if (rings.size() > MAX_RINGS) {
            throw unsafe(first, "超过 " + MAX_RINGS + " 圈", "more than " + MAX_RINGS + " rings");
        }
    }

    private void place(List<BoundaryPointRing> rings, int index) {
        BoundaryPointRing ring = rings.get(index);
        Polygon area = factory.createPolygon(shape(ring));
        if (!area.isValid()) {
            throw unsafe(ring, "第 " + ring.number() + " 圈自相交", "ring " + ring.number() + " crosses itself");
        }
        if (ring.number() == outer) {
            requireClosedBefore(rings, index);
            addPart(area);
        } else {
            placeInner(ring, area);
        }
    }

    /** The outer number that goes on after another ring is a new part only if the ring before was complete. */
    private void requireClosedBefore(List<BoundaryPointRing> rings, int index) {
        boolean open = rings.subList(0, index).stream().anyMatch(ring -> ring.number() == outer && !ring.isClosed());
        if (open) {
            throw unsafe(
                    rings.get(index),
                    "第 " + outer + " 圈在未闭合时中断后又继续，无法判断是否为新的部分",
                    "ring " + outer + " goes on here though it was not closed before, so it may be a new part or not");
        }
    }

    private void placeInner(BoundaryPointRing ring, Polygon area) {
        for (Part part : parts) {
            WorkLimit.ask();
            if (part.outer().covers(area)) {
                part.holes().add(area.getExteriorRing());
                return;
            }
        }
        if (parts.stream()
                .anyMatch(part -> part.outer().intersects(area) && !part.outer().touches(area))) {
            throw unsafe(
                    ring,
                    "第 " + ring.number() + " 圈有一部分在外圈之外",
                    "ring " + ring.number() + " is partly outside the outer ring");
        }
        notes.warning(
                "ring-read-as-part",
                ring.place(),
                "第 " + ring.number() + " 圈完全在外圈之外，按独立的部分读取",
                "ring " + ring.number() + " is wholly outside the outer ring and was read as a part of its own");
        addPart(area);
    }

    private void addPart(Polygon area) {
        parts.add(new Part(PreparedGeometryFactory.prepare(area), area.getExteriorRing(), new ArrayList<>()));
    }

    private Geometry whole() {
        Polygon[] polygons = parts.stream()
                .map(part -> factory.createPolygon(part.shell(), part.holes().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private LinearRing shape(BoundaryPointRing ring) {
        return ring.shape(columns, factory, notes);
    }

    private static UnreadableParcelException unsafe(BoundaryPointRing ring, String zh, String en) {
        return new UnreadableParcelException(ring.place(), zh, en);
    }
}
