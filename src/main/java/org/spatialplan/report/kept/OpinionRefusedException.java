package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** An answer to a kept report that cannot be taken. It names the part that cannot be used. */
public final class OpinionRefusedException extends CodedException {

    private final String part;

    /**
     * Refuses an answer.
     *
     * @param part {@code text}, {@code line}, {@code ground}, or a name that is not known
     * @param key of the message that says why
     */
    public OpinionRefusedException(String part, String key, Object... arguments) {
        super("report-answer", Messages.of(key, arguments), false);
        this.part = part;
    }

    /** The part that cannot be used. */
    public String part() {
        return part;
    }
}
