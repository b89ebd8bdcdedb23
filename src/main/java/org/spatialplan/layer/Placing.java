package org.spatialplan.layer;

/** How surely the place of a link is known, by which every map draws it: whole lines, broken ones, or nothing. */
public enum Placing {
    /** The plan names the place itself, and it lies no more than {@link #MAX_CERTAIN_M} from its drawing. */
    CERTAIN,
    /** It lies farther off than that, or only its township is known, or the link was assumed. */
    POSSIBLE,
    /** There is nothing to draw. */
    NONE;

    /**
     * The worst accuracy of a place that is drawn whole, in metres. In the plan of Quanzhou villages are known to 1,500 m and
     * seats stand for townships of 2,500 to 12,000 m, while facilities and sites that were found are known to 300 to 1,000 m.
     * On a map of the whole city a kilometre is the width of a line.
     */
    public static final int MAX_CERTAIN_M = 1000;
}
