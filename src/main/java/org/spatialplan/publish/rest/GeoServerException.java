package org.spatialplan.publish.rest;

import java.net.ConnectException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** GeoServer is not reachable, or did not carry out a request. */
public final class GeoServerException extends CodedException {

    private static final String REFUSED = "geoserver-refused";

    private final String answer;

    private GeoServerException(String code, LocalizedText message, Throwable cause) {
        this(code, message, "", cause);
    }

    private GeoServerException(String code, LocalizedText message, String answer, Throwable cause) {
        super(code, message, cause);
        this.answer = answer;
    }

    static GeoServerException unreachable(String request, Throwable cause) {
        return new GeoServerException(
                "geoserver-unreachable", Messages.of("publish.geoserver.unreachable", request, reason(cause)), cause);
    }

    static GeoServerException timeout(String request, Throwable cause) {
        return new GeoServerException("geoserver-timeout", Messages.of("publish.geoserver.timeout", request), cause);
    }

    static GeoServerException unauthorised(String request) {
        return new GeoServerException(
                "geoserver-unauthorised", Messages.of("publish.geoserver.unauthorised", request), null);
    }

    static GeoServerException notThere(String request) {
        return new GeoServerException("geoserver-not-there", Messages.of("publish.geoserver.not-there", request), null);
    }

    static GeoServerException moved(String request, String location) {
        return new GeoServerException(
                "geoserver-not-there", Messages.of("publish.geoserver.moved", request, location), null);
    }

    static GeoServerException refused(String request, int status, String answer) {
        LocalizedText why = answer.isBlank()
                ? Messages.of("publish.geoserver.refused", request, status)
                : Messages.of("publish.geoserver.refused.reason", request, status, answer);
        return new GeoServerException(REFUSED, why, answer, null);
    }

    /** A right that the user lacks, or something that GeoServer does not let happen: for the latter it has words. */
    static GeoServerException forbidden(String request, String answer) {
        boolean isRight = answer.isBlank() || answer.startsWith("{") || answer.contains("Error 403");
        return isRight
                ? new GeoServerException(REFUSED, Messages.of("publish.geoserver.forbidden", request), null)
                : refused(request, 403, answer);
    }

    static GeoServerException unreadable(String request, Throwable cause) {
        return new GeoServerException(
                "geoserver-unreadable", Messages.of("publish.geoserver.unreadable", request), cause);
    }

    /** GeoServer's own words, without secrets; empty if it said nothing. */
    public String answer() {
        return answer;
    }

    /** Tests whether GeoServer answered, but refused or failed. */
    public boolean isRefusal() {
        return code().equals(REFUSED);
    }

    /** Adds to the message how many changes were done. */
    public GeoServerException after(int done, int all) {
        return new GeoServerException(
                code(), Messages.of("publish.changes-made", text(), done, all), answer, getCause());
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        if (cause instanceof ConnectException) {
            return "connection refused";
        }
        while (root.getMessage() == null && root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
