package org.spatialplan.ogc.wms;

import org.spatialplan.layer.Catalogue;
import org.spatialplan.query.filter.FilterLimits;
import org.spatialplan.web.gate.WaitingClient;

/** The texts about the service: Chinese, followed by English. */
final class ServiceTexts {

    private ServiceTexts() {}

    static String title(Catalogue catalogue) {
        return catalogue.cityZh() + "空间规划 Spatial plan of " + catalogue.cityEn();
    }

    /**
     * Returns the description with all limits: version 1.1.1 has no elements for them, and no version has elements for
     * filters and time.
     */
    static String summary() {
        long seconds = WaitingClient.PATIENCE.toSeconds();
        return "规划项目与其所涉图层。标注“示意”的图层非法定，限制见各图层说明。 "
                + "The plan's projects and the layers they touch; layers called illustrative are not legal, see their"
                + " abstracts. 限制 Limits: " + SizeParameter.MOST + " × " + SizeParameter.MOST + " px, "
                + WmsLayers.LIMIT + " layers, " + seconds + " s a request; CQL_FILTER (ECQL, CQL2 text): "
                + FilterLimits.MAX_DEPTH + " levels, " + FilterLimits.MAX_PARTS + " values, "
                + FilterLimits.MAX_VERTICES + " vertices. 其他参数 Vendor parameters: CQL_FILTER, BUFFER, DPI,"
                + " LANGUAGE. TIME: 图层版本 versions of layers.";
    }
}
