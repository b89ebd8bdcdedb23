package org.spatialplan.app.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.springframework.stereotype.Component;

/** Measures how many parcels were checked, how long that took, and the verdicts. Thread-safe. */
@Component
class CheckFigures implements GroundCheck.Watch {

    private final MeterRegistry registry;
    /** The timers, cached because a bulk check needs them a million times. */
    private final Map<Verdict, Timer> timers = new ConcurrentHashMap<>();

    CheckFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Verdict(String state, String certainty) {}

    @Override
    public void checked(CheckedGround checked, long nanos) {
        SubjectReport report = checked.verdict();
        Verdict verdict = new Verdict(
                report.state().name(), report.certainty().map(Enum::name).orElse("none"));
        timers.computeIfAbsent(verdict, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Verdict verdict) {
        return Timer.builder("spatialplan.check.parcels")
                .description("Parcels checked, by requests and by jobs")
                .tag("verdict", word(verdict.state()))
                .tag("certainty", word(verdict.certainty()))
                .register(registry);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
