package org.spatialplan.conflict;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A file has more parcels than a report takes. */
public final class TooManyParcelsException extends CodedException {

    TooManyParcelsException(int most) {
        super("too-large", Messages.of("conflict.too-many-parcels", most));
    }
}
