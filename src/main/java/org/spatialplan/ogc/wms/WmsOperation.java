package org.spatialplan.ogc.wms;

import java.util.Set;
import org.spatialplan.ogc.ows.Kvp;

/** An operation of the WMS. Stateless but for caches, thread-safe. */
interface WmsOperation {

    /** Values of REQUEST that mean it, in lower case. */
    Set<String> names();

    /** @throws WmsException if the request cannot be met */
    WmsAnswer answer(WmsRequest request);

    /** The version to answer in. */
    default WmsVersion version(Kvp kvp) {
        return WmsVersion.required(kvp);
    }
}
