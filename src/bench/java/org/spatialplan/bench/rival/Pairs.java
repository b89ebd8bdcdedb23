package org.spatialplan.bench.rival;

import java.util.HashMap;
import java.util.Map;

/** Which parcel shares how many m² with which polygon. */
record Pairs(Map<Pair, Double> areasM2) {

    /** A parcel and a polygon, by their numbers. */
    record Pair(int parcel, int polygon) {}

    Pairs() {
        this(new HashMap<>());
    }

    void add(int parcel, int polygon, double areaM2) {
        areasM2.merge(new Pair(parcel, polygon), areaM2, Double::sum);
    }

    double areaM2(Pair pair) {
        return areasM2.getOrDefault(pair, 0.0);
    }
}
