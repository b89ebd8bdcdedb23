package org.spatialplan.ogc.wms;

import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.web.gate.WaitingClient;

/**
 * A request for one operation.
 *
 * @param address of {@code /ows} as the client reached it, without a query
 * @param client who waits for the answer
 */
record WmsRequest(Kvp kvp, WmsVersion version, String address, WaitingClient client) {

    /**
     * Returns a required parameter.
     *
     * @throws WmsException MissingParameterValue
     */
    String require(String parameter) {
        return kvp.find(parameter)
                .orElseThrow(() -> WmsException.missing(parameter.toLowerCase(java.util.Locale.ROOT)));
    }
}
