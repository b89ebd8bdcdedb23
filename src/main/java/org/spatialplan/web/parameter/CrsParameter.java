package org.spatialplan.web.parameter;

import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/** In which coordinate reference system an answer is wanted. */
public final class CrsParameter {

    private CrsParameter() {}

    /**
     * A system in any of its spellings.
     *
     * @throws BadParameterException unless it is one of those in which the city is handed out
     */
    public static Optional<Crs> parse(String parameter, String value, GroundFrame frame) {
        return TextParameter.given(parameter, value).map(text -> offered(parameter, text, frame));
    }

    private static Crs offered(String parameter, String text, GroundFrame frame) {
        try {
            Crs crs = Crs.parse(text);
            if (OfferedCrs.of(frame).contains(crs)) {
                return crs;
            }
        } catch (UnknownCrsException | NumberFormatException e) {
            // told below, as systems that are not offered are
        }
        throw new BadParameterException(
                parameter,
                text,
                Messages.of(
                        "query.expected.one-of",
                        OfferedCrs.of(frame).stream().map(Crs::id).collect(Collectors.joining(", "))));
    }
}
