package org.spatialplan.query.site;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.check.LayerMeetings;
import org.spatialplan.check.LayerMeetings.Meeting;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.Townships;

/**
 * Finds what is at submitted sites of one map, by the same measure of certain and possible as the conflict check and
 * spatial questions. A site is the list of its areas, lines and points, each in metres of the ground frame with its
 * accuracy. Immutable and thread-safe.
 */
public final class SurroundingsFinder {

    private static final double SQUARE_M = 100;

    private final List<Layer> layers;
    private final List<CheckedLayer> lines;
    private final SiteItems items;
    private final UnlocatedFeatures unlocated;

    /**
     * Prepares questions about one map.
     *
     * @param checked layers of control lines, in the versions of the map
     */
    public SurroundingsFinder(PlanMap map, List<CheckedLayer> checked) {
        this.layers = map.catalogue().layers().stream()
                .flatMap(definition -> map.findLayer(definition.id()).stream()
                        .map(index -> new Layer(
                                definition, index, LayerRole.of(definition), new LayerMeetings(index, map.frame()))))
                .filter(layer -> layer.role != LayerRole.REPEATED && layer.role != LayerRole.CONTROL_LINE)
                .toList();
        this.lines = checked.stream()
                .filter(layer -> layer.role() == Role.OWN || layer.role() == Role.STAND_IN)
                .sorted(Comparator.comparing(layer -> layer.rules().line()))
                .toList();
        this.items = new SiteItems(map);
        this.unlocated = new UnlocatedFeatures(map);
    }

    /**
     * Makes what is kept with a map for such questions, by one in each district: the tree of the links, and the outlines
     * of all that is large.
     */
    public static void prepare(PlanMap map) {
        SurroundingsFinder finder = new SurroundingsFinder(map, List.of());
        finder.layers.stream()
                .filter(layer -> layer.role == LayerRole.DISTRICTS)
                .flatMap(layer -> layer.index.located().stream())
                .map(district -> square(district.shape().orElseThrow().ground()))
                .forEach(square -> finder.find(List.of(square)));
    }

    private static UncertainShape square(Geometry district) {
        Envelope box = district.getInteriorPoint().getEnvelopeInternal();
        box.expandBy(SQUARE_M / 2);
        return new UncertainShape(district.getFactory().toGeometry(box), 0);
    }

    private record Layer(LayerDefinition definition, LayerIndex index, LayerRole role, LayerMeetings meetings) {

        /** Tests whether what the site meets of this layer is found by its drawings. */
        boolean isFoundByDrawings() {
            return role != LayerRole.PLAN;
        }
    }

    /**
     * Finds what is at a site.
     *
     * @param parts of the site; of a feature that several of them meet the size of the first that shares one counts
     */
    public SiteSurroundings find(List<UncertainShape> parts) {
        SiteItems.Found planned = items.find(parts);
        Map<Layer, List<MetFeature>> met = layers.stream()
                .filter(Layer::isFoundByDrawings)
                .collect(Collectors.toMap(
                        Function.identity(), layer -> met(layer, parts), (one, other) -> one, LinkedHashMap::new));
        return new SiteSurroundings(
                inOrder(met, (role, feature) -> role == LayerRole.DISTRICTS),
                inOrder(met, (role, feature) -> isTownship(role, feature)),
                planned.placed(),
                planned.inUnits(),
                planned.citywide(),
                inOrder(met, (role, feature) -> role != LayerRole.DISTRICTS && !isTownship(role, feature)),
                nearest(parts, layer -> isMet(layer, met, planned)),
                unlocated.at(parts));
    }

    private static List<MetFeature> met(Layer layer, List<UncertainShape> parts) {
        WorkLimit.ask();
        Map<String, MetFeature> met = new LinkedHashMap<>();
        for (UncertainShape part : parts) {
            for (Meeting meeting : layer.meetings.of(part)) {
                met.merge(meeting.feature().id(), feature(layer, meeting), MetFeature::and);
            }
        }
        return List.copyOf(met.values());
    }

    private static MetFeature feature(Layer layer, Meeting meeting) {
        return new MetFeature(
                layer.definition.id(),
                meeting.feature(),
                meeting.certainty(),
                meeting.distanceM(),
                meeting.slackM(),
                meeting.overlap());
    }

    private static boolean isTownship(LayerRole role, Feature feature) {
        return role == LayerRole.PLACES && Townships.isTownship(feature);
    }

    private static List<MetFeature> inOrder(Map<Layer, List<MetFeature>> met, BiPredicate<LayerRole, Feature> wanted) {
        return met.entrySet().stream()
                .flatMap(layer ->
                        layer.getValue().stream().filter(each -> wanted.test(layer.getKey().role, each.feature())))
                .sorted(MetFeature.SUREST_FIRST)
                .toList();
    }

    private static boolean isMet(Layer layer, Map<Layer, List<MetFeature>> met, SiteItems.Found planned) {
        return layer.role == LayerRole.PLAN
                ? planned.has(layer.definition.id())
                : !met.getOrDefault(layer, List.of()).isEmpty();
    }

    /** Finds the nearest of each control line, then of each layer that is not met. */
    private List<NearFeature> nearest(List<UncertainShape> parts, Predicate<Layer> isMet) {
        Map<Object, NearFeature> nearest = new LinkedHashMap<>();
        for (CheckedLayer layer : lines) {
            ControlLine line = layer.rules().line();
            boolean standIn = layer.role() == Role.STAND_IN;
            near(layer.index(), layer.chosen(), parts, layer.definition().id(), Optional.of(line), standIn)
                    .ifPresent(near -> nearest.merge(line, near, BinaryOperator.minBy(NearFeature.NEAREST)));
        }
        for (Layer layer : layers) {
            if (!isMet.test(layer)) {
                String id = layer.definition.id();
                near(layer.index, Optional.empty(), parts, id, Optional.empty(), false)
                        .ifPresent(near -> nearest.put(id, near));
            }
        }
        return List.copyOf(nearest.values());
    }

    private static Optional<NearFeature> near(
            LayerIndex index,
            Optional<BitSet> chosen,
            List<UncertainShape> parts,
            String layer,
            Optional<ControlLine> line,
            boolean standIn) {
        return parts.stream()
                .flatMap(part -> index.findNearest(part.ground(), chosen).stream()
                        .map(found -> {
                            LayerIndex.Entry entry = index.located().get(found.number());
                            double slackM = part.accuracyM() + entry.accuracyM();
                            return new NearFeature(layer, line, standIn, entry.feature(), found.distanceM(), slackM);
                        }))
                .min(NearFeature.NEAREST);
    }
}
