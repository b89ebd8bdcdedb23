package org.spatialplan.check;

/** The six verdicts, from the gravest to the least. They are never mixed up. */
public enum ConflictState {
    /** The subject is, or may be, where the rules forbid it. */
    CONFLICT,
    /** The subject is, or may be, where the rules allow it on conditions. */
    CONDITIONAL,
    /** The check failed: something that it needs is missing or failed. */
    NOT_CHECKED,
    /** The subject's location is unknown, or the layer has no data there: silence is not clearance. */
    NO_DATA,
    /** The subject is, or may be, where the rules allow it without conditions. */
    PERMITTED,
    /** The subject was checked, and nothing of the layer is near. */
    CLEAR
}
