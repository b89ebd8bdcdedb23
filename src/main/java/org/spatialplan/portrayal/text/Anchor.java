package org.spatialplan.portrayal.text;

import java.util.List;
import org.spatialplan.portrayal.raster.Line;

/** Where a label may be placed, in pixels of the picture. */
public sealed interface Anchor {

    /** Beside a point; the other sides are tried too. */
    record At(Place place) implements Anchor {}

    /** Inside an area, at one of several places, the best first. */
    record Inside(List<Room> places) implements Anchor {}

    /**
     * A place inside an area.
     *
     * @param width of the area there, pixels
     */
    record Room(Place place, float width) {}

    /** Along a line. */
    record Along(Line line) implements Anchor {}

    /** Pixels, x right and y down. */
    record Place(float x, float y) {}
}
