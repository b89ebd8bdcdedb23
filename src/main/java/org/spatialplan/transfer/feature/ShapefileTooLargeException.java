package org.spatialplan.transfer.feature;

import org.spatialplan.geo.CodedException;

/** More than a Shapefile can hold. */
public final class ShapefileTooLargeException extends CodedException {

    ShapefileTooLargeException() {
        super("shapefile-too-large", "A Shapefile holds no more than 2 GB; ask for a GeoPackage or for a part");
    }
}
