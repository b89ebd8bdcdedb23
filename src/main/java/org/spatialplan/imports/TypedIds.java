package org.spatialplan.imports;

import java.util.Set;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Handles ids that begin with the name of the layer: this service's WFS and OGC API write {@code rivers.luoyang-river}
 * where one file may hold several types. The name is removed if all ids have it, unless the layer's own ids have it.
 * Immutable.
 */
final class TypedIds {

    private final String type;
    private final boolean typed;

    private TypedIds(String type, boolean typed) {
        this.type = type;
        this.typed = typed;
    }

    /**
     * Examines the ids of a file.
     *
     * @param ids of the file
     * @param known ids of the current version
     */
    static TypedIds of(String layer, Set<String> ids, Set<String> known) {
        String type = layer + ".";
        boolean all = !ids.isEmpty() && ids.stream().allMatch(id -> id.startsWith(type) && id.length() > type.length());
        return new TypedIds(
                type,
                all
                        && ids.stream().filter(known::contains).count()
                                <= ids.stream()
                                        .filter(id -> known.contains(id.substring(type.length())))
                                        .count());
    }

    String plain(String id) {
        return typed && id.startsWith(type) ? id.substring(type.length()) : id;
    }

    void addFindings(Findings findings) {
        if (typed) {
            findings.add("ids-with-type", Severity.INFO, "", Messages.of("imports.ids-with-type", type));
        }
    }
}
