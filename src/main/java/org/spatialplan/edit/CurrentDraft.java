package org.spatialplan.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;

/**
 * Reads the draft that all editors share: made of the stored plan and the stored changes whenever another instance was
 * faster, so nothing of it is ever in memory alone. Thread-safe.
 */
public final class CurrentDraft {

    private final ChangeStore store;
    private final PlanStore plans;
    private final LayerStore layers;
    private final OneState oneState;

    /** The newest draft that this instance made or read. */
    private volatile Draft known;

    /** @param oneState runs work that must read one state of the database */
    public CurrentDraft(ChangeStore store, PlanStore plans, LayerStore layers, OneState oneState) {
        this.store = store;
        this.plans = plans;
        this.layers = layers;
        this.oneState = oneState;
    }

    /** Runs work that reads one state of the database. */
    public interface OneState {
        <T> T read(Supplier<T> work);
    }

    /** Returns the draft as it is now, with the changes of other instances. */
    Draft draft() {
        Draft now = oneState.read(this::read);
        known = now;
        return now;
    }

    /** Keeps a draft that was just stored, so that the next reading need not make it again. */
    void remember(Draft stored) {
        known = stored;
    }

    /** Lists what the draft and a newer version of the plan changed in different ways. */
    List<Clash> clashes() {
        return oneState.read(() -> {
            Draft draft = read();
            return new Renewal(draft, start(draft.id(), newest())).clashes();
        });
    }

    /** Tests whether the plan has a newer version than the one from which the draft starts. */
    boolean isBehind(Draft draft) {
        return oneState.read(() -> !newest().equals(draft.bases()));
    }

    /** Returns the draft without its changes, on the newest stored versions. */
    Draft onNewest(Draft draft) {
        return oneState.read(() -> start(draft.id(), newest()));
    }

    /** Makes the draft of what is stored and of what this instance made before. */
    private Draft read() {
        Optional<ChangeStore.Head> head = store.findHead();
        if (head.isEmpty() || head.get().kind().ends()) {
            return fresh(head.map(ChangeStore.Head::draft).orElse(0L) + 1);
        }
        Draft before = known;
        long id = head.get().draft();
        if (before == null || before.id() != id || before.number() == 0) {
            List<Change> changes = store.listChanges(id, 0);
            return replay(start(id, changes.get(0).bases()), changes);
        }
        return before.number() == head.get().number() ? before : replay(before, store.listChanges(id, before.number()));
    }

    /** Returns a draft without changes on the current plan. */
    private Draft fresh(long id) {
        Change.Bases newest = newest();
        Draft before = known;
        boolean isSame = before != null
                && before.id() == id
                && before.number() == 0
                && before.bases().equals(newest);
        return isSame ? before : start(id, newest);
    }

    private Change.Bases newest() {
        return new Change.Bases(
                plans.listVersions().size(),
                layers.listVersions(LayerDefinition.DRAWN_PLACES).size());
    }

    /** Makes a draft without changes on stored versions. */
    private Draft start(long id, Change.Bases bases) {
        List<Feature> places = layers.findVersion(LayerDefinition.DRAWN_PLACES, bases.places())
                .map(LayerVersion::features)
                .orElse(List.of());
        return Draft.start(
                id, bases, plans.findVersion(bases.plan()).orElseThrow().plan(), places);
    }

    private Draft replay(Draft from, List<Change> changes) {
        Draft draft = from;
        for (Change change : changes) {
            draft = change.kind() == Change.Kind.RENEWAL
                    ? draft.renewed(change, start(change.draft(), change.bases()))
                    : draft.with(change);
        }
        return draft;
    }
}
