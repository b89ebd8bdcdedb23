package org.spatialplan.access;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** There is no key with an id. */
public final class UnknownKeyException extends CodedException {

    UnknownKeyException(String id) {
        super("key-unknown", Messages.of("access.key-unknown", id), false);
    }
}
