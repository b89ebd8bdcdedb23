package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The database has no disk space. Nothing was changed, and the same request succeeds once there is space. */
public final class StoreFullException extends CodedException {

    public StoreFullException(Throwable cause) {
        super("disk-full", Messages.of("layer.disk-full"), cause);
    }
}
