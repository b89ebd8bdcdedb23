package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One operation of the service. */
interface WfsOperation {

    /** Returns the standard's spelling. */
    String name();

    default boolean isIn(WfsVersion version) {
        return true;
    }

    /**
     * Answers a request.
     *
     * @throws org.spatialplan.ogc.ows.OwsException before anything is written
     */
    void answer(WfsRequest request, HttpServletResponse response) throws IOException;
}
