package org.spatialplan.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.city.PlanTables;
import org.spatialplan.format.read.LayerFile;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.rules.ZoneNames;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.UnknownZoneException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.text.Messages;

/**
 * Checks what no single file shows: that the city lies about its meridian, that the plan's links, territories and named places
 * lead to features of the layers, and that the rules know every zone and every activity. What a file that cannot be read may hold is not missed.
 */
final class BundledDataCheck {

    private final PlanTables plan;
    private final CityData city;
    private final Map<String, LayerFile> layers;
    private final Map<String, Map<String, Feature>> features = new HashMap<>();

    /** @param layers that come with the service, by id; where faults are collected, some may be missing */
    BundledDataCheck(PlanTables plan, CityData city, Map<String, LayerFile> layers) {
        this.plan = plan;
        this.city = city;
        this.layers = layers;
    }

    /**
     * Checks everything.
     *
     * @throws DataFileException for the first reference that leads nowhere, unless faults are collected
     */
    void run() {
        MeridianCheck.run(city, layers);
        plan.projects().forEach(this::checkProject);
        city.catalogue().layers().stream().filter(LayerDefinition::bundled).forEach(this::checkZones);
        layers.values().forEach(layer -> layer.features().forEach(feature -> checkWithin(layer, feature)));
        plan.links().forEach(this::checkLink);
        plan.places().forEach(this::checkPlace);
    }

    /**
     * Places the links.
     *
     * @throws DataFileException for a link that cannot be placed
     */
    void place(Plan whole) {
        Map<String, LayerVersion> versions = new HashMap<>();
        layers.forEach((id, layer) -> versions.put(id, version(id, layer.features())));
        DataFile links = plan.files().links();
        try {
            new LinkPlacement(
                            id -> Optional.ofNullable(versions.get(id)),
                            GroundFrame.about(city.catalogue().centralMeridian()))
                    .place(whole);
        } catch (CodedException e) {
            links.faults().report(new DataFileException(links.name(), 0, e.text(), e));
        }
    }

    private static LayerVersion version(String id, List<Feature> features) {
        return new LayerVersion(
                new VersionInfo(id, 0, "", "", VersionInfo.Origin.BUNDLED, java.time.Instant.EPOCH, features.size(), 0),
                features);
    }

    private void checkLink(Link link) {
        Optional<FeatureRef> target = FeatureRef.parse(link.target());
        if (link.target().isEmpty()) {
            return; // the table's reader said so
        }
        if (target.isEmpty()) {
            plan.files()
                    .links()
                    .report(plan.lineOf(link), Messages.of("app.city.link-address", link.id(), link.target()));
        } else if (!mayBe(target.get())) {
            plan.files()
                    .links()
                    .report(plan.lineOf(link), Messages.of("app.city.link-target", link.id(), link.target()));
        }
    }

    private void checkPlace(NamedPlace place) {
        Stream.concat(Stream.of(place.feature()).filter(address -> !address.isEmpty()), place.within().stream())
                .filter(address -> FeatureRef.parse(address).filter(this::mayBe).isEmpty())
                .forEach(address -> plan.files()
                        .chapters()
                        .places()
                        .orElseThrow()
                        .report(plan.lineOf(place), Messages.of("app.city.place-address", place.id(), address)));
    }

    /** Tests whether a feature is there, or may be in a file that cannot be read. */
    private boolean mayBe(FeatureRef ref) {
        LayerFile layer = layers.get(ref.layer());
        return layer == null ? !isCatalogueWhole() : layer.mayHave(ref.id());
    }

    private boolean isCatalogueWhole() {
        List<LayerDefinition> defined = city.catalogue().layers();
        return !defined.isEmpty()
                && defined.stream().noneMatch(layer -> layer.id().isEmpty());
    }

    private void checkProject(Project project) {
        DataFile file = plan.files().projects();
        project.territory().stream()
                .filter(id -> !mayBe(new FeatureRef(LinkPlacement.DISTRICTS, id)))
                .forEach(id -> file.report(
                        plan.lineOf(project), Messages.of("app.city.district-unknown", project.number(), id)));
        for (String activity : project.activities()) {
            city.rules().values().stream()
                    .filter(history -> !history.knowsActivity(activity))
                    .forEach(history -> file.report(
                            plan.lineOf(project),
                            Messages.of("app.city.activity-unknown", project.number(), activity, history.id())));
        }
    }

    private void checkZones(LayerDefinition definition) {
        Optional<RuleHistory> rules = definition.rules().map(city.rules()::get);
        LayerFile layer = layers.get(definition.id());
        if (layer == null) {
            return;
        }
        if (rules.isEmpty()) {
            definition.rules().ifPresent(line -> checkZonesOfBrokenRules(line, layer));
            return;
        }
        for (Feature feature : layer.features()) {
            try {
                rules.get().requireZoneOf(feature);
            } catch (UnknownZoneException e) {
                layer.report(feature, e.text());
            }
        }
    }

    /** The fault in the rules was reported; that of the layer would be told after it is mended only. */
    private void checkZonesOfBrokenRules(String line, LayerFile layer) {
        city.ruleFiles().stream()
                .filter(file -> file.name().endsWith("rules/" + line + ".yaml"))
                .map(ZoneNames::of)
                .forEach(zones -> layer.features().forEach(feature -> zones.unknownZoneOf(feature)
                        .ifPresent(zone ->
                                layer.report(feature, Messages.of("layer.unknown-zone", feature.id(), zone, line)))));
    }

    private void checkWithin(LayerFile layer, Feature feature) {
        feature.within().stream()
                .filter(unit -> !mayBe(unit)
                        || find(unit)
                                .filter(found -> found.geometry().isEmpty())
                                .isPresent())
                .forEach(unit -> layer.report(feature, Messages.of("app.city.within", feature.id(), unit)));
    }

    private Optional<Feature> find(FeatureRef ref) {
        return Optional.ofNullable(layers.get(ref.layer()))
                .map(layer -> features.computeIfAbsent(ref.layer(), id -> layer.features().stream()
                        .collect(Collectors.toMap(Feature::id, Function.identity(), (first, second) -> first))))
                .map(byId -> byId.get(ref.id()));
    }
}
