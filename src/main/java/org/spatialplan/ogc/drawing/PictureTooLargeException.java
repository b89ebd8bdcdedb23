package org.spatialplan.ogc.drawing;

import org.spatialplan.geo.CodedException;
import org.spatialplan.portrayal.PictureMemory;
import org.spatialplan.text.Messages;

/** A picture that the memory of the service cannot hold. */
public final class PictureTooLargeException extends CodedException {

    PictureTooLargeException(long maxBytes) {
        this(PictureMemory.pixels(maxBytes), null);
    }

    private PictureTooLargeException(long maxPixels, Throwable cause) {
        super("picture-too-large", Messages.of("ogc.picture-too-large", maxPixels), cause);
    }
}
