package org.spatialplan.query;

import java.time.Instant;
import org.spatialplan.geo.CodedException;

/** A moment was asked for at which there was no map. */
public final class NoMapAtTimeException extends CodedException {

    private NoMapAtTimeException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    public static NoMapAtTimeException nothingYet(Instant moment) {
        return new NoMapAtTimeException(
                "no-data-then",
                "Nothing was held yet at " + moment
                        + "; rulesAsOf asks for the rules of another day on the map of today",
                null);
    }

    public static NoMapAtTimeException unfit(Instant moment, CodedException why) {
        return new NoMapAtTimeException(
                "no-map-then",
                "The versions of plan and layers at " + moment + " do not fit together: " + why.getMessage(),
                why);
    }
}
