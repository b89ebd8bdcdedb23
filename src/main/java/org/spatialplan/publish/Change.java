package org.spatialplan.publish;

import java.util.List;
import java.util.Locale;

/**
 * A change to one thing on the server.
 *
 * @param fields what differs, for an update
 * @param write carries it out
 * @param look tests whether the rest can be done on it, after it was written
 */
record Change(Kind kind, String name, Action action, List<String> fields, Runnable write, Runnable look) {

    enum Kind {
        WORKSPACE,
        DATA_STORE,
        STYLE,
        FEATURE_TYPE,
        LAYER,
        CACHE,
        LAYER_GROUP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    enum Action {
        CREATE,
        UPDATE,
        NONE
    }

    static Change create(Kind kind, String name, Runnable write) {
        return new Change(kind, name, Action.CREATE, List.of(), write, () -> {});
    }

    /** Makes an update; nothing to do if nothing differs. */
    static Change update(Kind kind, String name, Differences differences, Runnable write) {
        List<String> fields = differences.fields();
        return new Change(kind, name, fields.isEmpty() ? Action.NONE : Action.UPDATE, fields, write, () -> {});
    }

    /** The same change, after which something is looked at. */
    Change then(Runnable test) {
        return new Change(kind, name, action, fields, write, test);
    }

    boolean isToDo() {
        return action != Action.NONE;
    }
}
