package org.spatialplan.ogc.wfs;

import java.util.OptionalInt;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.feature.FeatureTable;

/**
 * A feature type of the plan's working version.
 *
 * @param kind of its items
 * @param table its features
 * @param whole the features with all parts of their geometry; of a type of one kind of geometry another table
 */
record WorkingType(ItemKind kind, FeatureTable table, FeatureTable whole) {

    String id() {
        return table.type().id();
    }

    /** Returns the dimension of a type of one kind of geometry; empty if the type has all kinds. */
    OptionalInt dimension() {
        if (table == whole) {
            return OptionalInt.empty();
        }
        return switch (table.type().geometry()) {
            case POINT -> OptionalInt.of(0);
            case CURVE -> OptionalInt.of(1);
            case SURFACE -> OptionalInt.of(2);
            case ANY -> OptionalInt.empty();
        };
    }
}
