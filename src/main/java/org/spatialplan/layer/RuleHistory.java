package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a layer through time: the law changes, and a check asks for the rules of its day. Immutable.
 *
 * @param id name of the rules
 * @param states the earliest first, one for each day on which an entry came into force
 */
public record RuleHistory(String id, List<RuleSet> states) {

    public RuleHistory {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("Rules without an entry: " + id);
        }
    }

    /** Rules that never were others. */
    public static RuleHistory of(RuleSet rules) {
        return new RuleHistory(rules.id(), List.of(rules));
    }

    /** The rules in force on a day; empty before their first. */
    public Optional<RuleSet> on(LocalDate day) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (!states.get(i).from().isAfter(day)) {
                return Optional.of(states.get(i));
            }
        }
        return Optional.empty();
    }

    /** The rules in force on a day, or before their first day those that will be: for what only needs to know zones and names. */
    public RuleSet nearest(LocalDate day) {
        return on(day).orElseGet(() -> states.get(0));
    }

    public RuleSet newest() {
        return states.get(states.size() - 1);
    }

    /** Whether a class of activity is known at any time. */
    public boolean knowsActivity(String activity) {
        return states.stream().anyMatch(rules -> rules.activities().containsKey(activity));
    }

    /** Requires that every state has a rule for a feature's zone. @throws UnknownZoneException if one has none */
    public void requireZoneOf(Feature feature) {
        states.forEach(rules -> rules.zoneOf(feature));
    }
}
