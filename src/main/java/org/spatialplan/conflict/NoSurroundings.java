package org.spatialplan.conflict;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Why the surroundings of a ground are not told. None of them means that nothing is there. */
public enum NoSurroundings {
    /** Its geometry is broken. */
    BROKEN("here-broken", "conflict.here-broken"),
    /** It comes after the grounds that are told one by one. */
    AFTER_FIRST("here-after-first", "conflict.here-after-first"),
    /** There is no map of the moment of the check any more. */
    NO_MAP("here-no-map", "conflict.here-no-map"),
    /** Looking would have taken too much of the time of the document. */
    NO_TIME("here-no-time", "conflict.here-no-time");

    private final String code;
    private final String message;

    NoSurroundings(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Names the reason for programs. */
    public String code() {
        return code;
    }

    /** Says it to people, without naming grounds. */
    public LocalizedText text() {
        return Messages.of(message, ReportSurroundings.MAX_GROUNDS);
    }
}
