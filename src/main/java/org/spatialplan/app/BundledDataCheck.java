package org.spatialplan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.transfer.DataFileException;

/**
 * Checks what no single file can tell: that the plan's links and territories lead to features of the layers, and that the
 * rules know every zone and every activity.
 */
final class BundledDataCheck {

    private static final String PROJECTS = "geodata/plan/projects.csv";

    private final Plan plan;
    private final Catalogue catalogue;
    private final Map<String, RuleSet> rules;
    private final Map<String, LayerVersion> layers;

    BundledDataCheck(Plan plan, Catalogue catalogue, Map<String, RuleSet> rules, List<LayerVersion> layers) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.rules = rules;
        this.layers =
                layers.stream().collect(Collectors.toMap(layer -> layer.info().layer(), Function.identity()));
    }

    /** @throws DataFileException for the first thing that leads nowhere */
    void run() {
        plan.projects().forEach(this::checkProject);
        catalogue.layers().stream().filter(LayerDefinition::bundled).forEach(this::checkZones);
        layers.forEach((id, layer) -> layer.features().forEach(feature -> checkWithin(id, feature)));
        LinkPlacement placement = new LinkPlacement(
                id -> Optional.ofNullable(layers.get(id)), GroundFrame.about(catalogue.centralMeridian()));
        told(
                "geodata/plan/links.csv",
                () -> placement.lost(plan).stream().findFirst().ifPresent(link -> {
                    throw new DataFileException(
                            "geodata/plan/links.csv",
                            0,
                            "links/" + link.id() + ": the target '" + link.target() + "' is not in the layer");
                }));
        told("geodata/plan/links.csv", () -> placement.place(plan));
    }

    private void checkProject(Project project) {
        project.territory().stream()
                .filter(id -> !isDistrict(id))
                .findFirst()
                .ifPresent(id -> broken(project, "names the unknown district '" + id + "'"));
        rules.values().stream()
                .filter(set -> !set.activities().containsKey(project.activity()))
                .findFirst()
                .ifPresent(set -> broken(
                        project,
                        "has the activity '" + project.activity() + "', which the rules " + set.id() + " do not know"));
    }

    private boolean isDistrict(String id) {
        return Optional.ofNullable(layers.get(LinkPlacement.DISTRICTS))
                .flatMap(districts -> districts.findFeature(id))
                .isPresent();
    }

    private void checkZones(LayerDefinition layer) {
        layer.rules()
                .ifPresent(id -> told(
                        "geodata/layers/" + layer.id() + ".geojson",
                        () -> layers.get(layer.id()).features().forEach(rules.get(id)::zoneOf)));
    }

    private void checkWithin(String layer, Feature feature) {
        feature.within().stream()
                .filter(unit -> Optional.ofNullable(layers.get(unit.layer()))
                        .flatMap(units -> units.findFeature(unit.id()))
                        .flatMap(Feature::geometry)
                        .isEmpty())
                .findFirst()
                .ifPresent(unit -> {
                    throw new DataFileException(
                            "geodata/layers/" + layer + ".geojson",
                            0,
                            "the feature '" + feature.id() + "' lies within '" + unit
                                    + "', which is no feature with a geometry");
                });
    }

    private static void broken(Project project, String reason) {
        throw new DataFileException(PROJECTS, 0, "the project " + project.number() + " " + reason);
    }

    private static void told(String file, Runnable check) {
        try {
            check.run();
        } catch (CodedException e) {
            throw new DataFileException(file, 0, e.getMessage(), e);
        }
    }
}
