package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;

/** Checks subjects against one control line. Immutable and thread-safe. */
final class LineCheck {

    private final ControlLine line;
    private final List<LayerCheck> layers;
    private final Optional<Reason> incomplete;
    private final Optional<RuleSet> rules;
    private final List<String> names;
    private final boolean illustrative;
    private final boolean standIn;
    private final List<Feature> unlocated;
    /** What the line says where it found nothing, by the reason: the same for all subjects. */
    private final Map<Reason, LineReport> silences = new EnumMap<>(Reason.class);

    /** The works that were asked last: many parcels are asked for the same. */
    private volatile Asked last;

    private LineCheck(ControlLine line, List<LayerCheck> checks, List<UncheckedLayer> unchecked) {
        this.line = line;
        this.layers = List.copyOf(checks);
        List<CheckedLayer> layers = checks.stream().map(LayerCheck::layer).toList();
        this.rules = Stream.concat(
                        layers.stream().map(CheckedLayer::rules),
                        unchecked.stream().flatMap(layer -> layer.rules().stream()))
                .findFirst();
        this.names = Stream.concat(
                        layers.stream().map(layer -> layer.definition().id()),
                        unchecked.stream().map(UncheckedLayer::layer))
                .distinct()
                .toList();
        boolean own = layers.stream().anyMatch(layer -> layer.role() == Role.OWN);
        this.illustrative = layers.stream()
                .filter(layer -> !own || layer.role() != Role.FOLLOWING)
                .anyMatch(CheckedLayer::isIllustrative);
        this.standIn = !own
                && layers.stream().anyMatch(layer -> layer.role() == Role.STAND_IN || layer.role() == Role.FOLLOWING);
        this.incomplete = incomplete(unchecked);
        this.unlocated =
                layers.stream().flatMap(layer -> layer.unlocated().stream()).toList();
        for (Reason reason : Reason.values()) {
            silences.put(reason, report(reason, Found.NONE, List.of(), List.of()));
        }
    }

    /** Makes the checks of all lines of a map, in the order of the lines. */
    static List<LineCheck> all(CheckedMap map) {
        Map<ControlLine, List<LayerCheck>> layers = new TreeMap<>();
        Map<ControlLine, List<UncheckedLayer>> unchecked = new TreeMap<>();
        for (int number = 0; number < map.layers().size(); number++) {
            CheckedLayer layer = map.layers().get(number);
            layers.computeIfAbsent(layer.rules().line(), line -> new ArrayList<>())
                    .add(new LayerCheck(layer, map.frame(), number));
        }
        map.unchecked().forEach(layer -> unchecked
                .computeIfAbsent(layer.line(), line -> new ArrayList<>())
                .add(layer));
        return Stream.concat(layers.keySet().stream(), unchecked.keySet().stream())
                .distinct()
                .sorted()
                .map(line -> new LineCheck(
                        line, layers.getOrDefault(line, List.of()), unchecked.getOrDefault(line, List.of())))
                .toList();
    }

    LineReport check(CheckedPlaces places, CheckConditions terms) {
        Optional<Reason> refusal = refusal(places.subject());
        if (refusal.isPresent()) {
            return report(places, refusal.get(), Found.NONE, List.of());
        }
        Found found = find(places, terms);
        if (found == Found.NONE) {
            return report(places, reasonOfSilence(places, List.of()), found, List.of());
        }
        List<Finding> deciding = found.deciding();
        boolean silent = deciding.isEmpty() || deciding.get(0).state() == ConflictState.PERMITTED;
        Reason reason = silent ? reasonOfSilence(places, found.findings()) : reason(deciding.get(0));
        return deciding.isEmpty() || silent && silent(reason) == ConflictState.NO_DATA
                ? report(places, reason, found, List.of())
                : report(places, reason(deciding.get(0)), found, deciding);
    }

    /** All that the layers of the line found. */
    private record Found(List<Finding> findings, List<LayerTotal> totals, List<ZoneTotal> zones) {
        static final Found NONE = new Found(List.of(), List.of(), List.of());

        private Found plus(Found other) {
            return this == NONE
                    ? other
                    : new Found(
                            joined(findings, other.findings), joined(totals, other.totals), joined(zones, other.zones));
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        private Found sorted() {
            return findings.size() < 2 ? this : new Found(Finding.sorted(findings), totals, zones);
        }

        /** Selects the findings that are not below a threshold. */
        private List<Finding> deciding() {
            boolean anyBelow = false;
            for (LayerTotal total : totals) {
                anyBelow |= total.below().isPresent();
            }
            return !anyBelow
                    ? findings
                    : findings.stream()
                            .filter(finding -> totals.stream()
                                    .noneMatch(total -> total.below().isPresent() && total.isOf(finding)))
                            .toList();
        }
    }

    private Found find(CheckedPlaces places, CheckConditions terms) {
        Found found = Found.NONE;
        for (LayerCheck layer : layers) {
            LayerCheck.Found ofLayer = LayerCheck.Found.NONE;
            for (CheckedPlaces.Place place : places.all()) {
                WorkLimit.ask();
                ofLayer = ofLayer.plus(layer.check(places.subject(), place, terms));
            }
            if (ofLayer != LayerCheck.Found.NONE) {
                found = found.plus(new Found(ofLayer.findings(), layer.judge(ofLayer), ofLayer.zones()));
            }
        }
        return found.sorted();
    }

    /** Returns why nothing is looked at; empty if the layers are. */
    private Optional<Reason> refusal(CheckSubject subject) {
        Asked asked = last;
        if (asked == null || asked.works != subject.works() && !asked.works.equals(subject.works())) {
            asked = new Asked(subject.works(), refusal(subject.works()));
            last = asked;
        }
        return asked.refusal.isEmpty() && subject.parts().isEmpty() ? Optional.of(Reason.NO_LOCATION) : asked.refusal;
    }

    /** Why the line does not look at some works at all; empty if it does. */
    private record Asked(Works works, Optional<Reason> refusal) {}

    private Optional<Reason> refusal(Works works) {
        if (rules.isEmpty()) {
            return Optional.of(Reason.RULES_NOT_IN_FORCE);
        }
        Map<String, ActivityClass> known = rules.get().activities();
        boolean takesGround = false;
        for (String id : works.activities()) {
            ActivityClass activity = known.get(id);
            if (activity == null) {
                return Optional.of(layers.isEmpty() ? incomplete.orElseThrow() : Reason.UNKNOWN_ACTIVITY);
            }
            takesGround |= activity.takesGround();
        }
        if (!takesGround) {
            return Optional.of(Reason.TAKES_NO_GROUND);
        }
        return layers.isEmpty() ? incomplete : Optional.empty();
    }

    /**
     * Returns the reason for the state.
     *
     * @param first the gravest finding, of these the surest, of these preferably one with a known zone
     */
    private static Reason reason(Finding first) {
        if (!first.isAgreed()) {
            for (Outcome outcome : first.outcomes()) {
                if (outcome.assumed().isPresent()) {
                    return Reason.DEPENDS_ON_CONDITION;
                }
            }
            return Reason.DEPENDS_ON_ZONE;
        }
        return switch (first.state()) {
            case CONFLICT -> Reason.FORBIDDEN_THERE;
            case CONDITIONAL -> Reason.ALLOWED_ON_CONDITIONS;
            default -> Reason.PERMITTED_THERE;
        };
    }

    /** Returns why silence of the line never clears; empty if its layers are complete. */
    private Optional<Reason> incomplete(List<UncheckedLayer> unchecked) {
        if (unchecked.stream().anyMatch(UncheckedLayer::notPublic)) {
            return Optional.of(Reason.VERSION_NOT_PUBLIC);
        }
        if (standIn) {
            return Optional.of(Reason.STAND_IN_SILENT);
        }
        if (unchecked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unchecked.stream().anyMatch(UncheckedLayer::isMissing)
                        ? Reason.LAYER_MISSING
                        : Reason.RULES_NOT_IN_FORCE);
    }

    private Reason reasonOfSilence(CheckedPlaces places, List<Finding> findings) {
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        if (!places.areInTerritory()) {
            return Reason.OUTSIDE_TERRITORY;
        }
        if (!listNotExcluded(places.subject()).isEmpty()) {
            return Reason.UNLOCATED_PART_NEAR;
        }
        return findings.isEmpty() ? Reason.NOTHING_NEAR : Reason.BELOW_THRESHOLD;
    }

    private LineReport report(CheckedPlaces places, Reason reason, Found found, List<Finding> deciding) {
        return found == Found.NONE && unlocated.isEmpty()
                ? silences.get(reason)
                : report(reason, found, deciding, listNotExcluded(places.subject()));
    }

    private LineReport report(Reason reason, Found found, List<Finding> deciding, List<String> notExcluded) {
        ConflictState state =
                deciding.isEmpty() ? silent(reason) : deciding.get(0).state();
        Optional<Certainty> certainty = deciding.isEmpty()
                ? Optional.of(Certainty.CERTAIN).filter(any -> state == ConflictState.CLEAR)
                : Optional.of(deciding.get(0).certainty());
        return new LineReport(
                line,
                names,
                illustrative,
                standIn,
                involvement(state, found.findings(), deciding),
                state,
                certainty,
                reason,
                found.findings(),
                found.totals(),
                found.zones(),
                notExcluded,
                deciding.isEmpty() || deciding.get(0).isAgreed()
                        ? List.of(state)
                        : states(deciding.get(0).outcomes()));
    }

    private static List<ConflictState> states(List<Outcome> outcomes) {
        List<ConflictState> states = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            if (!states.contains(outcome.state())) {
                states.add(outcome.state());
            }
        }
        return Collections.unmodifiableList(states);
    }

    private static ConflictState silent(Reason reason) {
        return switch (reason) {
            case NOTHING_NEAR, BELOW_THRESHOLD, TAKES_NO_GROUND -> ConflictState.CLEAR;
            case UNKNOWN_ACTIVITY -> ConflictState.NOT_CHECKED;
            default -> ConflictState.NO_DATA;
        };
    }

    private static Involvement involvement(ConflictState state, List<Finding> findings, List<Finding> deciding) {
        for (Finding finding : deciding) {
            if (finding.meets() == Certainty.CERTAIN) {
                return Involvement.AFFECTED;
            }
        }
        if (!findings.isEmpty()) {
            return Involvement.POSSIBLE;
        }
        return switch (state) {
            case CLEAR -> Involvement.NONE;
            case NOT_CHECKED -> Involvement.NOT_CHECKED;
            default -> Involvement.NO_DATA;
        };
    }

    /** Lists the features without a location whose district is one of the subject's, or unknown. */
    private List<String> listNotExcluded(CheckSubject subject) {
        return unlocated.isEmpty()
                ? List.of()
                : unlocated.stream()
                        .filter(feature -> mayShareTerritory(feature, subject))
                        .map(Feature::id)
                        .toList();
    }

    private static boolean mayShareTerritory(Feature feature, CheckSubject subject) {
        List<String> districts = JoinedList.members(feature.text("district").orElse(""));
        return districts.isEmpty()
                || subject.territory().isEmpty()
                || districts.stream().anyMatch(subject.territory()::contains);
    }
}
