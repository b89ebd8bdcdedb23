package org.spatialplan.geo;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Work that costs more than it may. Nothing was decided: what it was about is not checked. */
public final class OverLimitException extends CodedException {

    private OverLimitException(String code, LocalizedText text) {
        super(code, text);
    }

    static OverLimitException time() {
        return new OverLimitException("takes-too-long", Messages.of("geo.takes-too-long"));
    }

    /** @param most as many vertices are allowed */
    public static OverLimitException vertices(long most) {
        return new OverLimitException("too-many-vertices", Messages.of("geo.too-many-vertices", most));
    }

    /** Of edges with each other. */
    public static OverLimitException crossings() {
        return new OverLimitException("too-complex", Messages.of("geo.too-complex.too-many-edges-cross"));
    }

    /** Where parts lie round each other. */
    public static OverLimitException nested() {
        return new OverLimitException("too-complex", Messages.of("geo.too-complex.too-many-parts-lie"));
    }

    /** Whether it is the shape itself, whatever else is worked on. */
    public boolean isOfShape() {
        return code().equals("too-complex");
    }

    /** Whether the same may be answered at another time; else it is too large at any. */
    public boolean isOfTime() {
        return code().equals("takes-too-long");
    }
}
