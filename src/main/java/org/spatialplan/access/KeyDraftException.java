package org.spatialplan.access;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** A key that cannot be made as it is asked for. It names the part that cannot be used. */
public final class KeyDraftException extends CodedException {

    private final String part;

    /** @param part {@code name}, {@code role}, {@code layers}, {@code expires}, or a name that is not known */
    public KeyDraftException(String part, LocalizedText text) {
        super("key-draft", text, false);
        this.part = part;
    }

    /** Returns the part that cannot be used. */
    public String part() {
        return part;
    }
}
