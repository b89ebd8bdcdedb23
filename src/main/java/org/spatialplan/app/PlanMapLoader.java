package org.spatialplan.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;
import org.spatialplan.transfer.DataFileException;

/** Builds the plan on the map from the stores. */
final class PlanMapLoader {

    private final LayerStore layers;
    private final PlanStore plans;

    PlanMapLoader(LayerStore layers, PlanStore plans) {
        this.layers = layers;
        this.plans = plans;
    }

    PlanMap load(Catalogue catalogue, Map<String, RuleSet> rules) {
        GroundFrame frame = GroundFrame.about(catalogue.centralMeridian());
        Map<String, LayerVersion> versions = new LinkedHashMap<>();
        Map<String, LayerIndex> indexes = new LinkedHashMap<>();
        for (LayerDefinition layer : catalogue.layers()) {
            if (!layer.isMadeOfLinks()) {
                LayerVersion version = layers.findCurrent(layer.id()).orElseThrow();
                versions.put(layer.id(), version);
                indexes.put(layer.id(), LayerIndex.of(version, frame));
            }
        }
        PlanStore.StoredPlan stored = plans.findCurrent().orElseThrow();
        Plan plan = stored.plan();
        List<PlacedLink> links = new LinkPlacement(id -> Optional.ofNullable(versions.get(id)), frame).place(plan);
        catalogue.layers().stream()
                .filter(LayerDefinition::isMadeOfLinks)
                .forEach(layer -> indexes.put(layer.id(), linked(layer.id(), stored, links, frame)));
        return new PlanMap(plan, catalogue, frame, indexes, rules, links);
    }

    /** A layer that is made of the plan's links changes with the plan, so the plan's record is its own. */
    private static LayerIndex linked(
            String layer, PlanStore.StoredPlan stored, List<PlacedLink> links, GroundFrame frame) {
        Map<Subject, List<PlacedLink>> bySubject =
                links.stream().collect(Collectors.groupingBy(link -> link.link().subject()));
        LocalDate asOf = stored.addedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Feature> features =
                switch (layer) {
                    case "projects" -> LinkedLayers.projects(stored.plan(), bySubject, asOf);
                    case "actions" -> LinkedLayers.actions(stored.plan(), bySubject, asOf);
                    default ->
                        throw new DataFileException(
                                "geodata/layers/layers.yaml",
                                0,
                                "only projects and actions are made of links, found " + layer);
                };
        double areaM2 = features.stream()
                .flatMap(feature -> feature.geometry().stream())
                .mapToDouble(GroundMeasure::areaM2)
                .sum();
        VersionInfo info = new VersionInfo(
                layer,
                1,
                stored.sha256(),
                "the links of the plan",
                stored.origin(),
                stored.addedAt(),
                features.size(),
                areaM2);
        return LayerIndex.of(new LayerVersion(info, features), frame);
    }
}
