package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The configured key can be guessed. The service does not start with it. */
final class WeakImportKeyException extends CodedException {

    WeakImportKeyException(int shortest) {
        super("import-key-weak", Messages.of("web.import-key-weak", shortest));
    }
}
