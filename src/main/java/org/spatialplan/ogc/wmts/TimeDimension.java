package org.spatialplan.ogc.wmts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
            throw OwsException.invalid("time", text, e.expected() + ", or '" + CURRENT + "'");
        }
    }

    /**
     * Writes the dimension.
     *
     * @param times when versions became current, rounded up to seconds
     */
    static String xml(List<Instant> times) {
        String values = times.stream()
                .map(TimeDimension::wholeSeconds)
                .distinct()
                .sorted()
                .map(time -> "        <Value>" + time + "</Value>\n")
                .collect(Collectors.joining());
        return """
                      <Dimension>
                        <ows:Identifier>time</ows:Identifier>
                        <ows:UOM>ISO8601</ows:UOM>
                        <Default>%s</Default>
                        <Current>true</Current>
                        <Value>%s</Value>
                %s      </Dimension>
                """
                .formatted(CURRENT, CURRENT, values);
    }

    private static Instant wholeSeconds(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(moment) ? second : second.plusSeconds(1);
    }
}
