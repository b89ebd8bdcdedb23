package org.spatialplan.format.read;

import java.io.IOException;
import org.spatialplan.text.LocalizedText;

/** A part of a Shapefile is broken. It is caught in this package, which knows the file's name. */
final class BrokenPartException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedText text;

    BrokenPartException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** The text in both languages; the message of the operating system for its own errors. */
    static LocalizedText text(IOException e) {
        return e instanceof BrokenPartException broken
                ? broken.text
                : new LocalizedText(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
    }
}
