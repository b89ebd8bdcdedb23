package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Imports over HTTP are off, or the request does not carry the key. */
public final class ImportForbiddenException extends CodedException {

    private ImportForbiddenException(String code, LocalizedText text) {
        super(code, text, false);
    }

    public static ImportForbiddenException off() {
        return new ImportForbiddenException("imports-off", Messages.of("web.imports-off"));
    }

    public static ImportForbiddenException withoutKey() {
        return new ImportForbiddenException("key-wrong", Messages.of("web.key-wrong"));
    }

    /** Whether the request would be permitted with a key. */
    public boolean isForWantOfKey() {
        return code().equals("key-wrong");
    }
}
