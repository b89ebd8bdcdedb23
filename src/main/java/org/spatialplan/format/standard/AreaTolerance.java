package org.spatialplan.format.standard;

import org.spatialplan.text.PlainNumber;

/**
 * How far a declared area may differ from that of the outline. A difference within one of the two limits is none.
 *
 * @param share of the measured area, for example 0.05
 * @param m2 in m²
 */
public record AreaTolerance(double share, double m2) {

    /** Whether a declared area differs from the measured one by more than both limits. */
    public boolean isExceeded(double declaredM2, double measuredM2) {
        return Math.abs(declaredM2 - measuredM2) > Math.max(share * measuredM2, m2);
    }

    /** The limits for people, for example {@code 5 % / 1 m²}. */
    public String text() {
        return PlainNumber.of(Math.rint(share * 1e6) / 1e4) + " % / " + PlainNumber.of(m2) + " m²";
    }
}
