package org.spatialplan.ogc.drawing;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A picture's turn to be drawn did not come while somebody waited for it. */
public final class DrawingRefusedException extends CodedException {

    DrawingRefusedException(Throwable cause) {
        super("drawing-refused", Messages.of("ogc.drawing-refused"), cause);
    }
}
