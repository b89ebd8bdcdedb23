package org.spatialplan.indicator;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A size with its bounds, in one unit.
 *
 * @param least empty if there is no bound
 * @param most empty if there is no bound
 */
record Measured(double value, Optional<Double> least, Optional<Double> most) {

    private static final double PARTS = 10_000;

    static Measured exactly(double value) {
        return new Measured(value, Optional.of(value), Optional.of(value));
    }

    Measured withoutBounds() {
        return new Measured(value, Optional.empty(), Optional.empty());
    }

    /**
     * Converts value and bounds.
     *
     * @param change a function that never decreases
     */
    Measured map(UnaryOperator<Double> change) {
        return new Measured(change.apply(value), least.map(change), most.map(change));
    }

    /** Rounds to four decimals (100 m² of a km²), bounds outwards. All answers have these values. */
    Measured rounded() {
        double near = Math.rint(value * PARTS) / PARTS;
        return new Measured(
                near,
                least.map(low -> low == value ? near : Math.min(near, Math.floor(low * PARTS) / PARTS)),
                most.map(high -> high == value ? near : Math.max(near, Math.ceil(high * PARTS) / PARTS)));
    }

    /** Returns the rest of a share. */
    Measured complement() {
        return new Measured(1 - value, most.map(share -> 1 - share), least.map(share -> 1 - share));
    }
}
