package org.spatialplan.web.parameter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.spatialplan.query.MapHistory;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** {@code asOf} and {@code rulesAsOf}: which state of the map a request asks, and the rules of which day. Thread-safe. */
@Component
public class AsOfParameter {

    /** What {@code asOf} means, for the description of the interface. */
    public static final String AS_OF =
            "A date (its end in the city's time) or a time: plan and layers as they were then. Today's if"
                    + " left out.";

    /** What {@code rulesAsOf} means. */
    public static final String RULES_AS_OF =
            "A date: verdicts by the rules in force on that day, on the same map. Without it those of the"
                    + " day of asOf, or of today.";

    private final MapHistory history;
    private final Clock clock;

    AsOfParameter(MapHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The map as it was.
     *
     * @param asOf null for now
     * @throws org.spatialplan.query.BadParameterException if it is no moment, or a later one than today
     * @throws NoMapAtTimeException if there was no map yet
     */
    public PlanMap at(String asOf) {
        return moment(asOf)
                .map(moment -> history.asOf(moment).orElseThrow(() -> NoMapAtTimeException.nothingYet(moment)))
                .orElseGet(history::now);
    }

    /**
     * The day whose rules a request asks for: that of {@code rulesAsOf}, else that of {@code asOf}, else today.
     *
     * @throws org.spatialplan.query.BadParameterException if one of them is no date, or asOf a later one than today
     */
    public LocalDate rulesDay(String asOf, String rulesAsOf) {
        return DayParameter.parse("rulesAsOf", rulesAsOf)
                .orElseGet(() -> LocalDate.ofInstant(
                        moment(asOf).orElseGet(clock::instant),
                        history.now().catalogue().timeZone()));
    }

    /**
     * The moment that a request asks for; empty for now.
     *
     * @throws org.spatialplan.query.BadParameterException as {@link #at}
     */
    public Optional<Instant> moment(String asOf) {
        return MomentParameter.parse("asOf", asOf, history.now().catalogue().timeZone(), clock.instant());
    }
}
