package org.spatialplan.format.read;

import java.io.IOException;
import org.spatialplan.text.LocalizedText;

/** A part of a packed file is broken. It is caught where the file's name is known. */
public final class BrokenPartException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedText text;

    BrokenPartException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** The text in both languages; the message of the operating system for its own errors. */
    public static LocalizedText text(IOException e) {
        return e instanceof BrokenPartException broken
                ? broken.text
                : new LocalizedText(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
    }
}
