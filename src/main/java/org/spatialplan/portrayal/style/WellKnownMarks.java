package org.spatialplan.portrayal.style;

import java.util.List;

/** The names of marks: those of SLD 1.0.0 and GeoServer's {@code shape://} ones, which serve as hatches. */
public final class WellKnownMarks {

    private static final List<String> NAMES = List.of(
            "square",
            "circle",
            "triangle",
            "star",
            "cross",
            "x",
            "shape://slash",
            "shape://backslash",
            "shape://horline",
            "shape://vertline",
            "shape://dot",
            "shape://plus",
            "shape://times");

    private WellKnownMarks() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    static List<String> names() {
        return NAMES;
    }

    /** Tests whether the mark is made of lines, which have no inside to fill. */
    public static boolean isOpen(String name) {
        return name.startsWith("shape://");
    }
}
