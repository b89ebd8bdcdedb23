package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.geometry.PathKind;
import org.spatialplan.portrayal.geometry.Paths;
import org.spatialplan.portrayal.raster.Line;
import org.spatialplan.portrayal.raster.LineClip;

/**
 * Finds the places of a feature for marks and labels, in pixels. A mark has the same place on every map, because
 * otherwise an area would be marked once in each tile; a label is placed where it is readable. Not thread-safe.
 */
final class AnchorPoints {

    /** An odd number, so that one row goes through the middle. */
    private static final int ROWS = 13;

    private final View view;

    AnchorPoints(View view) {
        this.view = view;
    }

    /** Visits every point of the shape, or the one place of its areas or lines, if it may be visible here. */
    void marked(MapGeometry geometry, int feature, PlaceConsumer found) {
        MapShape shape = geometry.shape(feature);
        Paths paths = view.seen(shape);
        if (paths.has(PathKind.POINT)) {
            points(shape, paths, found);
            return;
        }
        geometry.place(feature)
                .filter(view.reach()::contains)
                .ifPresent(place -> found.accept((float) ((place.x - view.minX()) * view.perX()), (float)
                        ((view.maxY() - place.y) * view.perY())));
    }

    /**
     * Visits every point of the shape, or one place inside the visible part of its areas, or the middle of the visible
     * part of its lines.
     */
    void each(MapShape shape, PlaceConsumer found) {
        Paths paths = view.seen(shape);
        if (paths.has(PathKind.POINT)) {
            points(shape, paths, found);
        } else if (paths.hasRings()) {
            inside(shape).stream().limit(1).forEach(place -> found.accept(place.x(), place.y()));
        } else {
            Line piece = longestPiece(shape);
            if (piece.size() > 1) {
                middle(piece, found);
            }
        }
    }

    private void points(MapShape shape, Paths paths, PlaceConsumer found) {
        for (int path = 0; path < paths.count(); path++) {
            if (paths.kinds()[path] == PathKind.POINT) {
                int at = 2 * paths.start(path);
                found.accept((float) (paths.xy()[at] * view.perX() + view.offsetX(shape)), (float)
                        (view.offsetY(shape) - paths.xy()[at + 1] * view.perY()));
            }
        }
    }

    /**
     * Lists places inside the areas and the picture, the widest first: the middles of the widest runs of some rows.
     */
    List<Place> inside(MapShape shape) {
        Paths paths = view.seen(shape);
        double top = Math.max(0, (view.maxY() - shape.maxY()) * view.perY());
        double bottom = Math.min(view.height(), (view.maxY() - shape.minY()) * view.perY());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ROWS && bottom > top; i++) {
            double share = (i + 0.5) / ROWS;
            widest(shape, paths, (float) (top + (bottom - top) * share), share, places);
        }
        places.sort(Comparator.comparingDouble(Place::score).reversed());
        return places;
    }

    private void widest(MapShape shape, Paths paths, float y, double share, List<Place> places) {
        float[] crossings = crossings(shape, paths, y);
        float best = 0;
        float middle = 0;
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            float left = Math.max(0, crossings[i]);
            float right = Math.min(view.width(), crossings[i + 1]);
            if (right - left > best) {
                best = right - left;
                middle = (left + right) / 2;
            }
        }
        if (best > 0) {
            // rows near the middle are preferred: a wide run at the edge of an area is often a thin one
            double centred = 1 - 1.6 * Math.abs(share - 0.5);
            places.add(new Place(middle, y, best, best * Math.max(0.1, centred)));
        }
    }

    private float[] crossings(MapShape shape, Paths paths, float y) {
        double offsetX = view.offsetX(shape);
        double offsetY = view.offsetY(shape);
        float[] xy = paths.xy();
        float[] found = new float[16];
        int count = 0;
        for (int path = 0; path < paths.count(); path++) {
            for (int i = paths.start(path) + 1; paths.kinds()[path].isRing() && i < paths.ends()[path]; i++) {
                double y0 = offsetY - xy[2 * i - 1] * view.perY();
                double y1 = offsetY - xy[2 * i + 1] * view.perY();
                if (y0 <= y != y1 <= y) {
                    double share = (y - y0) / (y1 - y0);
                    double x = (xy[2 * i - 2] + share * (xy[2 * i] - xy[2 * i - 2])) * view.perX() + offsetX;
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = (float) x;
                }
            }
        }
        float[] crossings = Arrays.copyOf(found, count);
        Arrays.sort(crossings);
        return crossings;
    }

    /** Returns the longest part of the shape's lines and rings in the picture; empty if there is none. */
    Line longestPiece(MapShape shape) {
        Paths paths = view.seen(shape);
        Line line = new Line();
        Longest longest = new Longest();
        LineClip clip = new LineClip(view.width(), view.height(), 0);
        for (int path = 0; path < paths.count(); path++) {
            if (paths.kinds()[path] != PathKind.POINT) {
                view.trace(shape, paths, path, line);
                clip.cut(line, false, (piece, before) -> longest.offer(piece));
            }
        }
        return longest.line;
    }

    private static void middle(Line piece, PlaceConsumer found) {
        float left = piece.length() / 2;
        for (int i = 1; i < piece.size(); i++) {
            float step = (float) Math.hypot(piece.x(i) - piece.x(i - 1), piece.y(i) - piece.y(i - 1));
            if (step >= left) {
                float share = left / step;
                found.accept(
                        piece.x(i - 1) + share * (piece.x(i) - piece.x(i - 1)),
                        piece.y(i - 1) + share * (piece.y(i) - piece.y(i - 1)));
                return;
            }
            left -= step;
        }
    }

    /** Receives a place in pixels. */
    interface PlaceConsumer {
        void accept(float x, float y);
    }

    /**
     * A place inside an area.
     *
     * @param room width of the area there, pixels
     * @param score greater for better places
     */
    record Place(float x, float y, float room, double score) {}

    private static final class Longest {
        private final Line line = new Line();
        private float length = -1;

        void offer(Line piece) {
            float other = piece.length();
            if (other > length) {
                length = other;
                line.clear();
                for (int i = 0; i < piece.size(); i++) {
                    line.add(piece.x(i), piece.y(i));
                }
            }
        }
    }
}
