package org.spatialplan.app.command;

import org.spatialplan.geo.CodedException;
import org.spatialplan.web.GroundReports;

/** More parcels than the format of the report takes. */
final class TooManyParcelsException extends CodedException {

    TooManyParcelsException(long parcels) {
        super(
                "too-many-parcels",
                "The file has " + parcels + " parcels; a report of this format takes " + GroundReports.MAX_GROUNDS
                        + ", the formats csv, gpkg and ndjson take any number");
    }
}
