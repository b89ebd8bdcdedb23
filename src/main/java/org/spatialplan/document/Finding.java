package org.spatialplan.document;

import java.util.Comparator;

/**
 * Something that a person should look at before the plan is taken over.
 *
 * @param line in the document, from 1; 0 if no line can be named
 * @param code stable, for scripts
 * @param zh the words for planners
 * @param en the same in English
 */
public record Finding(Level level, String code, int line, String zh, String en) {

    /** By line, what belongs to no line last. */
    public static final Comparator<Finding> BY_LINE =
            Comparator.comparingInt(finding -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line());

    /** How much it matters, worst first. */
    public enum Level {
        /** Something was not read: the plan would be incomplete. */
        ERROR,
        /** Read, but the document contradicts itself or something had to be assumed. */
        WARNING,
        /** Read by a rule that a person may want to know. */
        NOTE
    }

    public static Finding error(String code, int line, String zh, String en) {
        return new Finding(Level.ERROR, code, line, zh, en);
    }

    public static Finding warning(String code, int line, String zh, String en) {
        return new Finding(Level.WARNING, code, line, zh, en);
    }

    public static Finding note(String code, int line, String zh, String en) {
        return new Finding(Level.NOTE, code, line, zh, en);
    }
}
