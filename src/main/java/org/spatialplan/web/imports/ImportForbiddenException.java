package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Imports over HTTP are off, or the request does not carry the key. */
public final class ImportForbiddenException extends CodedException {

    private ImportForbiddenException(String code, LocalizedText text) {
        super(code, text, false);
    }

    static ImportForbiddenException off() {
        return new ImportForbiddenException("imports-off", Messages.of("web.imports-off"));
    }

    static ImportForbiddenException withoutKey() {
        return new ImportForbiddenException("key-wrong", Messages.of("web.key-wrong"));
    }

    /** Whether a key would help. */
    public boolean isForWantOfKey() {
        return code().equals("key-wrong");
    }
}
