package org.spatialplan.document.text;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.geo.CodedException;

/** The bytes are not text in any of the encodings of plans. */
public final class UnreadableTextException extends CodedException {

    UnreadableTextException(LocalizedText text) {
        super("document-not-text", text);
    }
}
