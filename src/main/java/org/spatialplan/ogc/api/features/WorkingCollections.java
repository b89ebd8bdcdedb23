package org.spatialplan.ogc.api.features;

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
import org.spatialplan.web.working.WorkingMaps;
import org.spatialplan.web.working.WorkingTables;
import org.springframework.stereotype.Component;

/** Finds the collections of the plan's working version. They exist for callers who may edit, and for nobody else. */
@Component
class WorkingCollections {

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
    record Working(ItemKind kind, FeatureTable table, Draft draft, Editor editor) {

        /** The entity tag of an item, with its quotes. */
        String tag(String feature) {
            return '"' + draft.tag(new ItemRef(kind, feature), editor.sees()) + '"';
        }
    }

    /** Finds the kind of items of a collection; empty for other collections and other callers. */
    Optional<ItemKind> findKind(String collection) {
        return WorkingTables.kind(collection).filter(kind -> mayEdit());
    }

    Optional<Working> find(String collection) {
        return findKind(collection).map(kind -> {
            Draft draft = working.draft();
            return new Working(kind, WorkingTables.of(draft, maps.of(draft)).get(kind), draft, editors.of(""));
        });
    }

    /** Lists the collections; none while the database is away, since they cannot be read then. */
    List<FeatureTable> list() {
        if (!mayEdit()) {
            return List.of();
        }
        try {
            Draft draft = working.draft();
            Map<ItemKind, FeatureTable> tables = WorkingTables.of(draft, maps.of(draft));
            return List.copyOf(tables.values());
        } catch (StoreUnavailableException e) {
            return List.of();
        }
    }

    /** Tests whether the caller may change the plan's working version. */
    boolean mayEdit() {
        return caller.get().may(Right.EDIT_PLAN);
    }
}
