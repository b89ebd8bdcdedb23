package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.kml.OwnKml;

/**
 * Writes KML 2.2 (OGC 07-147r2), one placemark after the other: what is the same whoever holds the features. The caller keeps the
 * order: tables, then each folder with its placemarks, then the end. Not thread-safe; the stream stays open.
 */
public final class KmlDocument {

    private final Utf8Output out;
    private final KmlGeometryWriter geometries;

    /** A document into a stream. */
    public KmlDocument(OutputStream stream) {
        this.out = new Utf8Output(stream);
        this.geometries = new KmlGeometryWriter(out);
    }

    /** A field of a table; its type is one of KML's, such as {@code string}, {@code int} and {@code double}. */
    public record Field(String name, String type) {}

    /**
     * A table, which is a folder with a schema.
     *
     * @param id made an XML id here
     */
    public record Table(String id, List<Field> fields) {

        private String schema() {
            return GmlId.of("schema." + id);
        }
    }

    /** Writes the beginning, with the schemas of all tables. */
    public void begin(List<Table> tables) throws IOException {
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.ascii("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
        mark(OwnKml.DOCUMENT);
        out.ascii("\n");
        for (Table table : tables) {
            schema(table);
        }
    }

    private void schema(Table table) throws IOException {
        String id = table.schema();
        out.ascii("<Schema id=\"").text(id).ascii("\" name=\"").text(id).ascii("\">");
        for (Field field : table.fields()) {
            out.ascii("<SimpleField type=\"").ascii(field.type()).ascii("\" name=\"");
            XmlEscape.write(field.name(), out);
            out.ascii("\"/>");
        }
        out.ascii("</Schema>\n");
    }

    /**
     * Begins a folder.
     *
     * @param about empty for none
     * @param isOfParts whether its placemarks are parts of those of another folder
     */
    public void folder(String name, String about, boolean isOfParts) throws IOException {
        out.ascii("<Folder>");
        element("name", name);
        if (!about.isEmpty()) {
            element("description", about);
        }
        if (isOfParts) {
            mark(OwnKml.PARTS);
        }
        out.ascii("\n");
    }

    /**
     * Writes a placemark.
     *
     * @param id made an XML id here
     * @param values texts by the names of fields
     * @param lonLat degrees, longitude as x; null or empty for an unlocated one
     */
    public void placemark(
            String id,
            String name,
            Optional<FeatureColours> look,
            Table table,
            Map<String, String> values,
            Geometry lonLat)
            throws IOException {
        out.ascii("<Placemark id=\"").text(GmlId.of(id)).ascii("\">");
        element("name", name);
        if (look.isPresent()) {
            KmlStyle.write(look.get(), out);
        }
        out.ascii("<ExtendedData><SchemaData schemaUrl=\"#")
                .text(table.schema())
                .ascii("\">");
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.ascii("<SimpleData name=\"");
            XmlEscape.write(value.getKey(), out);
            out.ascii("\">");
            XmlEscape.write(value.getValue(), out);
            out.ascii("</SimpleData>");
        }
        out.ascii("</SchemaData></ExtendedData>");
        if (lonLat != null && !lonLat.isEmpty()) {
            geometries.write(lonLat);
        }
        out.ascii("</Placemark>\n");
    }

    /** Ends a folder. */
    public void endFolder() throws IOException {
        out.ascii("</Folder>\n");
    }

    /** Writes the end. */
    public void end() throws IOException {
        out.ascii("</Document></kml>\n").flush();
    }

    private void mark(String value) throws IOException {
        out.ascii("<ExtendedData><Data name=\"").ascii(OwnKml.MARK).ascii("\">");
        element("value", value);
        out.ascii("</Data></ExtendedData>");
    }

    private void element(String name, String text) throws IOException {
        out.ascii('<').ascii(name).ascii('>');
        XmlEscape.write(text, out);
        out.ascii("</").ascii(name).ascii('>');
    }
}
