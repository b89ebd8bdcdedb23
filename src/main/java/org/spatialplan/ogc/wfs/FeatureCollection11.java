package org.spatialplan.ogc.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureWriter;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.Utf8Output;
import org.spatialplan.format.write.XmlEscape;

/** Writes a wfs:FeatureCollection of WFS 1.1 with GML 3.1.1: the features of all queries one after the other. */
final class FeatureCollection11 implements FeatureWriter {

    private final AnswerHead head;
    private final long told;

    /**
     * Prepares the answer.
     *
     * @param hits whether the client requests only the number of features
     */
    FeatureCollection11(AnswerHead head, boolean hits) {
        this.head = head;
        this.told = hits ? head.matched() : head.returned();
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection xmlns:plan=\"")
                .ascii(GmlFeatureWriter.NAMESPACE)
                .ascii("\" xmlns:wfs=\"http://www.opengis.net/wfs\" xmlns:gml=\"http://www.opengis.net/gml\"")
                .ascii(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .ascii(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"")
                .ascii(GmlFeatureWriter.NAMESPACE + " ")
                .text(XmlEscape.of(head.schema()))
                .ascii(" http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.1.0/wfs.xsd\" timeStamp=\"")
                .ascii(head.timeStamp())
                .ascii("\" numberOfFeatures=\"")
                .number(told)
                .ascii("\">\n");
        Set<String> written = new HashSet<>();
        for (FeatureSet set : sets) {
            writeMembers(set, sets.size() > 1 ? written : null, out);
        }
        out.ascii("</wfs:FeatureCollection>\n").flush();
    }

    private static void writeMembers(FeatureSet set, Set<String> written, Utf8Output out) throws IOException {
        GmlFeatureWriter writer = new GmlFeatureWriter(GmlVersion.V3_1_1, set, out);
        for (SimpleFeature row : set.rows().rows()) {
            if (written == null || written.add(row.getID())) {
                out.ascii("<gml:featureMember>");
                writer.write(row, "");
                out.ascii("</gml:featureMember>\n");
            } else {
                out.ascii("<gml:featureMember xlink:href=\"#")
                        .text(GmlId.of(row.getID()))
                        .ascii("\"/>\n");
            }
        }
    }
}
