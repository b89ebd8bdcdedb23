package org.spatialplan.ogc.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.spatialplan.web.problem.FaultDialect.Told;

/** A service at {@code /ows}, chosen by the value of SERVICE. Beans of this type register themselves. */
public interface OwsService {

    /**
     * The Cache-Control of capabilities. QGIS keeps any other for a day, {@code no-cache} or not, and does not see new
     * layers and times.
     */
    String NOT_TO_BE_KEPT = "no-store";

    /** Returns the value of SERVICE, for example {@code WFS}. */
    String service();

    /** Lists the values of REQUEST that mean this service even without SERVICE, in lower case. */
    default Set<String> requestsWithoutService() {
        return Set.of();
    }

    /** Tests whether documents of this namespace are requests of the service. */
    default boolean isNamespace(String namespace) {
        return false;
    }

    /** Tests whether requests may be documents at all. */
    default boolean takesDocuments() {
        return false;
    }

    /**
     * Answers one request, faults included; an exception that escapes is a defect.
     *
     * @throws IOException if the client has left
     */
    void handle(OwsRequest request, HttpServletResponse response) throws IOException;

    /** Writes a fault that occurred before the service was chosen, in the form that its clients read. */
    default Told tell(OwsException e, Kvp kvp) {
        return OwsReport.of(kvp.find("VERSION").orElse("2.0.0")).tell(e);
    }
}
