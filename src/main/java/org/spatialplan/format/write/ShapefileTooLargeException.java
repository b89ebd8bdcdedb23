package org.spatialplan.format.write;

import org.spatialplan.geo.CodedException;

/** More than a Shapefile can hold. */
public final class ShapefileTooLargeException extends CodedException {

    ShapefileTooLargeException() {
        this("A Shapefile holds no more than 2 GB; ask for a GeoPackage or for a part");
    }

    private ShapefileTooLargeException(String message) {
        super("shapefile-too-large", message);
    }

    static ShapefileTooLargeException columns(int columns) {
        return new ShapefileTooLargeException("The row of a Shapefile has no more than 65,535 bytes, which " + columns
                + " columns with these texts exceed; ask for a GeoPackage");
    }
}
