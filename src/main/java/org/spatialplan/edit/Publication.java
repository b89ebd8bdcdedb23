package org.spatialplan.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.text.Excerpt;

/**
 * Adds a draft as the plan's next version, and its drawn places as the next version of their layer, in one transaction.
 * Thread-safe.
 */
public final class Publication {

    private static final int MAX_AUTHOR = 200;
    private static final String PUBLISHED = "the plan's working version";

    private final ChangeStore store;
    private final PlanStore plans;
    private final LayerStore layers;
    private final Consumer<Draft> trial;

    /** @param trial builds the map of a draft, and fails if that is impossible */
    public Publication(ChangeStore store, PlanStore plans, LayerStore layers, Consumer<Draft> trial) {
        this.store = store;
        this.plans = plans;
        this.layers = layers;
        this.trial = trial;
    }

    /** Returns the number of the plan's newest version. */
    int newestPlan() {
        return plans.listVersions().size();
    }

    /**
     * Adds the draft.
     *
     * @param ending makes the change that ends the draft, for the versions that it becomes
     * @throws org.spatialplan.layer.VersionChangedException if the plan or the layer has a newer version meanwhile
     * @throws org.spatialplan.geo.CodedException if the map of the plan cannot be built
     */
    PlanInfo add(Draft draft, Function<Change.Bases, Change> ending) {
        trial.accept(draft);
        boolean hasNewPlaces =
                draft.differences().stream().anyMatch(edit -> edit.item().kind() == ItemKind.DRAWN_PLACES);
        Change.Bases next =
                new Change.Bases(draft.bases().plan() + 1, draft.bases().places() + (hasNewPlaces ? 1 : 0));
        Change change = ending.apply(next);
        store.append(change, () -> {
            if (hasNewPlaces) {
                layers.append(places(draft, change));
            }
            plans.append(
                    draft.plan(),
                    draft.sha256(
                            plans.listVersions().get(draft.bases().plan() - 1).sha256()),
                    Origin.IMPORTED,
                    change.at(),
                    provenance(draft, change),
                    OptionalInt.of(draft.bases().plan()));
        });
        return plans.listVersions().get(next.plan() - 1);
    }

    private LayerStore.NewVersion places(Draft draft, Change change) {
        List<Feature> features = List.copyOf(draft.drawnPlaces().values());
        String hashes = features.stream()
                .map(place -> Contents.of(place).sha256())
                .collect(Collectors.joining("\n", LayerDefinition.DRAWN_PLACES + "\n", ""));
        return new LayerStore.NewVersion(
                        LayerDefinition.DRAWN_PLACES,
                        ItemContent.sha256(hashes),
                        PUBLISHED,
                        Origin.IMPORTED,
                        change.at(),
                        features,
                        new Provenance("", name(change), change.reason(), Optional.empty()))
                .following(draft.bases().places());
    }

    private static PlanProvenance provenance(Draft draft, Change change) {
        return new PlanProvenance(PUBLISHED + " " + draft.id() + "-" + change.number(), name(change), change.reason());
    }

    private static String name(Change change) {
        String name = change.author().name();
        return Excerpt.of(name, MAX_AUTHOR - 1);
    }
}
