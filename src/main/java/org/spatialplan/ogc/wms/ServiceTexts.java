package org.spatialplan.ogc.wms;

import org.spatialplan.layer.Catalogue;
import org.spatialplan.query.filter.FilterLimits;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.WaitingClient;

/** The texts about the service: Chinese, followed by English. */
final class ServiceTexts {

    private ServiceTexts() {}

    static String title(Catalogue catalogue) {
        return Messages.of("ogc.wms.title", new LocalizedText(catalogue.cityZh(), catalogue.cityEn()))
                .pair();
    }

    /**
     * Returns the description with all limits: version 1.1.1 has no elements for them, and no version has elements for
     * filters and time.
     */
    static String summary() {
        long seconds = WaitingClient.PATIENCE.toSeconds();
        return Messages.of("ogc.wms.summary").pair() + " "
                + Messages.of("ogc.wms.limits").pair() + ": " + SizeParameter.MOST + " × " + SizeParameter.MOST
                + " px, "
                + WmsLayers.LIMIT + " layers, " + seconds + " s a request; CQL_FILTER (ECQL, CQL2 text): "
                + FilterLimits.MAX_DEPTH + " levels, " + FilterLimits.MAX_PARTS + " values, "
                + FilterLimits.MAX_VERTICES + " vertices. "
                + Messages.of("ogc.wms.vendor-parameters").pair()
                + ": CQL_FILTER, BUFFER, DPI, LANGUAGE, LABELS, AVOID. TIME: "
                + Messages.of("ogc.wms.versions").pair() + ".";
    }
}
