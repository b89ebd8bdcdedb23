package org.spatialplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.query.NoMapThenException;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.parameter.MomentParameter;
import org.springframework.stereotype.Component;

/** The map that a request asks for: as it is, or as it was. Thread-safe. */
@Component
public class MapsInTime {

    /** What the parameter means, for the description of the interface. */
    static final String AS_OF =
            "A date (its end in the city's time) or a time: plan and layers as they were then. Today's if"
                    + " left out.";

    private final Supplier<PlanMap> now;
    private final PlanHistory history;
    private final Clock clock;

    MapsInTime(Supplier<PlanMap> now, PlanHistory history, Clock clock) {
        this.now = now;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param asOf the parameter; null for now
     * @throws org.spatialplan.query.BadParameterException if it is no moment, or a later one than today
     * @throws NoMapThenException if there was no map yet
     */
    PlanMap at(String asOf) {
        return moment(asOf)
                .map(moment -> history.asOf(moment).orElseThrow(() -> NoMapThenException.nothingYet(moment)))
                .orElseGet(now);
    }

    /**
     * The moment that a request asks for; empty for now.
     *
     * @throws org.spatialplan.query.BadParameterException as {@link #at}
     */
    Optional<Instant> moment(String asOf) {
        return MomentParameter.parse("asOf", asOf, now.get().catalogue().timeZone(), clock.instant());
    }
}
