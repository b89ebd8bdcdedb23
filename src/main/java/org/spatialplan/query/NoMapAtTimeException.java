package org.spatialplan.query;

import java.time.Instant;
import org.spatialplan.geo.CodedException;

/** There was no map at the requested moment. */
public final class NoMapAtTimeException extends CodedException {

    private NoMapAtTimeException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    /** Reports a moment before the first data. */
    public static NoMapAtTimeException nothingYet(Instant moment) {
        return new NoMapAtTimeException(
                "no-data-then",
                "Nothing was held yet at " + moment
                        + "; rulesAsOf asks for the rules of another day on the map of today",
                null);
    }

    /**
     * Reports a moment at which the versions of plan and layers do not fit together.
     *
     * @param why the fault in the data
     */
    public static NoMapAtTimeException unfit(Instant moment, CodedException why) {
        return new NoMapAtTimeException(
                "no-map-then",
                "The versions of plan and layers at " + moment + " do not fit together: " + why.getMessage(),
                why);
    }
}
