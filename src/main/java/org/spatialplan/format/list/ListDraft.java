package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;

/** The rows of one parcel while they are read. Used by one thread. */
final class ListDraft {

    static final int FEWEST_OF_RING = 3;

    private final long row;
    private final String key;
    private final String title;
    private final List<Point> points = new ArrayList<>();
    private final GeometrySize size = new GeometrySize();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Set<String> differing = new HashSet<>();
    private Optional<Finding> fault = Optional.empty();
    private String firstLabel = "";
    private int ringStart;
    private boolean closed;

    /**
     * An empty parcel.
     *
     * @param row of its first point
     * @param key value of the column that names the parcel; empty if there is none
     * @param title a line above its points; empty if there is none
     */
    ListDraft(long row, String key, String title) {
        this.row = row;
        this.key = key;
        this.title = title;
    }

    long row() {
        return row;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    List<Point> points() {
        return points;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    Optional<Finding> fault() {
        return fault;
    }

    /** The number of the first ring; 1 for an empty parcel. */
    int firstRing() {
        return points.isEmpty() ? 1 : points.get(0).ring();
    }

    /** Adds a point. Points after a fault are not kept. */
    void add(Point point, String label) {
        if (fault.isPresent()) {
            return;
        }
        try {
            size.addVertices(1);
        } catch (UnreadableParcelException e) {
            fail(e.fault("line " + row));
            return;
        }
        if (closed || !points.isEmpty() && last().ring() != point.ring()) {
            ringStart = points.size();
            closed = false;
        }
        if (points.size() == ringStart) {
            firstLabel = label;
        }
        points.add(point);
        closed = points.size() - ringStart > FEWEST_OF_RING && samePlace(points.get(ringStart), point);
    }

    /** Makes the parcel unreadable. The first reason counts; its points are let go. */
    void fail(Finding reason) {
        fault = fault.or(() -> Optional.of(reason));
        points.clear();
    }

    /** Whether the last ring has returned to its first point. */
    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return points.isEmpty() && fault.isEmpty();
    }

    /** Whether a point repeats the one that closed the ring. */
    boolean repeatsClosing(Point point) {
        return closed && last().ring() == point.ring() && samePlace(last(), point);
    }

    /** Whether a point has the number of the ring's first one; then it closes the ring or begins another parcel. */
    boolean hasFirstLabel(String label) {
        return !points.isEmpty() && !label.isEmpty() && label.equals(firstLabel);
    }

    /** The distance from the first point of the ring, in the unit of the columns. */
    double fromStart(Point point) {
        Point start = points.get(ringStart);
        return Math.hypot(start.first() - point.first(), start.second() - point.second());
    }

    /** A point of a row in the place of the ring's first one. */
    Point atStart(Point point) {
        Point start = points.get(ringStart);
        return new Point(point.line(), point.ring(), start.first(), start.second(), point.angle(), point.fields());
    }

    /** The number of the last ring; 1 for an empty parcel. */
    int lastRing() {
        return points.isEmpty() ? 1 : last().ring();
    }

    /** The number of points of the last ring. */
    int ringSize() {
        return points.size() - ringStart;
    }

    /**
     * Takes what a row says of the parcel: values that differ between its rows are not the parcel's.
     *
     * @param columns names of the columns that count
     */
    void describe(ListRow row, Map<Integer, String> columns) {
        columns.forEach((column, name) -> {
            String text = row.cell(column);
            if (text.isEmpty() || differing.contains(name)) {
                return;
            }
            Object before = attributes.putIfAbsent(name, text);
            if (before != null && !before.equals(text)) {
                attributes.remove(name);
                differing.add(name);
            }
        });
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    private static boolean samePlace(Point a, Point b) {
        return a.first() == b.first() && a.second() == b.second();
    }
}
