package org.spatialplan.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.TerritoryLinks;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch.Basis;

/**
 * Finds what the plan's words alone say of a feature: which links name it, or name the same thing as the item in
 * question. No drawing is needed, so things without a location are found as well. Immutable and thread-safe.
 */
final class NamedMatches {

    private final PlanMap map;
    /** The feature and those from which it is made. */
    private final Set<FeatureRef> itself;
    /** The project or action in question, if it is one. */
    private final Optional<Subject> asked;
    /** The item's links to named things, by their targets. */
    private final Map<FeatureRef, PlacedLink> things;

    NamedMatches(PlanMap map, FeatureRef ref, LayerIndex.Entry feature) {
        this.map = map;
        this.itself = new HashSet<>(feature.feature().members());
        itself.add(ref);
        this.asked = map.catalogue()
                .find(ref.layer())
                .filter(LayerDefinition::isMadeOfLinks)
                .map(layer -> Subject.parse(ref.toString()));
        this.things = asked.stream()
                .flatMap(subject -> map.linksOf(subject).stream())
                .filter(NamedMatches::isOfNamedThing)
                .collect(Collectors.toMap(
                        PlacedLink::target,
                        Function.identity(),
                        (one, other) -> one.link().reach().isEmpty() ? one : other));
    }

    /** Tests whether the target is a thing that two items may share; an administrative unit is not. */
    static boolean isOfNamedThing(PlacedLink link) {
        String layer = link.target().layer();
        return link.link().isOfNamedThing()
                && !layer.equals(LinkPlacement.DISTRICTS)
                && !layer.equals(LinkPlacement.CITY);
    }

    /** Lists the items, of any kind, that name the feature. */
    List<Subject> naming() {
        return map.links().stream()
                .filter(link -> itself.contains(link.target()))
                .map(link -> link.link().subject())
                .distinct()
                .toList();
    }

    boolean isAsked(PlacedLink link) {
        return asked.isPresent() && asked.get().equals(link.link().subject());
    }

    Optional<LinkMatch> match(PlacedLink link) {
        if (itself.contains(link.target())) {
            return Optional.of(
                    switch (link.link().basis()) {
                        case NAMED -> LinkMatch.byWords(link, Certainty.CERTAIN, Basis.NAMED);
                        case ASSUMED -> LinkMatch.byWords(link, Certainty.POSSIBLE, Basis.ASSUMED);
                    });
        }
        return Optional.ofNullable(things.get(link.target()))
                .filter(own ->
                        isOfNamedThing(link) && isSameThing(own.link(), link.link()) && mayMeet(own, link, map.plan()))
                .map(own -> LinkMatch.shared(link, own.link()));
    }

    /**
     * Tests whether two links mean the same thing. A whole feature contains each stretch of it, while two stretches may
     * be two places, which the drawing decides. A link to a whole feature with an accuracy of its own leads near it,
     * but the same words still name the same thing.
     */
    static boolean isSameThing(Link one, Link other) {
        if (one.reach().isPresent() && other.reach().isPresent()) {
            return false;
        }
        boolean near = leadsNear(one) || leadsNear(other);
        return !near || one.words().contains(other.words()) || other.words().contains(one.words());
    }

    private static boolean leadsNear(Link link) {
        return link.reach().isEmpty() && link.accuracyM().isPresent();
    }

    /** Tests whether two links may meet: of one river through two counties each may mean its own stretch. */
    static boolean mayMeet(PlacedLink one, PlacedLink other, Plan plan) {
        List<String> here = plan.territoryOf(one.link().subject());
        List<String> there = plan.territoryOf(other.link().subject());
        return here.isEmpty() || there.isEmpty() || here.stream().anyMatch(there::contains);
    }

    /** Matches the item in question itself, by one of its links. */
    Stream<LinkMatch> itself(Subject.Kind kind) {
        return asked.filter(subject -> subject.kind() == kind).stream()
                .flatMap(subject -> map.linksOf(subject).stream())
                .limit(1)
                .map(link -> LinkMatch.byWords(link, Certainty.CERTAIN, Basis.ITSELF));
    }

    /** Matches items whose row names the unit although none of their links leads there. */
    Stream<LinkMatch> units(Subject.Kind kind) {
        return Stream.concat(territories(kind), townships(kind))
                .map(link -> LinkMatch.byWords(link, Certainty.CERTAIN, Basis.NAMED));
    }

    private Stream<PlacedLink> territories(Subject.Kind kind) {
        List<FeatureRef> districts = itself.stream()
                .filter(ref -> ref.layer().equals(LinkPlacement.DISTRICTS))
                .toList();
        return kind != Subject.Kind.PROJECTS || districts.isEmpty()
                ? Stream.empty()
                : map.plan().projects().stream().flatMap(project -> districts.stream()
                        .filter(district ->
                                project.territory().contains(district.id()) && isNotLinked(project.subject(), district))
                        .map(district -> TerritoryLinks.named(project, district, outline(district))));
    }

    private Stream<PlacedLink> townships(Subject.Kind kind) {
        return itself.stream().filter(this::isTownship).flatMap(township -> map.plan().places().stream()
                .filter(place -> place.feature().equals(township.toString()))
                .flatMap(place -> place.evidence().stream()
                        .flatMap(row -> itemOf(row, kind)
                                .filter(subject -> isNotLinked(subject, township))
                                .map(subject -> TerritoryLinks.named(subject, place, township, row, outline(township)))
                                .stream())));
    }

    /** Finds the item of one kind at a row of the plan; the row of a pathway is one of its action. */
    private Optional<Subject> itemOf(String row, Subject.Kind kind) {
        return map.plan().findPlacedItem(row).filter(subject -> subject.kind() == kind);
    }

    private boolean isTownship(FeatureRef ref) {
        return ref.layer().equals(LinkPlacement.PLACES)
                && entry(ref)
                        .filter(found -> Townships.isTownship(found.feature()))
                        .isPresent();
    }

    private boolean isNotLinked(Subject subject, FeatureRef unit) {
        return map.linksOf(subject).stream()
                .flatMap(link -> match(link).stream())
                .noneMatch(match ->
                        match.link().target().equals(unit) && match.certainty().isCertain());
    }

    private Optional<UncertainShape> outline(FeatureRef unit) {
        return entry(unit).flatMap(LayerIndex.Entry::shape);
    }

    private Optional<LayerIndex.Entry> entry(FeatureRef ref) {
        return map.findLayer(ref.layer()).flatMap(layer -> layer.find(ref.id()));
    }
}
