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
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.LocalizedText;

/**
 * What the rules say of works on a feature of one zone. Immutable.
 *
 * @param zone the zone, or possible zone, of the feature
 * @param rulings one for each class of activity that takes ground, the strictest first: it decides
 * @param documents all that are needed; empty for what is not permitted
 * @param assumed what it rests on where nobody said whether a condition of the zone holds; empty if nothing is assumed
 */
public record Outcome(ZoneRule zone, List<Ruling> rulings, List<Demand> documents, Optional<Assumption> assumed) {

    /**
     * A condition of the rules of which nobody said whether it holds.
     *
     * @param holds whether it is taken to hold
     */
    public record Assumption(Condition condition, boolean holds) {}

    /**
     * What the rules say of one class of activity in a zone.
     *
     * @param state conflict, conditional or permitted
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
     * @param fromM2 the size of an overlap in m² from which on it is needed; 0 for any
     */
    public record Demand(Document document, Optional<Condition> condition, double fromM2) {

        /** Sizes are told to 0.01 m²; what is told as the limit has reached it. */
        private static final double ROUNDING_M2 = 0.005;

        /**
         * Lists what is required, given the conditions that are known to hold or not to hold.
         *
         * @param most the largest size of the overlap in m²
         */
        static List<Demand> of(List<Requirement> requires, Map<String, Boolean> conditions, double most) {
            return requires.stream()
                    .filter(required -> isReached(required.fromM2(), most))
                    .filter(required -> required.condition()
                            .map(condition -> conditions.getOrDefault(condition.id(), true))
                            .orElse(true))
                    .map(required -> new Demand(
                            required.document(),
                            required.condition().filter(condition -> !conditions.containsKey(condition.id())),
                            required.fromM2()))
                    .toList();
        }

        /** The same, needed only on a condition of which nobody said whether it holds. */
        Demand under(Condition assumed) {
            return condition.isPresent() ? this : new Demand(document, Optional.of(assumed), fromM2);
        }

        /** Tests whether a size in m² reaches a limit. */
        static boolean isReached(double limitM2, double sizeM2) {
            return sizeM2 >= limitM2 - ROUNDING_M2;
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
     * Works on a feature.
     *
     * @param areas further requirements beside the zone's rule
     * @param most the largest size in m² of what they share; infinite if it is unknown
     */
    record Case(RuleSet rules, List<AreaRule> areas, Works works, CheckConditions terms, double most) {}

    /** Computes the outcomes in a known zone: two where it depends on a condition of which nobody said anything. */
    static Stream<Outcome> of(ZoneRule zone, Case of) {
        Optional<Condition> onlyIf = zone.others().onlyIf();
        if (onlyIf.isEmpty()) {
            return Stream.of(ruled(zone, of, Optional.empty()));
        }
        Boolean holds = of.works().conditions().get(onlyIf.get().id());
        if (holds != null) {
            return Stream.of(holds ? ruled(zone, of, Optional.empty()) : unconcerned(zone, of, Optional.empty()));
        }
        return Stream.of(
                ruled(zone, of, Optional.of(new Assumption(onlyIf.get(), true))),
                unconcerned(zone, of, Optional.of(new Assumption(onlyIf.get(), false))));
    }

    private static Outcome ruled(ZoneRule zone, Case of, Optional<Assumption> assumed) {
        List<Ruling> rulings = onGround(of).stream()
                .map(activity -> rule(zone, activity, of))
                .sorted(strictestFirst(of.rules()))
                .toList();
        boolean conflict = rulings.get(0).state() == ConflictState.CONFLICT;
        List<Demand> documents = conflict ? List.of() : documents(rulings, of);
        return new Outcome(
                zone,
                rulings,
                assumed.map(holds -> documents.stream()
                                .map(demand -> demand.under(holds.condition()))
                                .toList())
                        .orElse(documents),
                assumed);
    }

    /** The zone's rule does not concern the works, because its condition does not hold. */
    private static Outcome unconcerned(ZoneRule zone, Case of, Optional<Assumption> assumed) {
        return new Outcome(
                zone,
                onGround(of).stream().map(activity -> permitted(zone, activity)).toList(),
                List.of(),
                assumed);
    }

    private static List<ActivityClass> onGround(Case of) {
        List<ActivityClass> all = of.works().activities().stream()
                .map(id -> of.rules().activities().get(id))
                .toList();
        List<ActivityClass> onGround = all.size() == 1
                ? all
                : all.stream().filter(ActivityClass::takesGround).toList();
        return onGround.isEmpty() ? all : onGround;
    }

    /** Orders rulings: forbidden activities by how few zones permit them, permitted ones by how much they need. */
    private static Comparator<Ruling> strictestFirst(RuleSet rules) {
        return Comparator.comparing(Ruling::state)
                .thenComparing(Ruling::asNationalProject, Comparator.reverseOrder())
                .thenComparing(ruling ->
                        ruling.state() == ConflictState.CONFLICT ? rules.zonesPermitting(ruling.activity()) : 0L)
                .thenComparing(ruling -> -ruling.documents().size());
    }

    private static List<Demand> documents(List<Ruling> rulings, Case of) {
        return of.areas().isEmpty() && rulings.size() == 1
                ? rulings.get(0).documents()
                : Demand.together(Stream.concat(
                        rulings.stream().flatMap(ruling -> ruling.documents().stream()),
                        of.areas().stream().flatMap(area -> demands(area.requires(), of))));
    }

    private static Stream<Demand> demands(List<RuleSet.Requirement> requires, Case of) {
        return Demand.of(requires, of.works().conditions(), of.most()).stream();
    }

    private static Ruling rule(ZoneRule zone, ActivityClass activity, Case of) {
        return switch (zone.treat(activity.id())) {
            case CONDITIONAL -> conditional(zone, activity, of);
            case PERMITTED -> permitted(zone, activity);
            case FORBIDDEN -> forbidden(zone, activity, of);
        };
    }

    /** By the conditions of the class that the zone permits, else by those of the zone. */
    private static Ruling conditional(ZoneRule zone, ActivityClass activity, Case of) {
        Optional<ActivityClass> inTheManner =
                zone.permitted(activity.id()).map(of.rules().activities()::get);
        return new Ruling(
                ConflictState.CONDITIONAL,
                activity,
                false,
                inTheManner.map(ActivityClass::citation).orElse(zone.citation()),
                inTheManner.map(ActivityClass::needs).orElse(zone.others().needs()),
                demands(
                                inTheManner
                                        .map(ActivityClass::requires)
                                        .orElse(zone.others().requires()),
                                of)
                        .toList());
    }

    private static Ruling permitted(ZoneRule zone, ActivityClass activity) {
        return new Ruling(ConflictState.PERMITTED, activity, false, zone.citation(), LocalizedText.NONE, List.of());
    }

    private static Ruling forbidden(ZoneRule zone, ActivityClass activity, Case of) {
        return of.rules()
                .nationalProjects()
                .filter(projects ->
                        of.terms().nationalProject() && projects.zones().contains(zone.id()))
                .map(projects -> new Ruling(
                        ConflictState.CONDITIONAL,
                        activity,
                        true,
                        projects.citation(),
                        projects.needs(),
                        demands(projects.requires(), of).toList()))
                .orElseGet(() -> new Ruling(
                        ConflictState.CONFLICT, activity, false, zone.citation(), zone.otherwise(), List.of()));
    }
}
