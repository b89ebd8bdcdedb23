package org.spatialplan.publish;

/** Why {@link GeoServerStandIn} does not do something. */
final class Refusal extends RuntimeException {

    final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }
}
