package org.spatialplan.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch.Basis;
import org.spatialplan.query.LinkMatch.Question;

/** Finds the links that lie near a feature or in a box. Thread-safe. */
public final class LinkFinder {

    private final PlanMap map;

    public LinkFinder(PlanMap map) {
        this.map = map;
    }

    /**
     * The links of projects, or of actions, within a distance of a feature.
     *
     * @param distanceM metres on the ground, 0 for touching
     * @throws UnknownNameException for an unknown layer or feature
     * @throws UnlocatedFeatureException if the feature has no geometry and no link names it
     */
    public List<LinkMatch> near(Subject.Kind kind, FeatureRef ref, double distanceM) {
        LayerIndex.Entry feature = map.getFeature(ref);
        Set<FeatureRef> itself = new HashSet<>(feature.feature().members());
        itself.add(ref);
        List<LinkMatch> matches = links(kind)
                .flatMap(link -> match(link, itself, feature, distanceM).stream())
                .toList();
        if (matches.isEmpty() && feature.shape().isEmpty()) {
            throw new UnlocatedFeatureException(ref);
        }
        return matches;
    }

    /** The links of projects, or of actions, in a box, CRS84 degrees. */
    public List<LinkMatch> in(Subject.Kind kind, Envelope lonLat) {
        UncertainShape box = new UncertainShape(map.frame().toGround(lonLat), 0);
        return links(kind)
                .flatMap(link -> near(Question.BBOX, link, box, 0).stream())
                .toList();
    }

    private Stream<PlacedLink> links(Subject.Kind kind) {
        return map.links().stream().filter(link -> link.link().subject().kind() == kind);
    }

    private Optional<LinkMatch> match(
            PlacedLink link, Set<FeatureRef> itself, LayerIndex.Entry feature, double distanceM) {
        if (itself.contains(link.target())) {
            return Optional.of(named(link));
        }
        return feature.shape().flatMap(shape -> near(Question.TOUCHES, link, shape, distanceM));
    }

    private static LinkMatch named(PlacedLink link) {
        Certainty certainty = Certainty.certainIf(link.link().precision().isTheFeatureItself());
        return new LinkMatch(Question.TOUCHES, link, 0, certainty, Basis.NAMED, 0);
    }

    private static Optional<LinkMatch> near(
            Question question, PlacedLink link, UncertainShape shape, double distanceM) {
        return link.place().shape().flatMap(place -> Proximity.within(place, shape, distanceM)
                .map(proximity -> toMatch(question, link, proximity, place.accuracyM() + shape.accuracyM())));
    }

    private static LinkMatch toMatch(Question question, PlacedLink link, Proximity proximity, double slackM) {
        PlacedLink.Place place = link.place();
        boolean somewhereInside = place.precision().isTerritoryOnly();
        Basis basis = place.fallback() ? Basis.UNLOCATED_PLACE : somewhereInside ? Basis.TERRITORY : Basis.GEOMETRY;
        Certainty certainty = somewhereInside ? Certainty.POSSIBLE : proximity.certainty();
        return new LinkMatch(question, link, proximity.distanceM(), certainty, basis, slackM);
    }
}
