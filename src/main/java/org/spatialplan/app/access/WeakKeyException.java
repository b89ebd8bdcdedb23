package org.spatialplan.app.access;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The key in the settings can be guessed. The service does not start with it. */
final class WeakKeyException extends CodedException {

    WeakKeyException(int shortest) {
        super("import-key-weak", Messages.of("app.import-key-weak", shortest));
    }
}
