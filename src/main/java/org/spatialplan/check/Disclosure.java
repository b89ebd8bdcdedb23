package org.spatialplan.check;

/** What a verdict says of a control line whose layer the asker does not see. */
public enum Disclosure {
    /** Nothing: the layer is checked as one that holds nothing. */
    NOTHING,
    /** Whether the line is met, and what follows from it. */
    YES_OR_NO,
    /** Also how much is shared, without saying where or with what. */
    AREA,
    /** Everything, as to those who see the layer. */
    ALL
}
