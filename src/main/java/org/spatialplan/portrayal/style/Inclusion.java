package org.spatialplan.portrayal.style;

/** Where a rule counts: GeoServer's option {@code inclusion}. */
public enum Inclusion {
    /** On the map and in the legend. */
    EVERYWHERE,
    /** On the map alone. */
    MAP_ONLY,
    /** In the legend alone. */
    LEGEND_ONLY;

    static Inclusion of(String option) {
        return switch (option) {
            case "mapOnly" -> MAP_ONLY;
            case "legendOnly" -> LEGEND_ONLY;
            default -> EVERYWHERE;
        };
    }
}
