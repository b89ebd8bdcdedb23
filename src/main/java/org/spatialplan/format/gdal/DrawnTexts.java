package org.spatialplan.format.gdal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Excerpt;

/**
 * The texts of a drawing, each given to the smallest outline in which it stands. Used by one thread: first all texts are
 * added, then all outlines are offered, then names are asked for.
 */
final class DrawnTexts {

    private static final int MAX_TEXTS = 300_000;
    private static final int MAX_NAME_LENGTH = 200;
    private static final int NOBODY = -1;

    private final List<Placed> texts = new ArrayList<>();
    private STRtree tree = new STRtree();
    private boolean tooMany;

    /** A text, and the outline that it names as far as that is known. */
    private static final class Placed {
        private final Coordinate place;
        private final String text;
        private double smallest = Double.POSITIVE_INFINITY;
        private int owner = NOBODY;

        Placed(Coordinate place, String text) {
            this.place = place;
            this.text = text;
        }
    }

    void add(Coordinate place, String text) {
        if (texts.size() < MAX_TEXTS) {
            Placed placed = new Placed(place, text);
            texts.add(placed);
            tree.insert(new Envelope(place), placed);
        } else {
            tooMany = true;
        }
    }

    /** Whether there were more texts than are kept; then no outline gets a name. */
    boolean areTooMany() {
        return tooMany;
    }

    /** Offers an outline, by its number. */
    void offer(int outline, Geometry area) {
        double size = area.getArea();
        for (Placed placed : within(area)) {
            if (size < placed.smallest) {
                placed.smallest = size;
                placed.owner = outline;
            }
        }
    }

    /** The texts in an outline that are in no smaller one, as they are read: from above to below, from left to right. */
    String name(int outline, Geometry area) {
        String name = within(area).stream()
                .filter(placed -> placed.owner == outline)
                .sorted(Comparator.comparingDouble((Placed placed) -> -placed.place.y)
                        .thenComparingDouble(placed -> placed.place.x))
                .map(placed -> placed.text)
                .distinct()
                .collect(Collectors.joining(" "));
        return Excerpt.of(name, MAX_NAME_LENGTH);
    }

    private List<Placed> within(Geometry area) {
        if (tooMany || texts.isEmpty()) {
            return List.of();
        }
        WorkLimit.ask();
        List<Placed> found = new ArrayList<>();
        tree.query(area.getEnvelopeInternal(), item -> {
            Placed placed = (Placed) item;
            if (SimplePointInAreaLocator.locate(placed.place, area) != Location.EXTERIOR) {
                found.add(placed);
            }
        });
        return found;
    }
}
