package org.spatialplan.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.city.PlanTables;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.read.LayerFile;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Plan;

/**
 * Loads the bundled plan and layers into the stores. Every file is checked before anything is written, so invalid data
 * stop the start and leave the stores unchanged. Data that are in the stores already are not read again, and bundled
 * data never replace what a user imported.
 */
final class BundledDataLoader {

    private static final Logger LOG = LoggerFactory.getLogger(BundledDataLoader.class);
    private static final String SOURCE = "bundled with the service";

    private final Geodata geodata;
    private final LayerStore layers;
    private final PlanStore plans;
    private final Clock clock;

    BundledDataLoader(Geodata geodata, LayerStore layers, PlanStore plans, Clock clock) {
        this.geodata = geodata;
        this.layers = layers;
        this.plans = plans;
        this.clock = clock;
    }

    /** Loads what is new and returns the number of new layers and plans. */
    int load(CityData city) {
        Catalogue catalogue = city.catalogue();
        List<BundledLayer> bundled = catalogue.layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(this::read)
                .toList();
        PlanFiles planFiles = PlanFiles.read(geodata::read, geodata::find);
        PlanTables tables = new PlanCsvReader().readTables(planFiles);
        Plan plan = tables.plan();
        BundledDataCheck check = new BundledDataCheck(
                tables, city, bundled.stream().collect(Collectors.toMap(BundledLayer::id, BundledLayer::content)));
        check.run();
        LOG.info(
                "The bundled data fit together: {} layers, {} projects",
                bundled.size(),
                plan.projects().size());
        boolean samePlan = newestPlan()
                .filter(stored -> stored.sha256().equals(planFiles.sha256()))
                .isPresent();
        if (!samePlan || bundled.stream().anyMatch(BundledLayer::isNew)) {
            check.place(plan);
        }
        int loaded = 0;
        GroundFrame frame = GroundFrame.about(catalogue.centralMeridian());
        for (BundledLayer layer : bundled) {
            loaded += load(layer, frame) ? 1 : 0;
        }
        return loaded + (load(plan, planFiles.sha256()) ? 1 : 0);
    }

    /** Reads a layer; a file of which the store has a version was read and checked then. */
    private BundledLayer read(LayerDefinition definition) {
        DataFile file = geodata.read("layers/" + definition.id() + ".geojson");
        String sha256 = file.sha256();
        Optional<List<Feature>> stored = layers.listVersions(definition.id()).stream()
                .filter(version -> version.sha256().equals(sha256) && version.origin() == Origin.BUNDLED)
                .findFirst()
                .flatMap(version -> layers.findVersion(version.layer(), version.number()))
                .map(LayerVersion::features);
        return new BundledLayer(
                definition.id(),
                sha256,
                stored.map(features -> LayerFile.stored(file, features))
                        .orElseGet(() -> new GeoJsonLayerReader().readFile(file)),
                stored.isEmpty());
    }

    private boolean load(BundledLayer layer, GroundFrame frame) {
        List<VersionInfo> versions = layers.listVersions(layer.id());
        boolean known = versions.stream().anyMatch(version -> version.sha256().equals(layer.sha256()));
        boolean replaced = versions.stream().anyMatch(version -> version.origin() == Origin.IMPORTED);
        if (known || replaced) {
            return false;
        }
        layers.append(new LayerStore.NewVersion(
                layer.id(),
                layer.sha256(),
                SOURCE,
                Origin.BUNDLED,
                clock.instant(),
                layer.features(),
                Provenance.NONE,
                OptionalDouble.of(VersionArea.m2(layer.features(), frame))));
        LOG.info("Loaded layer {}: {} features", layer.id(), layer.features().size());
        return true;
    }

    /** Its record alone: to read the whole plan takes a tenth of a second at each start. */
    private Optional<PlanStore.PlanInfo> newestPlan() {
        List<PlanStore.PlanInfo> versions = plans.listVersions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private boolean load(Plan plan, String sha256) {
        boolean known = newestPlan()
                .map(stored -> stored.sha256().equals(sha256) || stored.origin() == Origin.IMPORTED)
                .orElse(false);
        if (known) {
            return false;
        }
        plans.append(
                plan,
                sha256,
                Origin.BUNDLED,
                clock.instant(),
                new PlanStore.PlanProvenance("geodata/plan", "", ""),
                OptionalInt.empty());
        LOG.info(
                "Loaded the plan: {} projects, {} actions, {} links",
                plan.projects().size(),
                plan.actions().size(),
                plan.links().size());
        return true;
    }

    /**
     * A bundled layer.
     *
     * @param isNew whether the store has no version of the file
     */
    private record BundledLayer(String id, String sha256, LayerFile content, boolean isNew) {

        List<Feature> features() {
            return content.features();
        }
    }
}
