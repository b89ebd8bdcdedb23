package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.geo.Crs;

/** Writes capabilities as OGC 06-042, annex A, defines them. */
final class CapabilitiesWriter130 extends CapabilitiesWriter {

    private static final String SCHEMAS = "http://schemas.opengis.net/";

    CapabilitiesWriter130() {
        super(WmsVersion.V1_3_0);
    }

    @Override
    void root(Capabilities capabilities, XmlDocument xml) {
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
    void limits(Capabilities capabilities, XmlDocument xml) {
        xml.leaf("LayerLimit", Integer.toString(WmsLayers.LIMIT));
        xml.leaf("MaxWidth", Integer.toString(capabilities.maxPixels()));
        xml.leaf("MaxHeight", Integer.toString(capabilities.maxPixels()));
    }

    @Override
    String legendElement() {
        return "sld:GetLegendGraphic";
    }

    @Override
    void extensions(XmlDocument xml) {
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
    void place(LayerDescription layer, XmlDocument xml) {
        layer.lonLat().ifPresent(box -> xml.open("EX_GeographicBoundingBox")
                .leaf("westBoundLongitude", number(box.getMinX()))
                .leaf("eastBoundLongitude", number(box.getMaxX()))
                .leaf("southBoundLatitude", number(box.getMinY()))
                .leaf("northBoundLatitude", number(box.getMaxY()))
                .close());
        layer.boxes().forEach((crs, box) -> box(crs, box, xml));
    }

    private static void box(Crs crs, Envelope box, XmlDocument xml) {
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
    void times(LayerDescription layer, XmlDocument xml) {
        List<Instant> times = layer.times();
        if (!times.isEmpty()) {
            xml.leaf(
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
    void metadata(String address, XmlDocument xml) {
        xml.open("MetadataURL", "type", "spatialplan").leaf("Format", "application/json");
        link(address, xml);
        xml.close();
    }

    @Override
    void scales(LayerDescription.ScaleRange scales, XmlDocument xml) {
        if (scales.least() > 0) {
            xml.leaf("MinScaleDenominator", number(scales.least()));
        }
        if (Double.isFinite(scales.most())) {
            xml.leaf("MaxScaleDenominator", number(scales.most()));
        }
    }
}
