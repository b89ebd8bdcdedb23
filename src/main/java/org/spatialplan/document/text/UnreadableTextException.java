package org.spatialplan.document.text;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** The bytes are not text in any of the encodings of plans. */
public final class UnreadableTextException extends CodedException {

    UnreadableTextException(LocalizedText text) {
        super("document-not-text", text);
    }
}
