package org.spatialplan.ogc.csw;

import org.spatialplan.format.write.XmlDocument;

/** One operation of the service. */
interface CswOperation {

    /** Returns the standard's spelling. */
    String name();

    /**
     * Answers a request.
     *
     * @throws org.spatialplan.ogc.ows.OwsException if it cannot be understood
     */
    XmlDocument answer(CswRequest request);
}
