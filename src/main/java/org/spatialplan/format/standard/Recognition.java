package org.spatialplan.format.standard;

import java.util.List;
import java.util.Optional;

/**
 * The layer of a norm that a file is.
 *
 * @param form its set of columns; empty if the columns are of none of the layer's forms
 * @param evidence by which it was recognised
 */
public record Recognition(StandardLayer layer, Optional<LayerForm> form, List<Evidence> evidence) {

    public Recognition {
        evidence = List.copyOf(evidence);
    }

    /** Whether nothing but a name tells the layer. */
    public boolean isByNameOnly() {
        return evidence.stream().allMatch(one -> one.kind() == Kind.TABLE_NAME || one.kind() == Kind.FILE_NAME);
    }

    /**
     * By what a layer was recognised.
     *
     * @param found the name, code or columns in the file
     */
    public record Evidence(Kind kind, String found) {}

    /** The kinds of evidence. */
    public enum Kind {
        TABLE_NAME,
        FILE_NAME,
        FEATURE_CODE,
        COLUMNS,
        /** The caller names the layer. */
        STATED
    }
}
