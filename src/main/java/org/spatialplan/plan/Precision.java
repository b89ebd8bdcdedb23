package org.spatialplan.plan;

/** How closely the plan's words place a project or action, finest first. */
public enum Precision {
    /** A facility whose position is known. */
    EXACT,
    /** A stretch of a line. */
    REACH,
    /** A named feature as a whole. */
    FEATURE,
    /** Somewhere in a township (乡镇、街道). */
    TOWNSHIP,
    /** Somewhere in a district (县、市、区). */
    DISTRICT,
    /** Somewhere in the city. */
    CITYWIDE;

    /**
     * Tests whether only the administrative territory is known. Such a link says that the place is somewhere inside, so
     * it can never make a match certain.
     */
    public boolean isTerritoryOnly() {
        return this == DISTRICT || this == CITYWIDE;
    }

    /** Tests whether the link is about a feature or a stretch of it, and not about somewhere inside. */
    public boolean isTheFeatureItself() {
        return this == EXACT || this == REACH || this == FEATURE;
    }
}
