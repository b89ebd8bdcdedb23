package org.spatialplan.query.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NamedThing.Kind;

/** Collects what has a name on one map. Not thread-safe. */
final class NamedThings {

    private final PlanMap map;
    private final Plan plan;
    private final List<NamedThing> things = new ArrayList<>();
    /** The rows that name a feature, by its address, in the plan's order. */
    private final Map<String, Set<String>> rowsByFeature = new HashMap<>();

    NamedThings(PlanMap map) {
        this.map = map;
        this.plan = map.plan();
        plan.links().forEach(link -> addRow(link.target(), link.evidence()));
        plan.places().forEach(place -> place.evidence().forEach(row -> addRow(place.feature(), row)));
    }

    private void addRow(String feature, String row) {
        rowsByFeature
                .computeIfAbsent(feature, key -> new TreeSet<>(Evidence.ORDER.thenComparing(Comparator.naturalOrder())))
                .add(row);
    }

    List<NamedThing> all() {
        addItemsOfThePlan();
        map.catalogue().layers().stream()
                .filter(layer -> !layer.kind().equals("plan"))
                .flatMap(this::features)
                .forEach(things::add);
        plan.places().stream()
                .filter(place -> !isFoundAsFeature(place))
                .map(this::place)
                .forEach(things::add);
        return List.copyOf(things);
    }

    private void addItemsOfThePlan() {
        plan.projects()
                .forEach(project -> things.add(NamedThing.plain(
                        Kind.PROJECT,
                        Integer.toString(project.number()),
                        project.nameZh(),
                        project.nameEn(),
                        box(map.findGeometry(project.subject())))));
        plan.bodies()
                .forEach(body -> things.add(
                        NamedThing.plain(Kind.BODY, body.id(), body.nameZh(), body.nameEn(), Optional.empty())));
        plan.actions()
                .forEach(action -> things.add(NamedThing.plain(
                        Kind.ACTION,
                        action.id(),
                        action.nameZh(),
                        action.nameEn(),
                        box(map.findGeometry(action.subject())))));
        plan.tasks()
                .forEach(task -> things.add(new NamedThing(
                        Kind.TASK,
                        Optional.empty(),
                        task.id(),
                        task.nameZh(),
                        task.nameEn(),
                        List.of(),
                        List.of(task.evidence()),
                        box(map.findGeometry(task.subject())))));
        plan.textTargets()
                .forEach(target -> things.add(new NamedThing(
                        Kind.TARGET,
                        Optional.empty(),
                        target.id(),
                        target.nameZh(),
                        target.nameEn(),
                        List.of(),
                        List.of(target.evidence()),
                        Optional.empty())));
    }

    private Stream<NamedThing> features(LayerDefinition layer) {
        return map.findLayer(layer.id()).stream()
                .flatMap(index -> index.entries().stream())
                .map(LayerIndex.Entry::feature)
                .map(feature -> new NamedThing(
                        Kind.PLACE,
                        Optional.of(layer.id()),
                        feature.id(),
                        feature.nameZh(),
                        feature.nameEn(),
                        feature.within().stream().map(FeatureRef::toString).toList(),
                        List.copyOf(rowsByFeature.getOrDefault(layer.id() + "/" + feature.id(), Set.of())),
                        box(feature.geometry())));
    }

    private NamedThing place(NamedPlace place) {
        return new NamedThing(
                Kind.NAMED_PLACE,
                Optional.empty(),
                place.id(),
                place.nameZh(),
                place.nameEn(),
                place.within(),
                place.evidence().stream().sorted(Evidence.ORDER).toList(),
                box(feature(place).flatMap(Feature::geometry)));
    }

    /**
     * Tests whether a feature has the same name, so that both are one hit; under another name the place is a hit of its
     * own.
     */
    private boolean isFoundAsFeature(NamedPlace place) {
        return feature(place)
                .filter(feature -> feature.nameZh().equals(place.nameZh()))
                .isPresent();
    }

    private Optional<Feature> feature(NamedPlace place) {
        return FeatureRef.parse(place.feature())
                .flatMap(ref -> map.findLayer(ref.layer()).flatMap(layer -> layer.find(ref.id())))
                .map(LayerIndex.Entry::feature);
    }

    private static Optional<Envelope> box(Optional<Geometry> geometry) {
        return geometry.map(Geometry::getEnvelopeInternal).filter(box -> !box.isNull());
    }
}
