package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/** The coordinate reference system of an answer. */
public final class CrsParameter {

    private CrsParameter() {}

    /**
     * Parses a system in any of its spellings; empty if none is given.
     *
     * @throws BadParameterException unless the service offers its data in the system
     */
    public static Optional<Crs> parse(String parameter, String value, GroundFrame frame) {
        return TextParameter.given(parameter, value).map(text -> offered(parameter, text, frame));
    }

    private static Crs offered(String parameter, String text, GroundFrame frame) {
        List<String> near = List.of();
        try {
            Crs crs = Crs.parse(text);
            if (OfferedCrs.of(frame).contains(crs)) {
                return crs;
            }
        } catch (UnknownCrsException e) {
            near = e.near(); // reported below, with the systems that are offered
        } catch (NumberFormatException e) {
            // reported below too
        }
        throw new BadParameterException(
                parameter,
                text,
                Messages.of(
                        "query.expected.one-of",
                        OfferedCrs.of(frame).stream().map(Crs::id).collect(Collectors.joining(", "))),
                near);
    }
}
