package org.spatialplan.format.geopackage;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A GeoPackage of our own cannot be written. */
public final class GeoPackageFaultException extends CodedException {

    GeoPackageFaultException(Throwable cause) {
        super("geopackage-unwritable", Messages.of("format.geopackage-unwritable", cause.getMessage()), cause);
    }
}
