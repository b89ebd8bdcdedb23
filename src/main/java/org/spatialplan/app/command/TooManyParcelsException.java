package org.spatialplan.app.command;

import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** More parcels than the format of the report takes. */
final class TooManyParcelsException extends CodedException {

    TooManyParcelsException(long parcels) {
        super("too-many-parcels", Messages.of("app.too-many-parcels", parcels, PreparedCheck.MAX_PARCELS));
    }
}
