package org.spatialplan.ogc.wfs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.GeometryTypeSplit;
import org.spatialplan.web.working.WorkingCollections;
import org.spatialplan.web.working.WorkingTables;

/**
 * The feature types of one state of the plan's working version: those of the collections, and of projects and actions
 * one type for each kind of geometry, because QGIS edits one kind of geometry in a layer. Each of these has all items,
 * so that any can be given a geometry.
 *
 * @param types by their ids
 */
record WorkingTypes(WorkingCollections.State state, Map<String, WorkingType> types) {

    /** The ids of all types. */
    static final Set<String> NAMES = Stream.of(ItemKind.PROJECTS, ItemKind.ACTIONS, ItemKind.LINKS)
            .flatMap(kind -> Stream.concat(
                    Stream.of(WorkingTables.id(kind)),
                    Stream.of(GeometryTypeSplit.values())
                            .filter(part -> kind.isSubject())
                            .map(part -> part.of(WorkingTables.id(kind)))))
            .collect(Collectors.toUnmodifiableSet());

    static WorkingTypes of(WorkingCollections.State state) {
        Map<String, WorkingType> types = new LinkedHashMap<>();
        state.tables().forEach((kind, table) -> types.put(table.type().id(), new WorkingType(kind, table, table)));
        state.tables().forEach((kind, table) -> {
            if (kind.isSubject()) {
                for (GeometryTypeSplit part : GeometryTypeSplit.values()) {
                    FeatureTable own = part.withAllRows(table);
                    types.put(own.type().id(), new WorkingType(kind, own, table));
                }
            }
        });
        return new WorkingTypes(state, Collections.unmodifiableMap(types));
    }

    Optional<WorkingType> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** Returns the tag of an item in this state, for optimistic locking. */
    String tag(ItemRef item) {
        return state.draft().tag(item, state.editor().sees());
    }
}
