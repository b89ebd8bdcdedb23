package org.spatialplan.query;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
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

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double SPARE_M = 1000;

    private final PlanMap map;

    public LinkFinder(PlanMap map) {
        this.map = map;
    }

    /**
     * The links of one kind of items within a distance of a feature.
     *
     * @param distanceM metres on the ground, 0 for touching
     * @throws UnknownNameException for an unknown layer or feature
     * @throws UnlocatedFeatureException if the feature has no geometry and no such link names it
     */
    public List<LinkMatch> near(Subject.Kind kind, FeatureRef ref, double distanceM) {
        LayerIndex.Entry feature = map.getFeature(ref);
        Set<FeatureRef> itself = new HashSet<>(feature.feature().members());
        itself.add(ref);
        Optional<Neighbours> neighbours =
                feature.shape().map(shape -> new Neighbours(Question.TOUCHES, shape, distanceM));
        List<LinkMatch> matches = links(kind)
                .flatMap(link -> match(link, itself, neighbours).stream())
                .toList();
        if (matches.isEmpty() && feature.shape().isEmpty()) {
            throw new UnlocatedFeatureException(ref, kind, naming(itself));
        }
        return matches;
    }

    /**
     * The links of one kind of items in a box of four straight edges, CRS84 degrees. Of the box only what lies about the
     * links is brought to the ground: far away the frame would fold it, and nothing there can meet them.
     */
    public List<LinkMatch> in(Subject.Kind kind, Envelope lonLat) {
        List<PlacedLink> asked = links(kind).toList();
        Envelope near = surroundings(asked).intersection(lonLat);
        if (near.isNull()) {
            return List.of();
        }
        UncertainShape box = new UncertainShape(map.frame().toGround(GEOMETRIES.toGeometry(near)), 0);
        Neighbours neighbours = new Neighbours(Question.BBOX, box, 0);
        return asked.stream().flatMap(link -> neighbours.match(link).stream()).toList();
    }

    /** Degrees in which all links lie with room to spare, so that no edge of it is within the accuracy of any. */
    private Envelope surroundings(List<PlacedLink> links) {
        Envelope ground = new Envelope();
        links.stream().flatMap(link -> link.place().shape().stream()).distinct().forEach(shape -> {
            Envelope reach = shape.ground().getEnvelopeInternal().copy();
            reach.expandBy(shape.accuracyM());
            ground.expandToInclude(reach);
        });
        // the sides of a rectangle on the ground are curved in degrees, by less than this
        ground.expandBy(SPARE_M + ground.getDiameter() / 10);
        return map.frame().toLonLat(GEOMETRIES.toGeometry(ground)).getEnvelopeInternal();
    }

    private Stream<PlacedLink> links(Subject.Kind kind) {
        return map.links().stream().filter(link -> link.link().subject().kind() == kind);
    }

    private List<Subject> naming(Set<FeatureRef> itself) {
        return map.links().stream()
                .filter(link -> itself.contains(link.target()))
                .map(link -> link.link().subject())
                .distinct()
                .toList();
    }

    private static Optional<LinkMatch> match(PlacedLink link, Set<FeatureRef> itself, Optional<Neighbours> neighbours) {
        return itself.contains(link.target()) ? Optional.of(named(link)) : neighbours.flatMap(near -> near.match(link));
    }

    private static LinkMatch named(PlacedLink link) {
        Certainty certainty = Certainty.certainIf(link.link().precision().isTheFeatureItself());
        return new LinkMatch(Question.TOUCHES, link, 0, certainty, Basis.NAMED, 0);
    }

    /** One shape and a distance, asked of many links; links that share a place are measured once. */
    private static final class Neighbours {

        private final Question question;
        private final UncertainShape shape;
        private final double distanceM;
        private final Map<PlacedLink.Place, Optional<Proximity>> measured = new IdentityHashMap<>();

        Neighbours(Question question, UncertainShape shape, double distanceM) {
            this.question = question;
            this.shape = shape;
            this.distanceM = distanceM;
        }

        Optional<LinkMatch> match(PlacedLink link) {
            return measured.computeIfAbsent(link.place(), this::measure).map(proximity -> toMatch(link, proximity));
        }

        private Optional<Proximity> measure(PlacedLink.Place place) {
            return place.shape()
                    .flatMap(placed -> place.somewhereInside()
                            ? Proximity.possiblyWithin(placed, shape, distanceM)
                            : Proximity.within(placed, shape, distanceM));
        }

        private LinkMatch toMatch(PlacedLink link, Proximity proximity) {
            double slackM = link.place().shape().orElseThrow().accuracyM() + shape.accuracyM();
            return new LinkMatch(
                    question, link, proximity.distanceM(), proximity.certainty(), basis(link.place()), slackM);
        }

        private static Basis basis(PlacedLink.Place place) {
            if (place.fallback()) {
                return Basis.UNLOCATED_PLACE;
            }
            return place.precision().isTerritoryOnly() ? Basis.TERRITORY : Basis.GEOMETRY;
        }
    }
}
