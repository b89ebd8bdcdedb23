package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Territory;
import org.spatialplan.check.VerdictChange;

/** Audits of two versions, and what a new version does to a ground, held against the reference: fixed seeds. */
@Tag("thorough")
@Tag("lengthy")
class OracleAuditTest {

    private static final long SEED = 11;
    private static final int PAIRS = 120;
    private static final int CHANGES = 80;
    private static final Reference REFERENCE = new Reference(PureCheck.FRAME, PureCheck.RULES);

    @Test
    void theAuditAnswersAsTheReference() {
        VersionPairs pairs = new VersionPairs(SEED, PureCheck.FRAME);
        AuditReference reference = new AuditReference(PureCheck.FRAME);
        List<String> wrong = new ArrayList<>();
        int decided = 0;
        for (int number = 0; number < PAIRS; number++) {
            VersionPairs.Pair pair = pairs.get(number);
            AuditReference.Expected expected = reference.audit(pair.before(), pair.after());
            decided += expected.states().isEmpty() ? 0 : 1;
            List<String> deviations =
                    PureAudit.answer(pair.before(), pair.after()).deviations(expected, 0);
            if (!deviations.isEmpty()) {
                wrong.add(String.join("\n  ", deviations) + "\n" + pair);
            }
        }
        assertThat(wrong).as("%d of %d wrong", wrong.size(), PAIRS).isEmpty();
        assertThat(decided).as("pairs whose state does not hang on slivers").isGreaterThan(PAIRS * 2 / 3);
    }

    @Test
    void aChangedLayerAffectsAsTheReference() {
        VersionPairs pairs = new VersionPairs(SEED + 1, PureCheck.FRAME);
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < CHANGES; number++) {
            VersionPairs.Pair pair = pairs.get(number);
            if (pair.hasUnlocated()) {
                continue; // a layer of such features is never clear
            }
            Expected before = REFERENCE.answer(pair.asked().withFeatures(pair.before()));
            Expected after = REFERENCE.answer(pair.asked().withFeatures(pair.after()));
            Set<VerdictChange.Kind> kinds = ExpectedChange.kinds(before, after);
            VerdictChange.Kind found = change(pair).kind();
            if (!kinds.isEmpty() && !kinds.contains(found)) {
                wrong.add("expected " + kinds + ", found " + found + "\n" + pair + "\n"
                        + pair.asked().reproduced());
            }
        }
        assertThat(wrong).as("%d of %d wrong", wrong.size(), CHANGES).isEmpty();
    }

    private static CheckedLayer layer(List<Plotted> features) {
        return PureCheck.layer(features);
    }

    private static VerdictChange change(VersionPairs.Pair pair) {
        return VerdictChange.of(List.of(PureCheck.subject(pair.asked())), map(pair.before()), map(pair.after()))
                .get(0);
    }

    private static CheckedMap map(List<Plotted> features) {
        return new CheckedMap(List.of(layer(features)), List.of(), Territory.EVERYWHERE, PureCheck.FRAME);
    }
}
