package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One operation of the service. */
interface WfsOperation {

    /** As the standard spells it. */
    String name();

    default boolean isIn(WfsVersion version) {
        return true;
    }

    /** @throws org.spatialplan.ogc.ows.OwsException before anything is written */
    void answer(WfsRequest request, HttpServletResponse response) throws IOException;
}
