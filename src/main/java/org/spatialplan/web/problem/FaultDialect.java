package org.spatialplan.web.problem;

import org.springframework.http.ProblemDetail;

/** How faults are told at the addresses of a standard that has a form of its own for them. Beans of this type register themselves. */
public interface FaultDialect {

    /** @param path within the service, for example {@code /ows} */
    boolean isSpokenAt(String path);

    /**
     * A fault in that form. Its status stays that of the problem.
     *
     * @param query of the address as it came, perhaps null; nothing of it need be right
     */
    Told tell(ProblemDetail problem, String query);

    /** A document that tells of a fault. */
    @SuppressWarnings("java:S6218") // never compared
    record Told(String mediaType, byte[] body) {}
}
