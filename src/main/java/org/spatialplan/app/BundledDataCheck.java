package org.spatialplan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;

/**
 * Checks what no single file shows: that the plan's links, territories and named places lead to features of the layers,
 * and that the rules know every zone and every activity.
 */
final class BundledDataCheck {

    private static final String PROJECTS = "geodata/plan/projects.csv";
    private static final String PLACES = "geodata/plan/named_places.csv";

    private final Plan plan;
    private final Catalogue catalogue;
    private final Map<String, RuleHistory> rules;
    private final Map<String, LayerVersion> layers;

    BundledDataCheck(Plan plan, Catalogue catalogue, Map<String, RuleHistory> rules, List<LayerVersion> layers) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.rules = rules;
        this.layers =
                layers.stream().collect(Collectors.toMap(layer -> layer.info().layer(), Function.identity()));
    }

    /**
     * Checks everything.
     *
     * @throws DataFileException for the first reference that leads nowhere
     */
    void run() {
        plan.projects().forEach(this::checkProject);
        catalogue.layers().stream().filter(LayerDefinition::bundled).forEach(this::checkZones);
        layers.forEach((id, layer) -> layer.features().forEach(feature -> checkWithin(id, feature)));
        runNamingFile(
                "geodata/plan/links.csv",
                () -> placement().lost(plan).stream().findFirst().ifPresent(link -> {
                    throw new DataFileException(
                            "geodata/plan/links.csv",
                            0,
                            "links/" + link.id() + ": the target '" + link.target() + "' is not in the layer");
                }));
        plan.places().forEach(this::checkPlace);
    }

    /**
     * Places the links.
     *
     * @throws DataFileException for a link that cannot be placed
     */
    void place() {
        runNamingFile("geodata/plan/links.csv", () -> placement().place(plan));
    }

    private LinkPlacement placement() {
        return new LinkPlacement(
                id -> Optional.ofNullable(layers.get(id)), GroundFrame.about(catalogue.centralMeridian()));
    }

    private void checkPlace(NamedPlace place) {
        Stream.concat(Stream.of(place.feature()).filter(address -> !address.isEmpty()), place.within().stream())
                .filter(address -> !isFeature(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new DataFileException(
                            PLACES, 0, "the place " + place.id() + " names '" + address + "', which is in no layer");
                });
    }

    private boolean isFeature(String address) {
        return FeatureRef.parse(address)
                .flatMap(ref ->
                        Optional.ofNullable(layers.get(ref.layer())).flatMap(layer -> layer.findFeature(ref.id())))
                .isPresent();
    }

    private void checkProject(Project project) {
        project.territory().stream()
                .filter(id -> !isDistrict(id))
                .findFirst()
                .ifPresent(id -> refuse(project, "names the unknown district '" + id + "'"));
        for (String activity : project.activities()) {
            rules.values().stream()
                    .filter(history -> !history.knowsActivity(activity))
                    .findFirst()
                    .ifPresent(history -> refuse(
                            project,
                            "has the activity '" + activity + "', which the rules " + history.id() + " do not know"));
        }
    }

    private boolean isDistrict(String id) {
        return Optional.ofNullable(layers.get(LinkPlacement.DISTRICTS))
                .flatMap(districts -> districts.findFeature(id))
                .isPresent();
    }

    private void checkZones(LayerDefinition layer) {
        layer.rules()
                .ifPresent(id -> runNamingFile(
                        "geodata/layers/" + layer.id() + ".geojson",
                        () -> layers.get(layer.id()).features().forEach(rules.get(id)::requireZoneOf)));
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

    private static void refuse(Project project, String reason) {
        throw new DataFileException(PROJECTS, 0, "the project " + project.number() + " " + reason);
    }

    private static void runNamingFile(String file, Runnable check) {
        try {
            check.run();
        } catch (CodedException e) {
            throw new DataFileException(file, 0, e.getMessage(), e);
        }
    }
}
