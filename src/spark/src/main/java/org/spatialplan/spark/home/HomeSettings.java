package org.spatialplan.spark.home;

import java.io.Serializable;

/**
 * How parcels are spread over homes.
 *
 * @param parcels how many parcels a home has at most, about
 * @param layerVertices how many vertices of layers a home has at most, about, if these are spread as the parcels are
 * @param homes how many homes there are at least, so that every core has some
 * @param tasks over how many tasks homes are spread at most
 * @param withheldM by how many metres the box of a home is smaller than it must be; for tests of the seal, else 0
 */
public record HomeSettings(long parcels, long layerVertices, int homes, int tasks, double withheldM)
        implements Serializable {

    private static final long MAX_PARCELS = 60_000;
    private static final long MAX_LAYER_VERTICES = 1_000_000;
    private static final int HOMES_A_CORE = 8;
    /** More tasks spread the work no better, and each costs as much as thousands of parcels. */
    private static final int TASKS_A_CORE = 32;

    /** @param cores number of tasks that run at once */
    public static HomeSettings of(int cores) {
        return new HomeSettings(MAX_PARCELS, MAX_LAYER_VERTICES, HOMES_A_CORE * cores, TASKS_A_CORE * cores, 0);
    }

    /** Returns the same with a number of homes, whatever the data. */
    public HomeSettings withHomes(int number) {
        return new HomeSettings(Long.MAX_VALUE, Long.MAX_VALUE, number, tasks, withheldM);
    }

    /** Returns the same with smaller boxes, for tests of the seal. */
    public HomeSettings withheld(double metres) {
        return new HomeSettings(parcels, layerVertices, homes, tasks, metres);
    }

    /** Returns about how many homes there are. */
    int homesOf(long allParcels, long allLayerVertices) {
        long wanted = Math.max(homes, Math.max((allParcels - 1) / parcels + 1, allLayerVertices / layerVertices));
        return (int) Math.max(1, Math.min(wanted, Math.max(1, allParcels)));
    }
}
