package org.spatialplan.ogc.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.format.write.Utf8Output;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.words.ValueWords;

/** Writes GML 3.1.1 in the map's system, in the axis order of its authority, as WFS 1.1 does. */
final class InfoGml3 implements InfoFormat {

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.ogc.gml/3.1.1", "application/gml+xml; version=3.1");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        try {
            out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection"
                    + " xmlns:wfs=\"http://www.opengis.net/wfs\" xmlns:gml=\"http://www.opengis.net/gml\" xmlns:plan=\""
                    + GmlFeatureWriter.NAMESPACE + "\">\n");
            for (FoundFeatures each : found) {
                writeMembers(each, crs, out);
            }
            out.ascii("</wfs:FeatureCollection>\n").flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeMembers(FoundFeatures found, Crs crs, Utf8Output out) throws IOException {
        FeatureTable.Selection rows = new FeatureTable.Selection(found.rows().size(), found.rows());
        FeatureSet set = new FeatureSet(rows, found.type(), OutputFrame.byAuthority(crs), List.of());
        GmlFeatureWriter writer = new GmlFeatureWriter(GmlVersion.V3_1_1, set, out);
        for (SimpleFeature row : found.rows()) {
            out.ascii("<gml:featureMember>");
            writer.write(row, "");
            out.ascii("</gml:featureMember>\n");
        }
    }
}
