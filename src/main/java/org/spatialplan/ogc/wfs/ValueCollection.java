package org.spatialplan.ogc.wfs;

import java.io.IOException;
import java.io.OutputStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlGeometryWriter;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.Utf8Output;
import org.spatialplan.format.write.XmlEscape;

/** Writes a wfs:ValueCollection of the values of one property. */
final class ValueCollection {

    /** Represents the attribute gml:id. */
    static final String GML_ID = "@gml:id";

    private final String property;
    private final AnswerHead head;

    ValueCollection(String property, AnswerHead head) {
        this.property = property;
        this.head = head;
    }

    void write(FeatureSet set, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:ValueCollection");
        out.text(FeatureCollection20.declarations(head.schema()));
        out.ascii(" timeStamp=\"").ascii(head.timeStamp());
        out.ascii("\" numberMatched=\"").number(head.matched());
        out.ascii("\" numberReturned=\"").number(head.returned()).ascii('"');
        if (head.next().isPresent()) {
            out.ascii(" next=\"").text(XmlEscape.of(head.next().get())).ascii('"');
        }
        if (head.previous().isPresent()) {
            out.ascii(" previous=\"").text(XmlEscape.of(head.previous().get())).ascii('"');
        }
        out.ascii(">\n");
        GmlGeometryWriter geometries = new GmlGeometryWriter(GmlVersion.V3_2, set.frame(), out);
        for (SimpleFeature row : set.rows().rows()) {
            out.ascii("<wfs:member>");
            writeValue(row, set, geometries, out);
            out.ascii("</wfs:member>\n");
        }
        out.ascii("</wfs:ValueCollection>\n").flush();
    }

    private void writeValue(SimpleFeature row, FeatureSet set, GmlGeometryWriter geometries, Utf8Output out)
            throws IOException {
        String id = GmlId.of(row.getID());
        if (property.equals(GML_ID)) {
            out.text(id);
            return;
        }
        String element = set.type().xmlNames().getOrDefault(property, property);
        out.ascii("<plan:").text(element).ascii('>');
        if (property.equals(FeatureType.GEOMETRY)) {
            geometries.write(
                    set.frame().transform(FeatureTable.geometry(row)),
                    set.type().geometry(),
                    id);
        } else {
            Object value = row.getAttribute(property);
            Property described = set.type().findProperty(property).orElseThrow();
            out.text(XmlEscape.of(value instanceof String text ? text : GmlFeatureWriter.text(value, described)));
        }
        out.ascii("</plan:").text(element).ascii('>');
    }
}
