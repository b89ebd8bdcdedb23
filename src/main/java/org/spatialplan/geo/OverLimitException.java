package org.spatialplan.geo;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Work that would exceed a limit. It ended without a result, so what it was about is not checked. */
public final class OverLimitException extends CodedException {

    private OverLimitException(String code, LocalizedText text) {
        super(code, text);
    }

    static OverLimitException time() {
        return new OverLimitException("takes-too-long", Messages.of("geo.takes-too-long"));
    }

    /**
     * Reports too many vertices.
     *
     * @param most the number of vertices that are allowed
     */
    public static OverLimitException vertices(long most) {
        return new OverLimitException("too-many-vertices", Messages.of("geo.too-many-vertices", most));
    }

    /** Reports too many crossings of edges. */
    public static OverLimitException crossings() {
        return new OverLimitException("too-complex", Messages.of("geo.too-complex.too-many-edges-cross"));
    }

    /** Reports parts that are nested too deeply. */
    public static OverLimitException nested() {
        return new OverLimitException("too-complex", Messages.of("geo.too-complex.too-many-parts-lie"));
    }

    /** Tests whether the shape itself exceeds the limit, independent of the other input. */
    public boolean isOfShape() {
        return code().equals("too-complex");
    }

    /**
     * Tests whether the time ran out, so that the same request may succeed later; otherwise the input is too large at
     * any time.
     */
    public boolean isOfTime() {
        return code().equals("takes-too-long");
    }
}
