package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.text.CsvLine;

/**
 * Writes features of one type as CSV with the byte order mark and the escapes of {@link CsvLine}: the properties, then
 * the geometry as WKT, x before y in every system.
 */
public final class CsvWriter implements FeatureWriter {

    @Override
    public void write(List<FeatureSet> sets, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.text(String.valueOf(CsvLine.BYTE_ORDER_MARK));
        for (FeatureSet set : sets) {
            write(set.withXFirst(), out);
        }
        out.flush();
    }

    private static void write(FeatureSet set, Utf8Output out) throws IOException {
        List<Property> properties = set.written();
        WktText wkt = new WktText(set.frame(), out);
        String separator = "";
        for (Property property : properties) {
            cell(CsvLine.harmless(property.name()), out.ascii(separator));
            separator = ",";
        }
        out.ascii(set.withGeometry() ? separator + FeatureType.GEOMETRY : "").ascii("\r\n");
        for (SimpleFeature row : set.rows().rows()) {
            separator = "";
            for (Property property : properties) {
                out.ascii(separator);
                Object value = row.getAttribute(property.name());
                cell(
                        value == null
                                ? ""
                                : value instanceof String text
                                        ? CsvLine.harmless(text)
                                        : GmlFeatureWriter.text(value, property),
                        out);
                separator = ",";
            }
            Geometry lonLat = set.geometry(row);
            out.ascii(set.withGeometry() ? separator : "");
            if (lonLat != null) {
                out.ascii('"');
                wkt.write(set.frame().transform(lonLat));
                out.ascii('"');
            }
            out.ascii("\r\n");
        }
    }

    private static void cell(String text, Utf8Output out) throws IOException {
        if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.text(text);
        } else {
            out.ascii('"').text(text.replace("\"", "\"\"")).ascii('"');
        }
    }
}
