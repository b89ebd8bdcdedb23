package org.spatialplan.portrayal;

import org.spatialplan.geo.CodedException;

/** The drawing was stopped because its client has left. */
public final class DrawingCancelledException extends CodedException {

    DrawingCancelledException() {
        super("drawing-cancelled", "The drawing was cancelled");
    }
}
