package org.spatialplan.plan;

import java.util.Locale;

/**
 * A remark for readers of one of the plan's items.
 *
 * @param evidence where in the plan; several references are separated by semicolons
 */
public record PlanNote(String id, Subject subject, Kind kind, String zh, String en, String evidence) {

    /** The kinds of notes. */
    public enum Kind {
        /** The plan contradicts itself in another place. */
        CONTRADICTION,
        /** The plan's own footnote. */
        FOOTNOTE,
        REMARK;

        /** Returns the kind of a {@link #word}. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Returns the name in files and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
