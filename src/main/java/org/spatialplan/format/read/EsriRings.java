package org.spatialplan.format.read;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.parcel.RingNesting;
import org.spatialplan.text.Messages;

/**
 * Builds areas from rings as Esri's formats have them: outer rings run clockwise, holes counter-clockwise, in one list. If
 * the directions contradict the nesting of the rings, the nesting decides, and a note reports it. Stateless.
 */
public final class EsriRings {

    /** The fewest points that enclose an area, with the last, which is the first again. */
    private static final int FEWEST = 4;

    private EsriRings() {}

    /**
     * The area of some rings.
     *
     * @param place of the feature, for notes
     */
    public static Geometry area(List<LinearRing> rings, String place, Notes notes) {
        Geometry area = RingNesting.areas(rings);
        boolean someClockwise = rings.stream().anyMatch(ring -> !isHole(ring));
        for (int i = 0; someClockwise && i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon part && !part.isEmpty() && hasHoleDrawnAsOuter(part)) {
                notes.warning("ring-read-as-hole", place, Messages.of("format.ring-read-as-hole"));
            }
            if (area.getGeometryN(i) instanceof Polygon part && !part.isEmpty() && isHole(part.getExteriorRing())) {
                notes.warning("ring-read-as-part", place, Messages.of("format.ring-read-as-part.ring-drawn-hole-lies"));
            }
        }
        return area;
    }

    private static boolean hasHoleDrawnAsOuter(Polygon part) {
        return !isHole(part.getExteriorRing())
                && IntStream.range(0, part.getNumInteriorRing())
                        .mapToObj(part::getInteriorRingN)
                        .anyMatch(ring -> !isHole(ring));
    }

    private static boolean isHole(LinearRing ring) {
        return ring.getNumPoints() >= FEWEST && Orientation.isCCWArea(ring.getCoordinates());
    }
}
