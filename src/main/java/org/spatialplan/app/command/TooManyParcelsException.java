package org.spatialplan.app.command;

import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.geo.CodedException;

/** More parcels than the format of the report takes. */
final class TooManyParcelsException extends CodedException {

    TooManyParcelsException(long parcels) {
        super(
                "too-many-parcels",
                "The file has " + parcels + " parcels; a report of this format takes " + PreparedCheck.MAX_PARCELS
                        + ", the formats csv, gpkg and ndjson take any number");
    }
}
