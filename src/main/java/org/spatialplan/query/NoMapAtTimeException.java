package org.spatialplan.query;

import java.time.Instant;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** There was no map at the requested moment. */
public final class NoMapAtTimeException extends CodedException {

    private NoMapAtTimeException(String code, LocalizedText text, Throwable cause) {
        super(code, text, cause);
    }

    /** Reports a moment before the first data. */
    public static NoMapAtTimeException nothingYet(Instant moment) {
        return new NoMapAtTimeException("no-data-then", Messages.of("query.no-data-then", moment), null);
    }

    /**
     * Reports a moment at which the versions of plan and layers do not fit together.
     *
     * @param why the fault in the data
     */
    public static NoMapAtTimeException unfit(Instant moment, CodedException why) {
        return new NoMapAtTimeException("no-map-then", Messages.of("query.no-map-then", moment, why.text()), why);
    }
}
