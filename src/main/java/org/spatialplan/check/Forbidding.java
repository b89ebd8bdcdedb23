package org.spatialplan.check;

import java.util.List;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;

/** Tests whether rules forbid some works, without a place. Stateless. */
final class Forbidding {

    private Forbidding() {}

    /** Tests whether rules know the works and these take ground; otherwise they forbid nothing. */
    static boolean concerns(RuleSet rules, Works works) {
        return rules.activities().keySet().containsAll(works.activities())
                && works.activities().stream()
                        .anyMatch(id -> rules.activities().get(id).takesGround());
    }

    /**
     * Tests whether a zone forbids works that its rules concern: one of its possible zones does, or does if a condition
     * holds of which nobody said anything.
     */
    static boolean of(ZoneRule zone, RuleSet rules, Works works, CheckConditions terms) {
        Outcome.Case of = new Outcome.Case(rules, List.of(), works, terms, Double.POSITIVE_INFINITY);
        return rules.candidates(zone).stream()
                .flatMap(candidate -> Outcome.of(candidate, of))
                .anyMatch(outcome -> outcome.state() == ConflictState.CONFLICT);
    }
}
