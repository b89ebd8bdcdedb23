package org.spatialplan.run;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Where the tests' chance comes from. A run draws what every other run draws, so that it fails only if the code is changed.
 * With {@code -Dexplore} it draws anew and says the seed; {@code -Dexplore=<seed>} draws that again. Safe for threads.
 */
public final class Seeds {

    private static final String EXPLORE = System.getProperty("explore");
    private static final long START = start();

    private Seeds() {}

    /** The seed of one test. @param name tells it from all others: two of the same name draw the same */
    public static long of(String name) {
        return new Random(START ^ name.hashCode()).nextLong();
    }

    public static Random random(String name) {
        return new Random(of(name));
    }

    /** Whether this run draws what no other did. */
    public static boolean explores() {
        return EXPLORE != null;
    }

    private static long start() {
        if (!explores()) {
            return 0;
        }
        // Maven sets a property without a value to true
        boolean given = !EXPLORE.isEmpty() && !EXPLORE.equals("true");
        long seed = given ? Long.parseLong(EXPLORE) : new SecureRandom().nextInt(1_000_000_000);
        RunNotes.add("Explored with the seed " + seed + "; the same again: bin/test -Dexplore=" + seed);
        return seed;
    }
}
