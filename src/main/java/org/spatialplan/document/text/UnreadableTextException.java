package org.spatialplan.document.text;

import org.spatialplan.geo.CodedException;

/** The bytes are no text in any of the encodings that plans come in. */
public final class UnreadableTextException extends CodedException {

    UnreadableTextException(String message) {
        super("document-not-text", message);
    }
}
