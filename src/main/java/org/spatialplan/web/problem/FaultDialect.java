package org.spatialplan.web.problem;

import org.springframework.http.ProblemDetail;

/**
 * Writes errors at the addresses of a standard with its own form of errors. Beans of this type register themselves.
 */
public interface FaultDialect {

    /**
     * Whether this form of errors is used at an address.
     *
     * @param path within the service, for example {@code /ows}
     */
    boolean isSpokenAt(String path);

    /**
     * Writes an error in this form. The HTTP status stays that of the problem.
     *
     * @param query of the address as it came, may be null or malformed
     */
    Told tell(ProblemDetail problem, String query);

    /**
     * A document with an error.
     *
     * @param mediaType of the document
     * @param body its bytes
     */
    @SuppressWarnings("java:S6218") // never compared
    record Told(String mediaType, byte[] body) {}
}
