package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spatialplan.check.ConflictState;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.oracle.Expected.Finding;
import org.spatialplan.oracle.Expected.Total;

/** The verdict that follows from what was met, by the rules. */
final class Judgement {

    private final LaidCase laid;
    private final RuleSet rules;
    private final List<String> hairs = new ArrayList<>();

    Judgement(LaidCase laid, RuleSet rules) {
        this.laid = laid;
        this.rules = rules;
    }

    /** Why the case cannot be decided by this arithmetic, as far as that was found. */
    List<String> hairs() {
        return hairs;
    }

    /** The gravest of the zones that it may be in. */
    ConflictState state(Plotted feature) {
        return outcomes(feature).contains(ConflictState.CONFLICT) ? ConflictState.CONFLICT : ConflictState.CONDITIONAL;
    }

    /** Whether it is the same in any zone that it may be in. */
    boolean isAgreed(Plotted feature) {
        return outcomes(feature).size() == 1;
    }

    private Set<ConflictState> outcomes(Plotted feature) {
        List<String> mayBe = rules.zones().get(feature.zone()).mayBe();
        Set<ConflictState> outcomes = EnumSet.noneOf(ConflictState.class);
        for (String zone : mayBe.isEmpty() ? List.of(feature.zone()) : mayBe) {
            List<String> permits = rules.zones().get(zone).permits();
            boolean allPermitted = true;
            for (String activity : laid.question().activities()) {
                boolean takesGround = rules.activities().get(activity).takesGround();
                allPermitted &= !takesGround || permits.contains(activity);
            }
            outcomes.add(allPermitted ? ConflictState.CONDITIONAL : ConflictState.CONFLICT);
        }
        return outcomes;
    }

    Set<ConflictState> states(List<Finding> findings, List<Total> totals, boolean required) {
        EnumSet<ConflictState> must = EnumSet.noneOf(ConflictState.class);
        EnumSet<ConflictState> may = EnumSet.noneOf(ConflictState.class);
        for (Finding finding : findings) {
            if (finding.met() == Fact.YES) {
                must.add(finding.state());
            }
            if (finding.met().may()) {
                may.add(finding.state());
            }
        }
        if (may.isEmpty()) {
            return Set.of(ConflictState.CLEAR);
        }
        Fact below = below(findings, totals);
        if (below == Fact.YES) {
            return Set.of(ConflictState.CLEAR);
        }
        EnumSet<ConflictState> states = EnumSet.copyOf(may);
        if (must.contains(ConflictState.CONFLICT)) {
            states.remove(ConflictState.CONDITIONAL);
        }
        if (below.may() || must.isEmpty() && !required) {
            states.add(ConflictState.CLEAR);
        }
        if (below == Fact.HAIR) {
            hairs.add("threshold");
        }
        return states;
    }

    /** Whether the whole layer stays below its thresholds. A feature that draws lines or points never does: they have no size. */
    private Fact below(List<Finding> findings, List<Total> totals) {
        Fact below = Fact.YES;
        for (Finding finding : findings) {
            boolean extent = laid.features().stream()
                    .filter(feature -> feature.plotted().id().equals(finding.feature()))
                    .allMatch(feature ->
                            feature.region().dimensions().stream().allMatch(part -> part.getDimension() == 2));
            if (!extent && finding.met() == Fact.YES) {
                return Fact.NO;
            }
            if (!extent && finding.met().may()) {
                below = Fact.EITHER;
            }
        }
        for (Total total : totals) {
            Fact one = below(total);
            below = one == Fact.NO ? one : one == Fact.HAIR && below != Fact.NO ? one : below;
        }
        return below;
    }

    private Fact below(Total total) {
        String measure = total.dimension() == 2 ? "area-m2" : "length-m";
        Range most = total.sizes().most();
        return rules.thresholds().stream()
                .filter(threshold ->
                        total.dimension() > 0 && threshold.measure().equals(measure))
                .mapToDouble(Threshold::limit)
                .mapToObj(limit -> most.high() < limit ? Fact.YES : most.low() >= limit ? Fact.NO : Fact.HAIR)
                .findFirst()
                .orElse(Fact.NO);
    }

    Fact certainty(Set<ConflictState> states, List<Finding> findings) {
        if (states.size() > 1) {
            return Fact.EITHER;
        }
        ConflictState state = states.iterator().next();
        if (state == ConflictState.CLEAR) {
            return Fact.YES;
        }
        List<Finding> deciding = findings.stream()
                .filter(finding -> finding.state() == state && finding.met().may())
                .toList();
        if (deciding.stream().allMatch(finding -> finding.certain() == Fact.YES)) {
            return Fact.YES;
        }
        return Fact.any(deciding.stream()
                .map(finding ->
                        finding.met() == Fact.YES || finding.certain() == Fact.NO ? finding.certain() : Fact.EITHER)
                .toList());
    }
}
