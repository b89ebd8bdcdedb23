package org.spatialplan.ogc.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.spatialplan.web.problem.FaultDialect.Told;

/** A service at {@code /ows}, found by the value of SERVICE. Beans of this type register themselves. */
public interface OwsService {

    /**
     * Cache-Control of capabilities. QGIS keeps whatever else for a day, {@code no-cache} or not, and does not see new layers
     * and times.
     */
    String NOT_TO_BE_KEPT = "no-store";

    /** For example {@code WFS}. */
    String service();

    /** Values of REQUEST that mean this service even without SERVICE, in lower case. */
    default Set<String> requestsWithoutService() {
        return Set.of();
    }

    /** Whether requests are documents of this namespace, too. */
    default boolean isNamespace(String namespace) {
        return false;
    }

    /** Whether requests may be documents at all. */
    default boolean takesDocuments() {
        return false;
    }

    /**
     * Answers one request, faults included: what escapes is a defect.
     *
     * @throws IOException if the client is gone
     */
    void handle(OwsRequest request, HttpServletResponse response) throws IOException;

    /** A fault that was found before this service was asked, in the form that its clients read. */
    default Told tell(OwsException e, Kvp kvp) {
        return OwsReport.of(kvp.find("VERSION").orElse("2.0.0")).tell(e);
    }
}
