package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a layer through time. The law changes, and a check uses the rules in force on its day. Immutable.
 *
 * @param id name of the rules
 * @param states earliest first, one for each day on which an entry came into force
 */
public record RuleHistory(String id, List<RuleSet> states) {

    public RuleHistory {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("Rules without an entry: " + id);
        }
    }

    /** Makes the history of rules that never changed. */
    public static RuleHistory of(RuleSet rules) {
        return new RuleHistory(rules.id(), List.of(rules));
    }

    /** Finds the rules in force on a day; empty before the first. */
    public Optional<RuleSet> on(LocalDate day) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (!states.get(i).from().isAfter(day)) {
                return Optional.of(states.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the rules in force on a day, or the first ones before that. For callers that only need the zones and
     * names.
     */
    public RuleSet nearest(LocalDate day) {
        return on(day).orElseGet(() -> states.get(0));
    }

    /** Returns the latest rules, perhaps not in force yet. */
    public RuleSet newest() {
        return states.get(states.size() - 1);
    }

    /** Tests whether a class of activity is known at any time. */
    public boolean knowsActivity(String activity) {
        return states.stream().anyMatch(rules -> rules.activities().containsKey(activity));
    }

    /**
     * Checks that every state has a rule for a feature's zone.
     *
     * @throws UnknownZoneException if one has none
     */
    public void requireZoneOf(Feature feature) {
        states.forEach(rules -> rules.zoneOf(feature));
    }
}
