package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** The configured key can be guessed. The service does not start with it. */
final class WeakImportKeyException extends CodedException {

    WeakImportKeyException(int shortest) {
        super("import-key-weak", "spatialplan.imports.token must have " + shortest + " characters or more");
    }
}
