package org.spatialplan.document;

import java.util.Comparator;

/**
 * Something that a person should look at before the plan is imported.
 *
 * @param code stable, for scripts
 * @param line in the document, from 1; 0 if there is none
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record Finding(Level level, String code, int line, String zh, String en) {

    /** Orders by line; findings without a line come last. */
    public static final Comparator<Finding> BY_LINE =
            Comparator.comparingInt(finding -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line());

    /** The levels, worst first. */
    public enum Level {
        /** Something was not read: the plan would be incomplete. */
        ERROR,
        /** Something was read, but the document contradicts itself or a value was assumed. */
        WARNING,
        /** Something was read by a rule that a person may want to know. */
        NOTE
    }

    /** Makes an error. */
    public static Finding error(String code, int line, String zh, String en) {
        return new Finding(Level.ERROR, code, line, zh, en);
    }

    /** Makes a warning. */
    public static Finding warning(String code, int line, String zh, String en) {
        return new Finding(Level.WARNING, code, line, zh, en);
    }

    /** Makes a note. */
    public static Finding note(String code, int line, String zh, String en) {
        return new Finding(Level.NOTE, code, line, zh, en);
    }
}
