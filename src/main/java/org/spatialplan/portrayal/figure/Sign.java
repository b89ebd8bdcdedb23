package org.spatialplan.portrayal.figure;

/** Signs of figures for what no layer of the map holds; each has a style of its name in {@code figure.sld}. */
public enum Sign {
    /** Ground that was submitted: areas, lines and points. */
    GROUND("ground"),
    /** Where the ground is, on a map too small to show its outline. */
    SITE("site"),
    /** What the ground shares with a layer. */
    SHARED("shared"),
    /** Around a point whose outline is not published: how far it may reach. */
    ACCURACY("accuracy"),
    /** A number or name, right above a point. */
    LABEL("label"),
    /** Around all that a file holds. */
    EXTENT("extent"),
    /** A place where a geometry is broken. */
    BROKEN("broken"),
    /** A place where features overlap that should not. */
    OVERLAP("overlap"),
    /** A place where features leave a gap. */
    GAP("gap"),
    /** Scale bar and north arrow. */
    FURNITURE("furniture");

    private final String style;

    Sign(String style) {
        this.style = style;
    }

    /** The layer that it is styled as. */
    String style() {
        return style;
    }
}
