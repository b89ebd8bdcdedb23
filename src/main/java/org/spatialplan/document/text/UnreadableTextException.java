package org.spatialplan.document.text;

import org.spatialplan.geo.CodedException;

/** The bytes are not text in any of the encodings of plans. */
public final class UnreadableTextException extends CodedException {

    UnreadableTextException(String message) {
        super("document-not-text", message);
    }
}
