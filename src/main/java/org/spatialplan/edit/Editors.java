package org.spatialplan.edit;

/** Tells who edits on this thread. Thread-safe. */
public interface Editors {

    /**
     * Returns the caller as an editor, with the layers that the caller sees.
     *
     * @param reason may be empty
     */
    Editor of(String reason);
}
