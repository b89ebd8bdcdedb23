package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** Imports over HTTP are off, or the request does not carry the key. */
public final class ImportForbiddenException extends CodedException {

    private ImportForbiddenException(String code, String message) {
        super(code, message, false);
    }

    static ImportForbiddenException off() {
        return new ImportForbiddenException(
                "imports-off",
                "Imports over HTTP are off; set spatialplan.imports.token to turn them on, or use the command line");
    }

    static ImportForbiddenException withoutKey() {
        return new ImportForbiddenException(
                "key-wrong", "The request does not carry the key: Authorization: Bearer <spatialplan.imports.token>");
    }

    /** Whether a key would help. */
    public boolean isForWantOfKey() {
        return code().equals("key-wrong");
    }
}
