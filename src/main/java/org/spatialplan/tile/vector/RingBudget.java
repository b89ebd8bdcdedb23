package org.spatialplan.tile.vector;

import java.util.Arrays;

/**
 * How much area each ring of a layer may still gain or lose while vertices are left out: a share of its own, so that a
 * small parcel keeps its corners however coarse the scale is. A vertex of an edge between two neighbours is charged to
 * neither: what one loses the other gains, and together they keep their ground. Not thread-safe.
 */
final class RingBudget {

    /** The share of its area by which a ring may differ at any scale. */
    private static final double SHARE = 0.01;

    private static final int NONE = -1;

    private final int[] firstPlace;
    private final int[] nextPlace;
    /** The path of each place, or its complement where the path runs against the vertex's own direction. */
    private final int[] pathOf;
    /** Twice the area in cells; infinite for lines, which have none. */
    private final double[] allowed;

    private final double[] changed;

    private RingBudget(PackedPaths paths, int vertices) {
        this.firstPlace = new int[vertices];
        this.nextPlace = new int[paths.vertices()];
        this.pathOf = new int[paths.vertices()];
        this.allowed = new double[paths.paths()];
        this.changed = new double[paths.paths()];
        Arrays.fill(firstPlace, NONE);
    }

    static RingBudget of(PackedPaths paths, SharedVertices vertices) {
        RingBudget budget = new RingBudget(paths, vertices.count());
        for (int path = 0; path < paths.paths(); path++) {
            boolean ring = paths.kinds()[path].isRing();
            budget.allowed[path] = ring ? SHARE * Math.abs(paths.twiceArea(path)) : Double.POSITIVE_INFINITY;
            if (ring) {
                budget.enter(path, paths, vertices);
            }
        }
        return budget;
    }

    private void enter(int path, PackedPaths paths, SharedVertices vertices) {
        int start = paths.start(path);
        // the last vertex of a ring repeats the first
        int end = paths.ends()[path] - 1;
        for (int place = start; place < end; place++) {
            int vertex = vertices.at(place);
            int previous = vertices.at(place == start ? end - 1 : place - 1);
            pathOf[place] = vertices.before(vertex) == previous ? path : ~path;
            nextPlace[place] = firstPlace[vertex];
            firstPlace[vertex] = place;
        }
    }

    /**
     * Tests whether all rings through a vertex may do without it.
     *
     * @param turn twice the area of the triangle of the vertex before it, itself and the one after it, positive if it
     *     turns left
     */
    Answer ask(int vertex, long turn) {
        if (isBetween(vertex)) {
            return Answer.YES;
        }
        Answer answer = Answer.YES;
        for (int place = firstPlace[vertex]; place != NONE; place = nextPlace[place]) {
            int path = path(place);
            if (Math.abs(turn) > 2 * allowed[path]) {
                return Answer.NEVER;
            }
            if (Math.abs(changed[path] - signed(place, turn)) > allowed[path]) {
                answer = Answer.LATER;
            }
        }
        return answer;
    }

    /** Whether a vertex may go. */
    enum Answer {
        YES,
        /** Not before others have gone that change the area the other way. */
        LATER,
        /** Not with the neighbours that it has. */
        NEVER
    }

    /** Charges the rings through a vertex that is left out, as {@link #ask}. */
    void charge(int vertex, long turn) {
        if (isBetween(vertex)) {
            return;
        }
        for (int place = firstPlace[vertex]; place != NONE; place = nextPlace[place]) {
            changed[path(place)] -= signed(place, turn);
        }
    }

    /** Tests whether as many rings lie on one side of the vertex as on the other. */
    private boolean isBetween(int vertex) {
        int sides = 0;
        for (int place = firstPlace[vertex]; place != NONE; place = nextPlace[place]) {
            sides += pathOf[place] < 0 ? -1 : 1;
        }
        return sides == 0;
    }

    private int path(int place) {
        return pathOf[place] < 0 ? ~pathOf[place] : pathOf[place];
    }

    private double signed(int place, long turn) {
        return pathOf[place] < 0 ? -(double) turn : turn;
    }
}
