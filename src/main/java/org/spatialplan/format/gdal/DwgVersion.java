package org.spatialplan.format.gdal;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DWG by their first six bytes. GDAL reads R2000 alone. */
public enum DwgVersion {
    R13("AC1012", "R13"),
    R14("AC1014", "R14"),
    R2000("AC1015", "2000–2002"),
    R2004("AC1018", "2004–2006"),
    R2007("AC1021", "2007–2009"),
    R2010("AC1024", "2010–2012"),
    R2013("AC1027", "2013–2017"),
    R2018("AC1032", "2018–");

    private final String mark;
    private final String label;

    DwgVersion(String mark, String label) {
        this.mark = mark;
        this.label = label;
    }

    /** The version with a mark; empty if none is known. */
    public static Optional<DwgVersion> of(String mark) {
        return Arrays.stream(values())
                .filter(version -> version.mark.equals(mark))
                .findFirst();
    }

    /** The first six bytes. */
    public String mark() {
        return mark;
    }

    /** The releases of AutoCAD that write it. */
    public String label() {
        return label;
    }

    /** Whether GDAL reads it. */
    public boolean isReadable() {
        return this == R2000;
    }
}
