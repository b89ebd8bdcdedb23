package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.portrayal.MapRequest;

/**
 * Writes capabilities as OGC 01-068r3, annex A, defines them: the order of elements is fixed, x is first in every box.
 */
final class CapabilitiesWriter111 extends CapabilitiesWriter {

    /** The factor from the denominator of a scale to the diagonal of a pixel in metres on the ground. */
    private static final double DIAGONAL = MapRequest.STANDARD_PIXEL_MM / 1000 * Math.sqrt(2);

    CapabilitiesWriter111() {
        super(WmsVersion.V1_1_1);
    }

    @Override
    void root(Capabilities capabilities, XmlDocument xml) {
        xml.doctype("<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                + " \"http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd\">");
        xml.open(
                "WMT_MS_Capabilities",
                "version",
                WmsVersion.V1_1_1.text(),
                "updateSequence",
                capabilities.updateSequence());
    }

    @Override
    String serviceName() {
        return "OGC:WMS";
    }

    /** Writes nothing, because there are no elements for the limits; the abstract has them. */
    @Override
    void limits(Capabilities capabilities, XmlDocument xml) {}

    @Override
    String legendElement() {
        return "GetLegendGraphic";
    }

    @Override
    void extensions(XmlDocument xml) {
        xml.empty("UserDefinedSymbolization", "SupportSLD", "0", "UserLayer", "0", "UserStyle", "0", "RemoteWFS", "0");
    }

    @Override
    void place(LayerDescription layer, XmlDocument xml) {
        layer.lonLat()
                .ifPresent(box -> xml.empty(
                        "LatLonBoundingBox",
                        "minx",
                        number(box.getMinX()),
                        "miny",
                        number(box.getMinY()),
                        "maxx",
                        number(box.getMaxX()),
                        "maxy",
                        number(box.getMaxY())));
        layer.boxes().forEach((crs, box) -> {
            if (isNamed(crs)) {
                xml.empty(
                        "BoundingBox",
                        "SRS",
                        crs.id(),
                        "minx",
                        number(box.getMinX()),
                        "miny",
                        number(box.getMinY()),
                        "maxx",
                        number(box.getMaxX()),
                        "maxy",
                        number(box.getMaxY()));
            }
        });
    }

    @Override
    void times(LayerDescription layer, XmlDocument xml) {
        List<Instant> times = layer.times();
        if (!times.isEmpty()) {
            xml.empty("Dimension", "name", "time", "units", "ISO8601");
            xml.leaf(
                    "Extent",
                    times.stream().map(Instant::toString).collect(Collectors.joining(",")),
                    "name",
                    "time",
                    "default",
                    times.get(times.size() - 1).toString(),
                    "nearestValue",
                    "1");
        }
    }

    /** Writes nothing, because its document type knows two kinds of metadata only, and these are neither. */
    @Override
    void metadata(String address, XmlDocument xml) {
        xml.open("DataURL").leaf("Format", "application/json");
        link(address, xml);
        xml.close();
    }

    @Override
    void scales(LayerDescription.ScaleRange scales, XmlDocument xml) {
        boolean bounded = scales.least() > 0 || Double.isFinite(scales.most());
        if (bounded) {
            double most = Double.isFinite(scales.most()) ? scales.most() : 1e12;
            xml.empty("ScaleHint", "min", number(scales.least() * DIAGONAL), "max", number(most * DIAGONAL));
        }
    }
}
