package org.spatialplan.format.write;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** More than a Shapefile can hold. */
public final class ShapefileTooLargeException extends CodedException {

    ShapefileTooLargeException() {
        this(Messages.of("format.shapefile-too-large"));
    }

    private ShapefileTooLargeException(LocalizedText text) {
        super("shapefile-too-large", text);
    }

    static ShapefileTooLargeException columns(int columns) {
        return new ShapefileTooLargeException(Messages.of("format.shapefile-too-large.row", columns));
    }
}
