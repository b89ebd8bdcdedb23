package org.spatialplan.geo;

/** Work that ends early because its client has left or the service stops, so its answer has no reader. */
public final class WorkCancelledException extends CodedException {

    public WorkCancelledException() {
        super("nobody-waits", "The work was ended: nobody waits for its answer");
    }
}
