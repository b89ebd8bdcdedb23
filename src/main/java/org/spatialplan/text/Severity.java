package org.spatialplan.text;

/** How grave a {@link Finding} is, in rising order. */
public enum Severity {
    /** Read by a rule that a person may want to know. */
    INFO,
    /** Read, but a person should look at it. */
    WARNING,
    /** Nothing can be decided, imported or taken over until it is mended. */
    ERROR
}
