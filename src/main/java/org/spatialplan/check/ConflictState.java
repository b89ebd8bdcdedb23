package org.spatialplan.check;

/** The five verdicts, which are never confused. Declared from the gravest to the least. */
public enum ConflictState {
    /** It lies, or may lie, where the rules forbid it. */
    CONFLICT,
    /** It lies, or may lie, where the rules allow it on conditions. */
    CONDITIONAL,
    /** It could not be checked: something needed for the check failed or was left out. */
    NOT_CHECKED,
    /** Nobody knows where it lies, or the layer has no data there: silence is not clearance. */
    NO_DATA,
    /** It was checked, and nothing of the layer comes near. */
    CLEAR
}
