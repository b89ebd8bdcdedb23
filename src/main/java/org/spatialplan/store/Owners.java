package org.spatialplan.store;

/** How the owners of responsibilities are written in the database, beside {@code projects/5} and {@code actions/3-05}. */
final class Owners {

    private Owners() {}

    static String pathway(int number) {
        return "pathways/" + number;
    }

    static String indicator(int number) {
        return "indicators/" + number;
    }
}
