package org.spatialplan.ogc.wmts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.parameter.MomentParameter;

/**
 * The dimension {@code time} (07-057r7, 7.1.1.4): the layers as they were. A date means its end in the city's time
 * zone.
 */
final class TimeDimension {

    static final String CURRENT = "current";

    /** The placeholder that clients without dimensions leave in the address. */
    private static final String UNFILLED = "{time}";

    private TimeDimension() {}

    /**
     * Parses the time; empty for now, which is the default.
     *
     * @throws OwsException if it is not a moment, or later than today
     */
    static Optional<Instant> parse(Kvp kvp, ZoneId city, Instant now) {
        String text = kvp.find("TIME").orElse(CURRENT).strip();
        if (text.equalsIgnoreCase(CURRENT) || text.equalsIgnoreCase("default") || text.equalsIgnoreCase(UNFILLED)) {
            return Optional.empty();
        }
        try {
            return MomentParameter.parse("time", text, city, now);
        } catch (BadParameterException e) {
            throw OwsException.invalid("time", text, e.expected().en() + ", or '" + CURRENT + "'");
        }
    }

    /**
     * Writes the dimension of a layer.
     *
     * @param times when versions became current; rounded up to seconds, at which they were
     */
    static void write(List<Instant> times, XmlDocument xml) {
        xml.open("Dimension")
                .leaf("ows:Identifier", "time")
                .leaf("ows:UOM", "ISO8601")
                .leaf("Default", CURRENT)
                .leaf("Current", "true")
                .leaf("Value", CURRENT);
        times.stream()
                .map(TimeDimension::wholeSeconds)
                .distinct()
                .sorted()
                .forEach(time -> xml.leaf("Value", time.toString()));
        xml.close();
    }

    private static Instant wholeSeconds(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(moment) ? second : second.plusSeconds(1);
    }
}
