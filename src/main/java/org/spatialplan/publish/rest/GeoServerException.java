package org.spatialplan.publish.rest;

import org.spatialplan.geo.CodedException;

/** GeoServer is not reachable, or did not carry out a request. */
public final class GeoServerException extends CodedException {

    private static final String REFUSED = "geoserver-refused";

    private GeoServerException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    static GeoServerException unreachable(String request, Throwable cause) {
        return new GeoServerException(
                "geoserver-unreachable", request + ": GeoServer cannot be reached (" + reason(cause) + ")", cause);
    }

    static GeoServerException timeout(String request, Throwable cause) {
        return new GeoServerException(
                "geoserver-timeout",
                request + ": GeoServer did not answer in time (spatialplan.geoserver.timeout)",
                cause);
    }

    static GeoServerException unauthorised(String request) {
        return new GeoServerException(
                "geoserver-unauthorised", request + ": GeoServer does not know this user name and password", null);
    }

    static GeoServerException notThere(String request) {
        return new GeoServerException(
                "geoserver-not-there",
                request + ": there is no GeoServer with a REST interface at this address (spatialplan.geoserver.url)",
                null);
    }

    static GeoServerException moved(String request, String location) {
        return new GeoServerException(
                "geoserver-not-there",
                request + ": GeoServer sends to " + location + " instead; give its own address",
                null);
    }

    static GeoServerException refused(String request, int status, String answer) {
        return new GeoServerException(
                REFUSED, request + ": GeoServer answered " + status + (answer.isBlank() ? "" : ": " + answer), null);
    }

    static GeoServerException unreadable(String request, Throwable cause) {
        return new GeoServerException(
                "geoserver-unreadable", request + ": GeoServer's answer is not what its version 2.27 answers", cause);
    }

    /** Tests whether GeoServer answered, but refused or failed. */
    public boolean isRefusal() {
        return code().equals(REFUSED);
    }

    /** Adds to the message how many changes were done. */
    public GeoServerException after(int done, int all) {
        return new GeoServerException(
                code(),
                getMessage() + ". " + done + " of " + all + " changes were made; the next run makes the others",
                getCause());
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getMessage() == null && root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
