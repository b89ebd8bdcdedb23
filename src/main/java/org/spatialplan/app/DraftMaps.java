package org.spatialplan.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.EditedCity;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.PlanStore.StoredPlan;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.working.WorkingMaps;

/**
 * Builds the maps of drafts as if they were published: by the same builder, on the indexes of the current map. A map
 * of a draft hangs on the current map and goes with it; a draft without changes has the current map. Thread-safe.
 */
final class DraftMaps implements WorkingMaps {

    private static final int MAX_MAPS = 3;
    private static final Attachments.Key<MadeOnce<String, PlanMap>> DRAFTS = new Attachments.Key<>();

    private final CityData city;
    private final LiveMap live;
    private final LayerStore layers;

    DraftMaps(CityData city, LiveMap live, LayerStore layers) {
        this.city = city;
        this.live = live;
        this.layers = layers;
    }

    /** Returns the layers and rules that a draft must fit: those of now, also the ones that not everybody sees. */
    EditedCity city() {
        PlanMap map = live.whole().map();
        return new EditedCity(id -> map.findLayer(id).map(LayerIndex::version), city.rules(), map.frame());
    }

    /** Builds the whole map of a draft, and fails if that is impossible. */
    void require(Draft draft) {
        build(draft, live.whole());
    }

    @Override
    public PlanMap of(Draft draft) {
        LoadedMap seen = live.seen();
        if (draft.number() == 0 && draft.bases().plan() == seen.plan().info().number()) {
            return seen.map();
        }
        return seen.map()
                .attachments()
                .get(DRAFTS, () -> new MadeOnce<>(MAX_MAPS))
                .get(draft.tag() + " " + draft.bases(), () -> build(draft, seen));
    }

    private PlanMap build(Draft draft, LoadedMap seen) {
        Map<String, List<VersionInfo>> histories = new LinkedHashMap<>();
        city.catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .filter(layer -> seen.map().findLayer(layer).isPresent())
                .forEach(layer -> histories.put(layer, seen.map().versions(layer)));
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        if (!seen.hidden().hides(LayerDefinition.DRAWN_PLACES)) {
            places(draft, seen.map()).ifPresent(version -> {
                List<VersionInfo> versions =
                        new ArrayList<>(histories.getOrDefault(LayerDefinition.DRAWN_PLACES, List.of()));
                versions.add(version.info());
                histories.put(LayerDefinition.DRAWN_PLACES, versions);
                unknown.put(LayerDefinition.DRAWN_PLACES, version);
            });
        }
        StoreReading reading = StoreReading.of(
                histories,
                unknown,
                Optional.of(seen),
                plan(draft, seen),
                seen.plans(),
                layers,
                seen.hidden(),
                seen.map().concealed());
        return new PlanMapBuilder(city, reading, Optional.of(seen)).build().map();
    }

    private StoredPlan plan(Draft draft, LoadedMap seen) {
        PlanInfo base =
                seen.plans().get(Math.min(draft.bases().plan(), seen.plans().size()) - 1);
        PlanInfo info = new PlanInfo(
                draft.bases().plan() + 1,
                draft.sha256(base.sha256()),
                Origin.IMPORTED,
                changedAt(draft, base.addedAt()),
                PlanProvenance.NONE);
        return new StoredPlan(info, draft.plan());
    }

    /** Makes the version of the layer of drawn places; empty if the draft does not differ from the map in it. */
    private static Optional<LayerVersion> places(Draft draft, PlanMap map) {
        List<Feature> drawn = List.copyOf(draft.drawnPlaces().values());
        Optional<LayerIndex> published = map.findLayer(LayerDefinition.DRAWN_PLACES);
        List<Feature> before =
                published.map(index -> index.version().features()).orElse(List.of());
        if (drawn.equals(before)) {
            return Optional.empty();
        }
        VersionInfo info = new VersionInfo(
                LayerDefinition.DRAWN_PLACES,
                published.map(index -> index.info().number()).orElse(0) + 1,
                draft.sha256(""),
                "the plan's working version",
                Origin.IMPORTED,
                changedAt(draft, Instant.EPOCH),
                drawn.size(),
                Double.NaN);
        return Optional.of(new LayerVersion(info, drawn));
    }

    private static Instant changedAt(Draft draft, Instant otherwise) {
        return draft.changes().isEmpty()
                ? otherwise
                : draft.changes().get(draft.changes().size() - 1).at();
    }
}
