package org.spatialplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.parameter.DayParameter;
import org.spatialplan.web.parameter.MomentParameter;
import org.springframework.stereotype.Component;

/** The map that a request asks for: as it is, or as it was. Thread-safe. */
@Component
public class MapsInTime {

    /** What the parameter means, for the description of the interface. */
    static final String AS_OF =
            "A date (its end in the city's time) or a time: plan and layers as they were then. Today's if"
                    + " left out.";

    /** What the parameter of the rules means. */
    static final String RULES_AS_OF =
            "A date: verdicts by the rules in force on that day, on the same map. Without it those of the"
                    + " day of asOf, or of today.";

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
     * @throws NoMapAtTimeException if there was no map yet
     */
    PlanMap at(String asOf) {
        return moment(asOf)
                .map(moment -> history.asOf(moment).orElseThrow(() -> NoMapAtTimeException.nothingYet(moment)))
                .orElseGet(now);
    }

    /**
     * The day whose rules a request asks for: that of {@code rulesAsOf}, else that of {@code asOf}, else today.
     *
     * @throws org.spatialplan.query.BadParameterException if one of them is no date, or asOf a later one than today
     */
    LocalDate rulesDay(String asOf, String rulesAsOf) {
        return DayParameter.parse("rulesAsOf", rulesAsOf)
                .orElseGet(() -> LocalDate.ofInstant(
                        moment(asOf).orElseGet(clock::instant),
                        now.get().catalogue().timeZone()));
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
