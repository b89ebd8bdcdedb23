package org.spatialplan.query;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.query.LinkMatch.Basis;
import org.spatialplan.query.LinkMatch.Question;

/** Measures many links against one shape and a distance; links that share a place are measured once. Not thread-safe. */
final class Neighbours {

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
        boolean certain = proximity.certainty().isCertain() && !link.link().isAssumed();
        return new LinkMatch(
                question,
                link,
                proximity.distanceM(),
                Certainty.certainIf(certain),
                basis(link),
                slackM,
                Optional.empty());
    }

    private static Basis basis(PlacedLink link) {
        if (link.link().isAssumed()) {
            return Basis.ASSUMED;
        }
        if (link.place().fallback()) {
            return Basis.UNLOCATED_PLACE;
        }
        return link.place().somewhereInside() ? Basis.TERRITORY : Basis.GEOMETRY;
    }
}
