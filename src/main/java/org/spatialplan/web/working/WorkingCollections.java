package org.spatialplan.web.working;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Right;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.layer.StoreUnavailableException;
import org.springframework.stereotype.Component;

/** Finds the collections of the plan's working version. They exist for callers who may edit, and for nobody else. */
@Component
public class WorkingCollections {

    private final CurrentCaller caller;
    private final WorkingVersion working;
    private final WorkingMaps maps;
    private final Editors editors;

    WorkingCollections(CurrentCaller caller, WorkingVersion working, WorkingMaps maps, Editors editors) {
        this.caller = caller;
        this.working = working;
        this.maps = maps;
        this.editors = editors;
    }

    /**
     * A collection of one state of the working version.
     *
     * @param editor the caller, without a reason
     */
    public record Working(ItemKind kind, FeatureTable table, Draft draft, Editor editor) {

        /** The entity tag of an item, with its quotes. */
        public String tag(String feature) {
            return '"' + draft.tag(new ItemRef(kind, feature), editor.sees()) + '"';
        }
    }

    /**
     * All collections in one state of the working version.
     *
     * @param editor the caller, without a reason
     */
    public record State(Draft draft, Map<ItemKind, FeatureTable> tables, Editor editor) {}

    /** Finds the kind of items of a collection; empty for other collections and other callers. */
    public Optional<ItemKind> findKind(String collection) {
        return WorkingTables.kind(collection).filter(kind -> mayEdit());
    }

    /** Finds a collection as it is now; empty for other collections and other callers. */
    public Optional<Working> find(String collection) {
        return findKind(collection).map(kind -> {
            State now = read();
            return new Working(kind, now.tables().get(kind), now.draft(), now.editor());
        });
    }

    /** Reads all collections as the caller sees them now. */
    public State read() {
        Draft draft = working.draft();
        return new State(draft, WorkingTables.of(draft, maps.of(draft)), editors.of(""));
    }

    /**
     * Requires the right to change the plan's working version.
     *
     * @throws org.spatialplan.access.KeyRefusedException if the caller is not known and lacks it
     * @throws org.spatialplan.access.RightMissingException if the caller is known and lacks it
     */
    public void requireEdit() {
        caller.require(Right.EDIT_PLAN);
    }

    /** Lists the collections; none while the database is away, since they cannot be read then. */
    public List<FeatureTable> list() {
        if (!mayEdit()) {
            return List.of();
        }
        try {
            return List.copyOf(read().tables().values());
        } catch (StoreUnavailableException e) {
            return List.of();
        }
    }

    /** Tests whether the caller may change the plan's working version. */
    public boolean mayEdit() {
        return caller.get().may(Right.EDIT_PLAN);
    }
}
