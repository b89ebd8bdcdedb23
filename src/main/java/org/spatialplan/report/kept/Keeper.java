package org.spatialplan.report.kept;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.spatialplan.access.Caller;

/**
 * Who kept a report, and owns it. Immutable.
 *
 * @param id identifies the caller for ever, see {@link Caller#id}; empty for reports of versions that did not know it
 * @param name of the caller for people; empty if there is none
 * @param layers the secret layers that the caller saw, as keys and settings write them
 */
public record Keeper(String id, String name, List<String> layers) {

    /** The keeper of reports of earlier versions. */
    static final Keeper UNKNOWN = new Keeper("", "", List.of());

    public Keeper {
        id = id == null ? "" : id;
        name = name == null ? "" : name;
        layers = layers == null ? List.of() : List.copyOf(layers);
    }

    /** Describes a caller. */
    public static Keeper of(Caller caller) {
        return caller.isKnown()
                ? new Keeper(caller.id(), caller.name(), caller.layers().written())
                : new Keeper("", "", caller.layers().written());
    }

    /** Whether somebody owns the report. Else everybody may read it who knows its address. */
    @JsonIgnore
    public boolean isKnown() {
        return !id.isEmpty();
    }
}
