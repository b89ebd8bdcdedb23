package org.spatialplan.format.gdal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Joins open lines of one layer to areas, where that needs no guess: at each of their ends exactly two lines meet. Used by
 * one thread.
 */
final class DrawnChains {

    /** The largest number of vertices of open lines that are kept, about 50 MB. */
    private static final int MAX_VERTICES = 1_000_000;

    private final List<Coordinate[]> lines = new ArrayList<>();
    private final Map<Long, Set<Integer>> ends = new HashMap<>();
    private int vertices;
    private int joined;

    /** Adds an open line. */
    void add(Coordinate[] line) {
        vertices += line.length;
        if (vertices <= MAX_VERTICES) {
            lines.add(line);
        } else {
            lines.clear();
        }
    }

    /** The number of lines that became part of an area. */
    int joined() {
        return joined;
    }

    /** The areas, in the order of their first lines. */
    List<Polygon> areas() {
        List<Integer> nodes = nodes();
        for (int line = 0; line < lines.size(); line++) {
            ends.computeIfAbsent(nodes.get(2 * line).longValue(), key -> new HashSet<>())
                    .add(line);
            ends.computeIfAbsent(nodes.get(2 * line + 1).longValue(), key -> new HashSet<>())
                    .add(line);
        }
        Map<Integer, Integer> degrees = new HashMap<>();
        nodes.forEach(node -> degrees.merge(node, 1, Integer::sum));
        boolean[] used = new boolean[lines.size()];
        List<Polygon> areas = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!used[line]) {
                follow(line, nodes, degrees, used).ifPresent(areas::add);
            }
        }
        return areas;
    }

    /** Follows the lines from one on until they return to its beginning; empty if they do not, or if more than two meet. */
    private java.util.Optional<Polygon> follow(
            int first, List<Integer> nodes, Map<Integer, Integer> degrees, boolean[] used) {
        List<Coordinate> ring = new ArrayList<>(Arrays.asList(lines.get(first)));
        int start = nodes.get(2 * first);
        int at = nodes.get(2 * first + 1);
        int count = 1;
        used[first] = true;
        int line = first;
        while (at != start) {
            if (degrees.get(at) != 2) {
                return java.util.Optional.empty();
            }
            int before = line;
            line = ends.get((long) at).stream()
                    .filter(other -> other != before)
                    .findFirst()
                    .orElse(-1);
            if (line < 0 || used[line]) {
                return java.util.Optional.empty();
            }
            used[line] = true;
            count++;
            boolean forward = nodes.get(2 * line) == at;
            Coordinate[] next = lines.get(line);
            for (int i = 1; i < next.length; i++) {
                ring.add(next[forward ? i : next.length - 1 - i]);
            }
            at = nodes.get(forward ? 2 * line + 1 : 2 * line);
        }
        if (degrees.get(start) != 2 || ring.size() < LinearRing.MINIMUM_VALID_SIZE) {
            return java.util.Optional.empty();
        }
        joined += count;
        return java.util.Optional.of(DrawnEntity.polygon(ring.toArray(Coordinate[]::new)));
    }

    /** Numbers the places at which ends meet: the first end of each line, then its last. */
    private List<Integer> nodes() {
        Map<String, Integer> cells = new HashMap<>();
        List<Coordinate> places = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (Coordinate[] line : lines) {
            nodes.add(node(line[0], cells, places));
            nodes.add(node(line[line.length - 1], cells, places));
        }
        return nodes;
    }

    private static int node(Coordinate end, Map<String, Integer> cells, List<Coordinate> places) {
        double width = DrawnEntity.tolerance(end);
        long column = (long) Math.floor(end.x / width);
        long row = (long) Math.floor(end.y / width);
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                Integer known = cells.get(x + " " + y);
                if (known != null && DrawnEntity.meet(places.get(known), end)) {
                    return known;
                }
            }
        }
        cells.put(column + " " + row, places.size());
        places.add(end);
        return places.size() - 1;
    }
}
