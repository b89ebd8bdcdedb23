package org.spatialplan.bench.rival;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.spatialplan.shape.CityShapes;

/**
 * How far two answers about all parcels agree. A pair that shares no more than a strip of 1e-9 m along the parcel's whole
 * boundary is within 1e-9 of touching: whether it counts is rounding.
 *
 * @param pairs that either found
 * @param touching of these, within 1e-9 of touching
 * @param missing pairs that ours lacks
 * @param extra pairs that only ours has
 * @param farAreas pairs whose areas differ by more than 0.1 %
 * @param widestShare the largest difference of two areas, as a share of the rival's
 */
record Agreement(int pairs, int touching, int missing, int extra, int farAreas, double widestShare) {

    private static final double TOUCHING_M = 1e-9;
    private static final double AREA_SHARE = 1e-3;

    static Agreement of(CityShapes data, Pairs rival, Pairs ours) {
        Set<Pairs.Pair> all = new HashSet<>(rival.areasM2().keySet());
        all.addAll(ours.areasM2().keySet());
        Agreement agreement = new Agreement(0, 0, 0, 0, 0, 0);
        for (Pairs.Pair pair : all) {
            double stripM2 = TOUCHING_M * data.parcels().get(pair.parcel()).getLength();
            agreement = agreement.with(rival.areaM2(pair), ours.areaM2(pair), stripM2);
        }
        return agreement;
    }

    /** Rivers of which both name the same parcels. */
    static long sameRivers(PostgisRival rival, Ours ours, int rivers, double distanceM) throws Exception {
        long same = 0;
        for (int river = 0; river < rivers; river++) {
            same += Arrays.equals(rival.parcelsNear(river, distanceM), ours.parcelsNear(river, distanceM)) ? 1 : 0;
        }
        return same;
    }

    boolean holds() {
        return missing == 0 && extra == 0 && farAreas == 0;
    }

    private Agreement with(double rivalM2, double oursM2, double stripM2) {
        if (Math.max(rivalM2, oursM2) <= stripM2) {
            return new Agreement(pairs + 1, touching + 1, missing, extra, farAreas, widestShare);
        }
        if (oursM2 == 0) {
            return new Agreement(pairs + 1, touching, missing + 1, extra, farAreas, widestShare);
        }
        if (rivalM2 == 0) {
            return new Agreement(pairs + 1, touching, missing, extra + 1, farAreas, widestShare);
        }
        double share = Math.abs(oursM2 - rivalM2) / rivalM2;
        int far = share > AREA_SHARE ? 1 : 0;
        return new Agreement(pairs + 1, touching, missing, extra, farAreas + far, Math.max(widestShare, share));
    }
}
