package org.spatialplan.document.table;

/**
 * A column of a table.
 *
 * @param title as printed, without spaces, full-width signs as ASCII
 */
public record Column(Role role, String title) {

    /** The meaning of a column. */
    public enum Role {
        FIELD,
        NUMBER,
        NAME,
        CONTENT,
        YEARS,
        INVESTMENT,
        BODIES,
        TERRITORY,
        /** An indicator's value for the year in the title. */
        YEAR,
        ATTRIBUTE,
        UNIT,
        NEAR,
        LONG,
        /** A column that is not read; a finding reports it. */
        UNKNOWN
    }
}
