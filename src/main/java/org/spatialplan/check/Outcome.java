package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.Condition;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.Requirement;
import org.spatialplan.layer.RuleSet.ZoneRule;
import org.spatialplan.text.LocalizedText;

/**
 * What the rules say of works on a feature of one zone. Immutable.
 *
 * @param zone the zone, or possible zone, of the feature
 * @param rulings one for each class of activity that takes ground, the strictest first: it decides
 * @param documents all that are needed; empty for what is not permitted
 */
public record Outcome(ZoneRule zone, List<Ruling> rulings, List<Demand> documents) {

    /**
     * What the rules say of one class of activity in a zone.
     *
     * @param state conflict or conditional
     * @param asNationalProject whether it is conditional only because it is a national major project
     * @param citation the legal basis: of the activity if it is permitted there, else of the zone
     * @param needs what is needed
     */
    public record Ruling(
            ConflictState state,
            ActivityClass activity,
            boolean asNationalProject,
            Citation citation,
            LocalizedText needs,
            List<Demand> documents) {}

    /**
     * A document that is needed.
     *
     * @param condition the condition under which it is needed; empty if always
     */
    public record Demand(Document document, Optional<Condition> condition) {

        /** Lists what is required, given the conditions that are known to hold or not to hold. */
        static List<Demand> of(List<Requirement> requires, Map<String, Boolean> conditions) {
            return requires.stream()
                    .filter(required -> required.condition()
                            .map(condition -> conditions.getOrDefault(condition.id(), true))
                            .orElse(true))
                    .map(required -> new Demand(
                            required.document(),
                            required.condition().filter(condition -> !conditions.containsKey(condition.id()))))
                    .toList();
        }

        /** Lists each document once; a document that is always needed is not listed with a condition as well. */
        static List<Demand> together(Stream<Demand> all) {
            Map<String, List<Demand>> byDocument = new LinkedHashMap<>();
            all.forEach(demand -> byDocument
                    .computeIfAbsent(demand.document().id(), id -> new ArrayList<>())
                    .add(demand));
            return byDocument.values().stream()
                    .map(same -> same.stream()
                            .filter(demand -> demand.condition().isEmpty())
                            .findFirst()
                            .map(List::of)
                            .orElse(same))
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
        }
    }

    /** Returns the state of the ruling that decides. */
    public ConflictState state() {
        return decided().state();
    }

    /** Returns the ruling that decides. */
    public Ruling decided() {
        return rulings.get(0);
    }

    /**
     * Computes the outcome in a known zone.
     *
     * @param areas further requirements beside the zone's rule
     */
    static Outcome of(RuleSet rules, ZoneRule zone, List<AreaRule> areas, Works works, CheckConditions terms) {
        List<ActivityClass> all = works.activities().stream()
                .map(id -> rules.activities().get(id))
                .toList();
        List<ActivityClass> onGround = all.size() == 1
                ? all
                : all.stream().filter(ActivityClass::takesGround).toList();
        List<Ruling> rulings = (onGround.isEmpty() ? all : onGround)
                .stream()
                        .map(activity -> rule(rules, zone, activity, works, terms))
                        .sorted(strictestFirst(rules))
                        .toList();
        boolean conflict = rulings.get(0).state() == ConflictState.CONFLICT;
        return new Outcome(zone, rulings, conflict ? List.of() : documents(rulings, areas, works));
    }

    /** Orders rulings: forbidden activities by how few zones permit them, permitted ones by how much they need. */
    private static Comparator<Ruling> strictestFirst(RuleSet rules) {
        return Comparator.comparing(Ruling::state)
                .thenComparing(Ruling::asNationalProject, Comparator.reverseOrder())
                .thenComparing(ruling ->
                        ruling.state() == ConflictState.CONFLICT ? rules.zonesPermitting(ruling.activity()) : 0L)
                .thenComparing(ruling -> -ruling.documents().size());
    }

    private static List<Demand> documents(List<Ruling> rulings, List<AreaRule> areas, Works works) {
        return areas.isEmpty() && rulings.size() == 1
                ? rulings.get(0).documents()
                : Demand.together(Stream.concat(
                        rulings.stream().flatMap(ruling -> ruling.documents().stream()),
                        areas.stream().flatMap(area -> Demand.of(area.requires(), works.conditions()).stream())));
    }

    private static Ruling rule(
            RuleSet rules, ZoneRule zone, ActivityClass activity, Works works, CheckConditions terms) {
        Optional<ActivityClass> inTheManner = zone.permitted(activity.id()).map(rules.activities()::get);
        if (inTheManner.isPresent()) {
            return new Ruling(
                    ConflictState.CONDITIONAL,
                    activity,
                    false,
                    inTheManner.get().citation(),
                    inTheManner.get().needs(),
                    Demand.of(inTheManner.get().requires(), works.conditions()));
        }
        return rules.nationalProjects()
                .filter(projects -> terms.nationalProject() && projects.zones().contains(zone.id()))
                .map(projects -> new Ruling(
                        ConflictState.CONDITIONAL,
                        activity,
                        true,
                        projects.citation(),
                        projects.needs(),
                        Demand.of(projects.requires(), works.conditions())))
                .orElseGet(() -> new Ruling(
                        ConflictState.CONFLICT, activity, false, zone.citation(), zone.otherwise(), List.of()));
    }
}
