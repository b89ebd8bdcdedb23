package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;

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
        for (String id : layers.listLayers()) {
            LayerVersion version = layers.findCurrent(id).orElseThrow();
            versions.put(id, version);
            indexes.put(id, LayerIndex.of(version, frame));
        }
        Plan plan = plans.findCurrent().orElseThrow().plan();
        List<PlacedLink> links = new LinkPlacement(id -> Optional.ofNullable(versions.get(id)), frame).place(plan);
        return new PlanMap(plan, catalogue, frame, indexes, rules, links);
    }
}
