package org.spatialplan.bench.batch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A question that several contenders answer.
 *
 * @param name by which it can be asked for alone
 * @param title what it is
 * @param accuracyM of the parcels, in metres
 * @param more how many rounds follow the first in the same process
 */
record Case(
        String name,
        String title,
        Scene scene,
        ParcelSet parcels,
        double accuracyM,
        Set<Contender> contenders,
        int more) {

    private static final int SMALL = 50_000;
    private static final int MEDIUM = 200_000;
    private static final int LARGE = 2_000_000;
    private static final int CORRIDORS = 20;
    private static final double VAGUE_M = 0.5;
    private static final int MORE = 3;

    private static final Set<Contender> ALL_BUT_SQL = EnumSet.complementOf(EnumSet.of(Contender.SEDONA));
    private static final Set<Contender> QUICK = EnumSet.of(Contender.TWO_THREADS, Contender.BROADCAST, Contender.HOMES);
    private static final Set<Contender> JOB = EnumSet.of(Contender.BROADCAST, Contender.HOMES);
    private static final Set<Contender> WITH_SQL =
            EnumSet.of(Contender.TWO_THREADS, Contender.BROADCAST, Contender.HOMES, Contender.SEDONA);

    static final Case FEW = exact("50k", SMALL, ALL_BUT_SQL, MORE);
    static final Case MANY = exact("200k", MEDIUM, EnumSet.allOf(Contender.class), MORE);
    static final Case MOST = exact("2m", LARGE, QUICK, 0);
    static final Case DENSE = of("dense", "3 million vertices", Scene.DENSE, ParcelSet.of(SMALL), 0, JOB);
    static final Case VAGUE = of(
            "vague",
            "features known to 0, 2, 10 m, parcels to 0.5 m",
            Scene.VAGUE,
            ParcelSet.of(SMALL),
            VAGUE_M,
            QUICK);
    static final Case GIANT = of(
            "giant",
            "one polygon of a million vertices, all parcels across it",
            Scene.GIANT,
            new ParcelSet(Scene.GIANT, SMALL, 0),
            0,
            WITH_SQL);
    static final Case CORRIDOR = of(
            "corridor",
            CORRIDORS + " parcels across the whole ground among the others",
            Scene.EXACT,
            new ParcelSet(Scene.EXACT, SMALL, CORRIDORS),
            0,
            JOB);
    static final Case LINES =
            of("lines", "the vertices shared out to eleven lines", Scene.LINES, ParcelSet.of(SMALL), 0, QUICK);

    static final List<Case> ALL = List.of(FEW, MANY, DENSE, LINES, VAGUE, GIANT, CORRIDOR, MOST);

    private static Case exact(String name, int parcels, Set<Contender> contenders, int more) {
        return new Case(name, "exact", Scene.EXACT, ParcelSet.of(parcels), 0, contenders, more);
    }

    private static Case of(
            String name, String title, Scene scene, ParcelSet parcels, double accuracyM, Set<Contender> contenders) {
        return new Case(name, title, scene, parcels, accuracyM, contenders, MORE);
    }

    /** The control lines that are asked; empty for all. */
    String lines() {
        return scene == Scene.LINES ? "" : "ecological-red-line";
    }
}
