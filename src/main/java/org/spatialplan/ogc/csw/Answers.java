package org.spatialplan.ogc.csw;

import java.util.List;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.ServiceContact;

/** Begins the documents of answers, and writes the records in them. */
final class Answers {

    private Answers() {}

    /**
     * Opens the root element with the namespaces of all answers.
     *
     * @param attributes pairs of name and value
     */
    static XmlDocument open(String root, String... attributes) {
        String[] namespaces = {
            "xmlns:csw", Csw.NAMESPACE,
            "xmlns:dc", Csw.DC,
            "xmlns:dct", Csw.DCT,
            "xmlns:ows", Csw.OWS,
            "xmlns:xsi", Csw.XSI,
            "xsi:schemaLocation", Csw.DISCOVERY
        };
        String[] all = java.util.Arrays.copyOf(namespaces, namespaces.length + attributes.length);
        System.arraycopy(attributes, 0, all, namespaces.length, attributes.length);
        return new XmlDocument().open(root, all);
    }

    /** @param only the elements that alone are wanted; empty for those of the set */
    static void write(
            List<LayerRecord> records,
            RecordSchema schema,
            ElementSet set,
            List<String> only,
            ServiceContact contact,
            CswRequest request,
            XmlDocument xml) {
        if (schema == RecordSchema.ISO_19139) {
            IsoMetadata writer = new IsoMetadata(contact, request, xml);
            records.forEach(record -> writer.write(record, set));
        } else {
            DublinCore writer = new DublinCore(request, xml);
            records.forEach(record -> writer.write(record, set, only));
        }
    }
}
