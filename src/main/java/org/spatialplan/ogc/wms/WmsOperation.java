package org.spatialplan.ogc.wms;

import java.util.Set;
import org.spatialplan.ogc.ows.Kvp;

/** An operation of the WMS. Stateless except for caches; thread-safe. */
interface WmsOperation {

    /** Returns the values of REQUEST for the operation, in lower case. */
    Set<String> names();

    /**
     * Answers a request.
     *
     * @throws WmsException if the request is invalid
     */
    WmsAnswer answer(WmsRequest request);

    /** Returns the version of the answer. */
    default WmsVersion version(Kvp kvp) {
        return WmsVersion.required(kvp);
    }
}
