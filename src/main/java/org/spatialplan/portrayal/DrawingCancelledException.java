package org.spatialplan.portrayal;

import org.spatialplan.geo.CodedException;

/** Nobody waits for the picture any more. */
public final class DrawingCancelledException extends CodedException {

    DrawingCancelledException() {
        super("drawing-cancelled", "The drawing was cancelled");
    }
}
