package org.spatialplan.lake;

/** The type of a column that holds an attribute. */
public enum ColumnType {
    /** Text in UTF-8. It also holds, as text, values of which another type would lose something. */
    TEXT,
    /** Whole numbers of 64 bits. */
    LONG,
    /** Numbers of 64 bits (IEEE 754). */
    DOUBLE,
    BOOLEAN,
    /** Days without a time. */
    DATE,
    /** Moments, in microseconds since 1970 UTC. */
    TIMESTAMP,
    /** Days with a time and without a zone, in microseconds. */
    LOCAL_TIMESTAMP
}
