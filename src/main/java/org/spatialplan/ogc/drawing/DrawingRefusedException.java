package org.spatialplan.ogc.drawing;

import org.spatialplan.geo.CodedException;

/** A picture's turn to be drawn did not come while somebody waited for it. */
public final class DrawingRefusedException extends CodedException {

    DrawingRefusedException(Throwable cause) {
        super("drawing-refused", "The service is busy: the picture's turn did not come", cause);
    }
}
