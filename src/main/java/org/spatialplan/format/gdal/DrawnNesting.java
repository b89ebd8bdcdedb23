package org.spatialplan.format.gdal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.spatialplan.geo.WorkLimit;

/** Counts the outlines of a layer that lie wholly within another one. Used by one thread: all are added, then all asked. */
final class DrawnNesting {

    private final STRtree tree = new STRtree();
    private final List<Integer> nested = new ArrayList<>();

    /**
     * An outline.
     *
     * @param inside a point in it
     */
    private record Held(int number, Envelope box, Coordinate inside) {}

    void add(int outline, Geometry area) {
        Coordinate inside = area.getInteriorPoint().getCoordinate();
        if (inside != null) {
            tree.insert(area.getEnvelopeInternal(), new Held(outline, area.getEnvelopeInternal(), inside));
        }
    }

    /** Whether other outlines lie within this one. */
    boolean holdsOthers(int outline, Geometry area) {
        WorkLimit.ask();
        Envelope box = area.getEnvelopeInternal();
        nested.clear();
        tree.query(box, item -> {
            Held held = (Held) item;
            if (nested.isEmpty()
                    && held.number != outline
                    && box.contains(held.box)
                    && !box.equals(held.box)
                    && SimplePointInAreaLocator.locate(held.inside, area) == Location.INTERIOR) {
                nested.add(held.number);
            }
        });
        return !nested.isEmpty();
    }
}
