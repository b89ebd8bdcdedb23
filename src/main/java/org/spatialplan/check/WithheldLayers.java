package org.spatialplan.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Layers of which verdicts say less than they know. Immutable.
 *
 * @param layers their ids, sorted
 * @param disclosed what verdicts say of their lines: never {@code NOTHING}, for which they are not looked at
 */
public record WithheldLayers(Set<String> layers, Disclosure disclosed) {

    /** Nothing is withheld. */
    public static final WithheldLayers NONE = new WithheldLayers(Set.of(), Disclosure.ALL);

    public WithheldLayers {
        layers = Collections.unmodifiableSet(new TreeSet<>(layers));
    }

    /** Returns some of the layers. */
    public WithheldLayers only(Predicate<String> wanted) {
        return new WithheldLayers(layers.stream().filter(wanted).collect(Collectors.toSet()), disclosed);
    }

    /** Tests whether verdicts say everything. */
    public boolean isEmpty() {
        return layers.isEmpty() || disclosed == Disclosure.ALL;
    }

    /** Tests whether a layer is withheld. */
    public boolean isOf(CheckedLayer layer) {
        return !isEmpty() && layers.contains(layer.definition().id());
    }

    /** Tests whether a verdict by a line rests on a withheld layer. */
    public boolean isOf(LineReport line) {
        return !isEmpty() && line.layers().stream().anyMatch(layers::contains);
    }

    /**
     * Tests whether a verdict must not say which part of the ground is shared or free: a withheld layer is met, or may
     * be.
     */
    public boolean hidesParts(SubjectReport verdict) {
        return verdict.lines().stream()
                .anyMatch(line -> isOf(line)
                        && (line.involvement() == Involvement.AFFECTED || line.involvement() == Involvement.POSSIBLE));
    }

    /** Takes out of the verdict by a line what is not disclosed. The state stays, and how sure it is. */
    LineReport withhold(LineReport line) {
        if (!isOf(line)) {
            return line;
        }
        List<LayerTotal> totals = disclosed == Disclosure.AREA ? line.totals() : List.of();
        return new LineReport(
                line.line(),
                line.layers(),
                line.illustrative(),
                line.standIn(),
                line.involvement(),
                line.state(),
                line.certainty(),
                reason(line),
                List.of(),
                totals,
                List.of(),
                List.of(),
                line.outcomes());
    }

    private static SubjectReport.Reason reason(LineReport line) {
        boolean explained = line.findings().isEmpty() && line.notExcluded().isEmpty();
        return explained ? line.reason() : SubjectReport.Reason.WITHHELD;
    }
}
