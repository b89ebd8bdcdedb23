package org.spatialplan.ogc.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureWriter;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.Utf8Output;
import org.spatialplan.format.write.XmlEscape;

/**
 * Writes a wfs:FeatureCollection of WFS 2.0 with GML 3.2. Several queries make a collection of collections; a feature
 * that occurred before is a reference, because an identifier is unique in a document.
 */
final class FeatureCollection20 implements FeatureWriter {

    private static final String SCHEMAS = " http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd"
            + " http://www.opengis.net/gml/3.2 http://schemas.opengis.net/gml/3.2.1/gml.xsd";

    private final AnswerHead head;

    FeatureCollection20(AnswerHead head) {
        this.head = head;
    }

    /** Returns the namespaces and schemas of a document with features. */
    static String declarations(String applicationSchema) {
        return " xmlns:plan=\"" + GmlFeatureWriter.NAMESPACE + "\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\""
                + " xmlns:gml=\"http://www.opengis.net/gml/3.2\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                + GmlFeatureWriter.NAMESPACE + " " + XmlEscape.of(applicationSchema) + SCHEMAS + "\"";
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection");
        out.text(declarations(head.schema()));
        writeAttributes(head.matched(), head.returned(), out);
        writeLink("next", head.next(), out);
        writeLink("previous", head.previous(), out);
        out.ascii(">\n");
        Set<String> written = sets.size() > 1 ? new HashSet<>() : null;
        for (FeatureSet set : sets) {
            if (written == null) {
                writeMembers(set, null, out);
            } else {
                out.ascii("<wfs:member><wfs:FeatureCollection");
                writeAttributes(set.rows().matched(), set.rows().rows().size(), out);
                out.ascii(">\n");
                writeMembers(set, written, out);
                out.ascii("</wfs:FeatureCollection></wfs:member>\n");
            }
        }
        out.ascii("</wfs:FeatureCollection>\n").flush();
    }

    private void writeAttributes(long matched, long returned, Utf8Output out) throws IOException {
        out.ascii(" timeStamp=\"")
                .ascii(head.timeStamp())
                .ascii("\" numberMatched=\"")
                .number(matched);
        out.ascii("\" numberReturned=\"").number(returned).ascii('"');
    }

    private static void writeLink(String name, Optional<String> address, Utf8Output out) throws IOException {
        if (address.isPresent()) {
            out.ascii(" ")
                    .ascii(name)
                    .ascii("=\"")
                    .text(XmlEscape.of(address.get()))
                    .ascii('"');
        }
    }

    private static void writeMembers(FeatureSet set, Set<String> written, Utf8Output out) throws IOException {
        GmlFeatureWriter writer = new GmlFeatureWriter(GmlVersion.V3_2, set, out);
        for (SimpleFeature row : set.rows().rows()) {
            if (written == null || written.add(row.getID())) {
                out.ascii("<wfs:member>");
                writer.write(row, "");
                out.ascii("</wfs:member>\n");
            } else {
                out.ascii("<wfs:member xlink:href=\"#")
                        .text(GmlId.of(row.getID()))
                        .ascii("\"/>\n");
            }
        }
    }
}
