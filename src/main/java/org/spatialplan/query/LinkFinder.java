package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch.Question;

/** Finds the links near a feature or in a box. Thread-safe. */
public final class LinkFinder {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double SPARE_M = 1000;

    private final PlanMap map;

    public LinkFinder(PlanMap map) {
        this.map = map;
    }

    /**
     * Finds the links of one kind of items within a distance of a feature.
     *
     * @param distanceM metres on the ground, 0 for touching
     * @throws UnknownNameException for an unknown layer or feature
     * @throws UnlocatedFeatureException if the feature has no geometry and no such link names it
     */
    public List<LinkMatch> near(Subject.Kind kind, FeatureRef ref, double distanceM) {
        LayerIndex.Entry feature = map.getFeature(ref);
        NamedMatches named = new NamedMatches(map, ref, feature);
        Optional<Neighbours> neighbours =
                feature.shape().map(shape -> new Neighbours(Question.TOUCHES, shape, distanceM));
        List<LinkMatch> matches = Stream.concat(
                        named.units(kind),
                        links(kind)
                                .filter(link -> !named.isAsked(link))
                                .flatMap(link -> match(link, named, neighbours).stream()))
                .toList();
        if (matches.isEmpty() && feature.shape().isEmpty()) {
            throw new UnlocatedFeatureException(ref, kind, named.naming());
        }
        return Stream.concat(named.itself(kind), matches.stream()).toList();
    }

    /**
     * Finds the links of projects, actions and tasks that meet a site or may meet it. Only links near the site are
     * measured.
     *
     * @param site its drawing in metres of the ground frame, with its accuracy
     */
    public List<LinkMatch> at(UncertainShape site) {
        return at(site, link -> true);
    }

    /**
     * Finds some of the links that meet a site or may meet it.
     *
     * @param wanted is asked before a link is measured
     */
    public List<LinkMatch> at(UncertainShape site, Predicate<PlacedLink> wanted) {
        Neighbours neighbours = new Neighbours(Question.SITE, site, 0);
        return LinkTree.of(map).near(site).stream()
                .filter(wanted)
                .flatMap(link -> neighbours.match(link).stream())
                .toList();
    }

    /**
     * Finds the links of one kind of items in a box of four straight edges, in CRS84 degrees. Only the part of the box
     * near the links is transformed to the ground, because far away the frame would fold it.
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

    /**
     * Returns a box in degrees that contains all links with a margin, so that none of its edges is within the accuracy
     * of any link.
     */
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

    private static Optional<LinkMatch> match(PlacedLink link, NamedMatches named, Optional<Neighbours> neighbours) {
        return named.match(link).or(() -> neighbours.flatMap(near -> near.match(link)));
    }
}
