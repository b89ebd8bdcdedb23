package org.spatialplan.geo;

/** Work that ends early because its client has left or the service stops. Nobody reads its answer. */
public final class NobodyWaitsException extends CodedException {

    public NobodyWaitsException() {
        super("nobody-waits", "The work was ended: nobody waits for its answer");
    }
}
