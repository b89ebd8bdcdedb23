package org.spatialplan.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.PlacedLink;

/**
 * The places of a map's links in a tree of boxes, each with its accuracy round it. It is kept with its map. Immutable
 * and thread-safe.
 */
final class LinkTree {

    private static final Attachments.Key<LinkTree> KEY = new Attachments.Key<>();

    private final List<List<PlacedLink>> byPlace;
    private final BoxTree boxes;

    private LinkTree(PlanMap map) {
        Map<PlacedLink.Place, List<PlacedLink>> known = new IdentityHashMap<>();
        List<List<PlacedLink>> inOrder = new ArrayList<>();
        for (PlacedLink link : map.links()) {
            if (link.place().shape().isPresent()) {
                known.computeIfAbsent(link.place(), place -> begin(inOrder)).add(link);
            }
        }
        this.byPlace = inOrder;
        this.boxes = BoxTree.of(
                byPlace.size(), i -> reach(byPlace.get(i).get(0).place().shape().orElseThrow()));
    }

    private static List<PlacedLink> begin(List<List<PlacedLink>> inOrder) {
        List<PlacedLink> links = new ArrayList<>();
        inOrder.add(links);
        return links;
    }

    static LinkTree of(PlanMap map) {
        return map.attachments().get(KEY, () -> new LinkTree(map));
    }

    /** Lists the links whose true place may have a box that meets that of a site. */
    List<PlacedLink> near(UncertainShape site) {
        return Arrays.stream(boxes.near(reach(site)))
                .mapToObj(byPlace::get)
                .flatMap(List::stream)
                .toList();
    }

    private static Envelope reach(UncertainShape shape) {
        Envelope box = new Envelope(shape.ground().getEnvelopeInternal());
        box.expandBy(shape.accuracyM());
        return box;
    }
}
