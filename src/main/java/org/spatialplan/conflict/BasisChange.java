package org.spatialplan.conflict;

/**
 * Something that a report was based on and that is not the same any more.
 *
 * @param subject id of the layer or of the rules; the central meridian has none
 * @param before as the report states it: a version with its hash, the first day of rules with their hash, degrees
 * @param now as it is; empty if it is gone
 */
public record BasisChange(Kind kind, String subject, String before, String now) {

    /** The kinds of changes. */
    public enum Kind {
        /** The version is not stored any more, nor another with the same data; the newest one was used instead. */
        VERSION_GONE,
        /** The version holds other data; it was used all the same. */
        VERSION_DIFFERS,
        /** The same data are another version now, which was used: the figures do not depend on the number. */
        VERSION_RENUMBERED,
        /** The file of the rules is another one, or another state of it is in force on that day; it was used. */
        RULES_DIFFER,
        /** There are no such rules any more. */
        RULES_GONE,
        /** The ground is measured in another frame. */
        FRAME_DIFFERS
    }

    /** Whether figures may differ for this reason. */
    public boolean isOfSubstance() {
        return kind != Kind.VERSION_RENUMBERED;
    }
}
