package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.WorkLimit;

/**
 * Counts the points inside areas. A point is inside where the areas contain the ground all round it: a point on an
 * outline, within the contact tolerance, only touches, while one on an edge that two areas share is inside. Answers one
 * question; not thread-safe.
 */
final class PointCoverage {

    private static final int DIRECTIONS = 16;
    /**
     * A second distance from the point: areas that share an edge may divide it differently and leave a gap of 0.2 mm.
     */
    private static final double[] AROUND_M = {ContactTolerance.TOLERANCE_M, 1.3 * ContactTolerance.TOLERANCE_M};

    private final PackedAreas packed;
    private final int[] areas;
    private final double[] slackM;
    private final double[][] each;
    private final double[] together = new double[3];

    PointCoverage(PackedAreas packed, int[] areas, double[] slackM) {
        this.packed = packed;
        this.areas = areas;
        this.slackM = slackM;
        this.each = new double[areas.length][3];
    }

    Coverages of(Geometry points) {
        for (Coordinate point : points.getCoordinates()) {
            WorkLimit.ask();
            add(point);
        }
        return new Coverages(Arrays.stream(each).map(PointCoverage::coverage).toList(), coverage(together));
    }

    private static Coverage coverage(double[] counts) {
        return new Coverage(counts[0], counts[1], counts[2]);
    }

    private void add(Coordinate at) {
        List<AtArea> near = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            if (packed.outline(areas[i]).isInBox(at.x, at.y, Math.max(slackM[i], 2 * AROUND_M[1]))) {
                near.add(new AtArea(at, i));
            }
        }
        boolean ownedByOne = near.stream().anyMatch(AtArea::inside);
        boolean inside = ownedByOne || isAllRound(near);
        boolean surely =
                inside && isAllRound(near.stream().filter(area -> !area.inBand).toList());
        for (AtArea area : near) {
            boolean shares = inside && !ownedByOne && area.holdsSome();
            boolean held = area.inside() || shares;
            count(each[area.asked], held, surely && held && !area.inBand, held || area.most());
        }
        count(together, inside, surely, inside || near.stream().anyMatch(AtArea::most));
    }

    private static void count(double[] sums, boolean drawn, boolean least, boolean most) {
        sums[0] += drawn ? 1 : 0;
        sums[1] += least ? 1 : 0;
        sums[2] += most ? 1 : 0;
    }

    /** Tests whether an area contains the ground in each direction. */
    private static boolean isAllRound(List<AtArea> near) {
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            int asked = direction;
            if (near.stream().noneMatch(area -> area.around[asked])) {
                return false;
            }
        }
        return true;
    }

    /** One point at one area. */
    private final class AtArea {

        private final int asked;
        private final boolean[] around = new boolean[DIRECTIONS];
        private final boolean inBand;

        AtArea(Coordinate at, int asked) {
            this.asked = asked;
            boolean nearOutline = isNearOutline(at, AROUND_M[1]);
            this.inBand = slackM[asked] > 0 && isNearOutline(at, slackM[asked]);
            if (nearOutline) {
                look(at);
            } else {
                Arrays.fill(around, packed.holds(areas[asked], at.x, at.y));
            }
        }

        private boolean isNearOutline(Coordinate at, double reach) {
            return packed.isOutlineNear(areas[asked], at, reach);
        }

        private void look(Coordinate at) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * (i + 0.5) / DIRECTIONS;
                for (double radius : AROUND_M) {
                    around[i] |= packed.holds(
                            areas[asked], at.x + radius * Math.cos(angle), at.y + radius * Math.sin(angle));
                }
            }
        }

        boolean inside() {
            for (boolean held : around) {
                if (!held) {
                    return false;
                }
            }
            return true;
        }

        boolean holdsSome() {
            for (boolean held : around) {
                if (held) {
                    return true;
                }
            }
            return false;
        }

        /** Tests whether the point may be inside. Without an accuracy a touch stays a touch. */
        boolean most() {
            return slackM[asked] > 0 ? inBand || holdsSome() : inside();
        }
    }
}
