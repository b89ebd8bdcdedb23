package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** A key that could be guessed stops the start. */
final class WeakImportKeyException extends CodedException {

    WeakImportKeyException(int shortest) {
        super("import-key-weak", "spatialplan.imports.token must have " + shortest + " characters or more");
    }
}
