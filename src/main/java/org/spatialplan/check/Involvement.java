package org.spatialplan.check;

/** Whether a subject is on the ground of a control line, whatever the line's rules say of it. */
public enum Involvement {
    /** It surely meets the line (涉及). */
    AFFECTED,
    /** It may meet the line, within the accuracy of both, or by less than the rules count (可能涉及). */
    POSSIBLE,
    /** It does not meet the line (不涉及). */
    NONE,
    /** Nobody knows: data are missing (无数据). */
    NO_DATA,
    /** The line was not checked (未核查). */
    NOT_CHECKED
}
