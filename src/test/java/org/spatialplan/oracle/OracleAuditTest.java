package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Territory;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.history.AreaAudit;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.history.SliverTolerance;
import org.spatialplan.history.ZoneArea;

/** Audits of two versions, and what a new version does to a ground, held against the reference: fixed seeds. */
class OracleAuditTest {

    private static final long SEED = 11;
    private static final int PAIRS = 180;
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
            List<String> deviations = deviations(expected, audit(pair.before(), pair.after()));
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
        for (int number = 0; number < PAIRS; number++) {
            VersionPairs.Pair pair = pairs.get(number);
            Expected before = REFERENCE.answer(pair.asked().withFeatures(pair.before()));
            Expected after = REFERENCE.answer(pair.asked().withFeatures(pair.after()));
            Set<VerdictChange.Kind> kinds = kinds(before, after);
            VerdictChange.Kind found = change(pair).kind();
            if (!kinds.isEmpty() && !kinds.contains(found)) {
                wrong.add("expected " + kinds + ", found " + found + "\n" + pair + "\n"
                        + pair.asked().reproduced());
            }
        }
        assertThat(wrong).as("%d of %d wrong", wrong.size(), PAIRS).isEmpty();
    }

    private static AreaAudit audit(List<Plotted> before, List<Plotted> after) {
        return AreaAudit.of(LayerDiff.of(
                layer(before).index(), layer(after).index(), "zone", PureCheck.FRAME, SliverTolerance.DEFAULT));
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

    private static List<String> deviations(AuditReference.Expected expected, AreaAudit found) {
        List<String> deviations = new ArrayList<>();
        held("lost", expected.lost(), found.lostM2(), deviations);
        held("gained", expected.gained(), found.gainedM2(), deviations);
        held("net", expected.net(), found.netM2(), deviations);
        Map<String, AuditReference.Zone> zones = expected.zones();
        for (ZoneArea zone : found.diff().zones()) {
            AuditReference.Zone wanted = zones.get(zone.zone());
            held(zone.zone() + " from", wanted.from(), zone.fromM2(), deviations);
            held(zone.zone() + " to", wanted.to(), zone.toM2(), deviations);
            held(zone.zone() + " lost", wanted.lost(), zone.lostM2(), deviations);
            held(zone.zone() + " lost to zones", wanted.toZones(), zone.lostToZonesM2(), deviations);
            held(zone.zone() + " gained", wanted.gained(), zone.gainedM2(), deviations);
        }
        if (!expected.states().isEmpty() && !expected.states().contains(found.state())) {
            deviations.add("expected " + expected.states() + ", found " + found.state() + " " + found.reason());
        }
        return deviations;
    }

    private static void held(String what, Range wanted, double found, List<String> deviations) {
        if (found < wanted.low() || found > wanted.high()) {
            deviations.add(what + ": expected " + wanted + ", found " + found);
        }
    }

    /** Empty where a verdict hangs on a hair, or the rules allow several. */
    private static Set<VerdictChange.Kind> kinds(Expected before, Expected after) {
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
                if (total.dimension() == now.dimension() && (one.high() < other.low() || other.high() < one.low())) {
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
