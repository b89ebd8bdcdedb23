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
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Combines the rings of one parcel to a polygon, or to several if that is the only reading. A parcel with two readings
 * is refused, and the error names the line. A single ring is returned as it is, even if it crosses itself.
 */
public final class BoundaryPointShape {

    /** The largest number of rings. Every hole is compared with every part. */
    private static final int MAX_RINGS = 5_000;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Part> parts = new ArrayList<>();
    private final BoundaryPointColumns columns;
    private final Notes notes;
    private int outer = 1;

    /** A shape whose columns mean this. */
    public BoundaryPointShape(BoundaryPointColumns columns, Notes notes) {
        this.columns = columns;
        this.notes = notes;
    }

    private record Part(PreparedGeometry outer, LinearRing shell, List<LinearRing> holes) {}

    /**
     * The geometry of the rings.
     *
     * @throws UnreadableParcelException with the line of a ring that cannot be placed safely
     */
    public Geometry of(List<BoundaryPointRing> rings) {
        requireReadable(rings);
        if (rings.size() == 1) {
            return factory.createPolygon(shape(rings.get(0)));
        }
        placeAll(rings, true);
        placeAll(rings, false);
        Geometry whole = whole();
        if (!whole.isValid()) {
            throw unsafe(rings.get(0), Messages.of("format.rings-overlap-one-another"));
        }
        return whole;
    }

    /**
     * Finds the number of the outer ring. Some programs number the rings through the whole file, so the smallest number
     * of a parcel means its outer ring; some write holes before it.
     */
    private void requireReadable(List<BoundaryPointRing> rings) {
        BoundaryPointRing first = rings.get(0);
        outer = rings.stream().mapToInt(BoundaryPointRing::number).min().orElseThrow();
        if (outer != 1) {
            notes.info("ring-numbers-run-on", first.place(), Messages.of("format.ring-numbers-run-on", outer));
        }
        if (first.number() != outer) {
            notes.info("holes-first", first.place(), Messages.of("format.holes-first", first.number(), outer));
        }
        if (rings.size() > MAX_RINGS) {
            throw unsafe(first, Messages.of("format.more-than-rings", MAX_RINGS));
        }
    }

    private void placeAll(List<BoundaryPointRing> rings, boolean outerOnes) {
        for (int i = 0; i < rings.size(); i++) {
            WorkLimit.ask();
            if (rings.get(i).number() == outer == outerOnes) {
                place(rings, i);
            }
        }
    }

    private void place(List<BoundaryPointRing> rings, int index) {
        BoundaryPointRing ring = rings.get(index);
        Polygon area = factory.createPolygon(shape(ring));
        if (!area.isValid()) {
            throw unsafe(ring, Messages.of("format.ring-crosses-itself", ring.number()));
        }
        if (ring.number() == outer) {
            requireClosedBefore(rings, index);
            addPart(area);
        } else {
            placeInner(ring, area);
        }
    }

    /** Requires that a ring is complete before an outer number that follows another ring begins a new part. */
    private void requireClosedBefore(List<BoundaryPointRing> rings, int index) {
        boolean open = rings.subList(0, index).stream().anyMatch(ring -> ring.number() == outer && !ring.isClosed());
        if (open) {
            throw unsafe(rings.get(index), Messages.of("format.ring-goes-here-though", outer));
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
            throw unsafe(ring, Messages.of("format.ring-partly-outside-outer", ring.number()));
        }
        notes.warning(
                "ring-read-as-part",
                ring.place(),
                Messages.of("format.ring-read-as-part.ring-wholly-outside-outer", ring.number()));
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

    private static UnreadableParcelException unsafe(BoundaryPointRing ring, LocalizedText reason) {
        return new UnreadableParcelException(ring.place(), reason);
    }
}
