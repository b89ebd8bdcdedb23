package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/** Writes capabilities as OGC 06-042, annex A, defines them. */
final class CapabilitiesWriter130 extends CapabilitiesWriter {

    private static final String SCHEMAS = "http://schemas.opengis.net/";

    CapabilitiesWriter130() {
        super(WmsVersion.V1_3_0);
    }

    @Override
    void root(Capabilities capabilities, Markup xml) {
        xml.open(
                "WMS_Capabilities",
                "version",
                WmsVersion.V1_3_0.text(),
                "updateSequence",
                capabilities.updateSequence(),
                "xmlns",
                "http://www.opengis.net/wms",
                "xmlns:sld",
                "http://www.opengis.net/sld",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wms " + SCHEMAS + "wms/1.3.0/capabilities_1_3_0.xsd"
                        + " http://www.opengis.net/sld " + SCHEMAS + "sld/1.1.0/sld_capabilities.xsd");
    }

    @Override
    String serviceName() {
        return "WMS";
    }

    @Override
    void limits(Capabilities capabilities, Markup xml) {
        xml.element("LayerLimit", Integer.toString(WmsLayers.LIMIT));
        xml.element("MaxWidth", Integer.toString(capabilities.mostPixels()));
        xml.element("MaxHeight", Integer.toString(capabilities.mostPixels()));
    }

    @Override
    String legendElement() {
        return "sld:GetLegendGraphic";
    }

    @Override
    void extensions(Markup xml) {
        xml.empty(
                "sld:UserDefinedSymbolization",
                "SupportSLD",
                "0",
                "UserLayer",
                "0",
                "UserStyle",
                "0",
                "RemoteWFS",
                "0");
    }

    @Override
    void place(LayerDescription layer, Markup xml) {
        layer.lonLat().ifPresent(box -> xml.open("EX_GeographicBoundingBox")
                .element("westBoundLongitude", number(box.getMinX()))
                .element("eastBoundLongitude", number(box.getMaxX()))
                .element("southBoundLatitude", number(box.getMinY()))
                .element("northBoundLatitude", number(box.getMaxY()))
                .close());
        layer.boxes().forEach((crs, box) -> box(crs, box, xml));
    }

    private static void box(Crs crs, Envelope box, Markup xml) {
        boolean northFirst = WmsVersion.V1_3_0.northFirst(crs);
        xml.empty(
                "BoundingBox",
                "CRS",
                WmsVersion.V1_3_0.name(crs),
                "minx",
                number(northFirst ? box.getMinY() : box.getMinX()),
                "miny",
                number(northFirst ? box.getMinX() : box.getMinY()),
                "maxx",
                number(northFirst ? box.getMaxY() : box.getMaxX()),
                "maxy",
                number(northFirst ? box.getMaxX() : box.getMaxY()));
    }

    @Override
    void times(LayerDescription layer, Markup xml) {
        List<Instant> times = layer.times();
        if (!times.isEmpty()) {
            xml.element(
                    "Dimension",
                    times.stream().map(Instant::toString).collect(Collectors.joining(",")),
                    "name",
                    "time",
                    "units",
                    "ISO8601",
                    "default",
                    times.get(times.size() - 1).toString(),
                    "nearestValue",
                    "1",
                    "current",
                    "1");
        }
    }

    @Override
    void metadata(String address, Markup xml) {
        xml.open("MetadataURL", "type", "spatialplan").element("Format", "application/json");
        link(address, xml);
        xml.close();
    }

    @Override
    void scales(LayerDescription.ScaleRange scales, Markup xml) {
        if (scales.least() > 0) {
            xml.element("MinScaleDenominator", number(scales.least()));
        }
        if (Double.isFinite(scales.most())) {
            xml.element("MaxScaleDenominator", number(scales.most()));
        }
    }
}
