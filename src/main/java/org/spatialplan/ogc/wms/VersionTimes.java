package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lists the values of the dimension time: when versions of a layer became current. */
final class VersionTimes {

    private VersionTimes() {}

    /** Rounds up to seconds, so that the version is current at the announced moment. */
    static Instant wholeSeconds(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(moment) ? second : second.plusSeconds(1);
    }

    static List<Instant> of(List<Instant> moments) {
        return moments.stream()
                .map(VersionTimes::wholeSeconds)
                .distinct()
                .sorted()
                .toList();
    }
}
