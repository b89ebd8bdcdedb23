package org.spatialplan.plan;

import java.util.Locale;

/**
 * What a reader of one of the plan's items should know.
 *
 * @param evidence where in the plan, may be several references joined by semicolons
 */
public record PlanNote(String id, Subject subject, Kind kind, String zh, String en, String evidence) {

    public enum Kind {
        /** The plan says something else in another place. */
        CONTRADICTION,
        /** The plan's own footnote. */
        FOOTNOTE,
        REMARK;

        /** From {@link #word}. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** As files and answers have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
