package org.spatialplan.query.sum;

import java.util.Optional;
import org.spatialplan.layer.LinkPlacement;

/** What projects are grouped by. */
public enum Grouping {
    FIELD,
    /** By the district column (属地); a project of the whole city is in a group of its own. */
    DISTRICT,
    /** By the townships that the project's row names. */
    TOWNSHIP,
    BODY,
    /** By the first body of the row. */
    LEAD_BODY,
    ACTION,
    ACTIVITY,
    /** By the rivers with all rivers that flow into them; certain and possible are apart. */
    BASIN,
    /** By rivers; certain and possible are apart. */
    RIVER,
    /** By bays; certain and possible are apart. */
    BAY,
    /** By the plan's periods in which works go on. */
    PERIOD,
    /** By the years in which works go on. */
    YEAR,
    /** By how closely the finest of the project's links is placed. */
    PRECISION;

    /** Tests whether no project can stand in several groups. */
    public boolean isOneForEach() {
        return this == FIELD || this == LEAD_BODY || this == PRECISION;
    }

    /** The layer whose features are the groups, found by where projects are; empty if what the rows say is enough. */
    public Optional<String> layer() {
        return Optional.ofNullable(
                switch (this) {
                    case TOWNSHIP -> LinkPlacement.PLACES;
                    case BASIN -> "river-systems";
                    case RIVER -> "rivers";
                    case BAY -> "bays";
                    default -> null;
                });
    }

    /** Tests whether the groups depend on where the places of projects are. */
    public boolean isByPlace() {
        return layer().isPresent() || this == PRECISION;
    }
}
