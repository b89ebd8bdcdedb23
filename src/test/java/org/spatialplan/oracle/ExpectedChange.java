package org.spatialplan.oracle;

import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.VerdictChange;

/** What the reference expects of a change from one version to another. */
final class ExpectedChange {

    /** Less than a point, 0.1 m or 1 m² is no change. */
    private static final double[] NOTHING = {0, 0.1, 1};

    private ExpectedChange() {}

    /** Empty where a verdict hangs on a hair, or the rules allow several. */
    static Set<VerdictChange.Kind> kinds(Expected before, Expected after) {
        Optional<Integer> old = gravity(before);
        Optional<Integer> now = gravity(after);
        if (old.isEmpty() || now.isEmpty()) {
            return Set.of();
        }
        if (now.get().equals(old.get())) {
            return sameVerdict(before, after);
        }
        boolean clear = after.states().contains(ConflictState.CLEAR);
        return Set.of(
                clear
                        ? VerdictChange.Kind.RELEASED
                        : now.get() < old.get() ? VerdictChange.Kind.AFFECTED : VerdictChange.Kind.EASED);
    }

    private static Set<VerdictChange.Kind> sameVerdict(Expected before, Expected after) {
        for (Expected.Total total : before.totals()) {
            for (Expected.Total now : after.totals()) {
                Range one = total.sizes().drawn();
                Range other = now.sizes().drawn();
                double nothing = NOTHING[total.dimension()] + 1e-7 * one.high();
                if (total.dimension() == now.dimension()
                        && (other.low() - one.high() > nothing || one.low() - other.high() > nothing)) {
                    return Set.of(VerdictChange.Kind.CHANGED);
                }
            }
        }
        return Set.of(VerdictChange.Kind.CHANGED, VerdictChange.Kind.UNCHANGED);
    }

    /** The lower the graver and surer. */
    private static Optional<Integer> gravity(Expected expected) {
        if (!expected.hairs().isEmpty() || expected.states().size() > 1) {
            return Optional.empty();
        }
        return switch (expected.certain()) {
            case YES -> Optional.of(2 * expected.states().iterator().next().ordinal());
            case NO -> Optional.of(2 * expected.states().iterator().next().ordinal() + 1);
            case HAIR, EITHER -> Optional.empty();
        };
    }
}
