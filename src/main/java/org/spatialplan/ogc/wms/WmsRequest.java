package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.text.Language;
import org.spatialplan.web.gate.WaitingClient;
import org.springframework.web.util.UriUtils;

/**
 * A request for one operation.
 *
 * @param address of {@code /ows} as the client reached it, without a query
 * @param client who waits for the answer
 * @param accepted the language of the service that the client accepts, {@code zh} or {@code en}; empty if it names neither
 */
record WmsRequest(Kvp kvp, WmsVersion version, String address, WaitingClient client, Optional<String> accepted) {

    /**
     * Returns a required parameter.
     *
     * @throws WmsException MissingParameterValue
     */
    String require(String parameter) {
        return kvp.find(parameter)
                .orElseThrow(() -> WmsException.missing(parameter.toLowerCase(java.util.Locale.ROOT)));
    }

    /**
     * Returns the language of what people read: that of LANGUAGE, else the accepted one, else Chinese.
     *
     * @throws WmsException InvalidParameterValue
     */
    Language language() {
        PortrayalLanguage asked = kvp.find("LANGUAGE").isPresent() || accepted.isEmpty()
                ? LetteringParameters.language(kvp)
                : accepted.filter("en"::equals).isPresent() ? PortrayalLanguage.EN : PortrayalLanguage.ZH;
        return asked == PortrayalLanguage.EN ? Language.EN : Language.ZH;
    }

    /** Returns the address of a feature's page beside {@code /ows}. */
    String page(FeatureRef feature) {
        String service = address.substring(0, address.lastIndexOf('/'));
        return service + "/ogc/collections/" + feature.layer() + "/items/"
                + UriUtils.encodePathSegment(feature.id(), StandardCharsets.UTF_8) + "?f=html&lang="
                + language().text("zh", "en");
    }
}
