package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.format.kml.OwnKml;

/**
 * Writes features as KML 2.2 (OGC 07-147r2), a folder for each type, row by row. Coordinates are always degrees of WGS
 * 84, longitude first; CGCS2000 counts as the same. Each style is written with its placemark, so that no row has to
 * wait for the last one. An unlocated feature is a placemark without geometry.
 */
public final class KmlWriter implements FeatureWriter {

    private static final List<String> NAMES = List.of("name_zh", "name", "name_en");

    private final FeatureStyles styles;

    /**
     * A writer with styles.
     *
     * @param styles drawn with the placemarks
     */
    public KmlWriter(FeatureStyles styles) {
        this.styles = styles;
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.ascii("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
        mark(OwnKml.DOCUMENT, out);
        out.ascii("\n");
        for (FeatureSet set : sets) {
            schema(set, out);
        }
        for (FeatureSet set : sets) {
            folder(set, out);
        }
        out.ascii("</Document></kml>\n").flush();
    }

    private static void schema(FeatureSet set, Utf8Output out) throws IOException {
        String id = schemaId(set);
        out.ascii("<Schema id=\"").text(id).ascii("\" name=\"").text(id).ascii("\">");
        Map<String, String> names = names(set);
        for (Property property : set.written()) {
            out.ascii("<SimpleField type=\"").ascii(type(property, set)).ascii("\" name=\"");
            XmlEscape.write(names.get(property.name()), out);
            out.ascii("\"/>");
        }
        out.ascii("</Schema>\n");
    }

    /**
     * Names fields as {@link GeoPackageFeatures#columnNames} does: GDAL treats two names that differ only in case as
     * one in KML too.
     */
    private static Map<String, String> names(FeatureSet set) {
        return GeoPackageFeatures.columnNames(
                set.written().stream().map(Property::name).toList());
    }

    private static String schemaId(FeatureSet set) {
        return GmlId.of("schema." + set.type().id());
    }

    /**
     * The type of a field. A whole number of KML has 32 bits, so a column with longer numbers becomes text and no digit
     * is lost.
     */
    private static String type(Property property, FeatureSet set) {
        return switch (property.type()) {
            case STRING, DATE, DATE_TIME -> "string";
            case INTEGER -> areShort(property, set) ? "int" : "string";
            case NUMBER -> "double";
            case BOOLEAN -> "bool";
        };
    }

    private static boolean areShort(Property property, FeatureSet set) {
        return set.rows().rows().stream()
                .map(row -> (Long) row.getAttribute(property.name()))
                .allMatch(value -> value == null || value == value.intValue());
    }

    private void folder(FeatureSet set, Utf8Output out) throws IOException {
        out.ascii("<Folder>");
        element("name", set.title(), out);
        if (!set.about().isEmpty()) {
            element("description", set.about(), out);
        }
        if (set.isOfParts()) {
            mark(OwnKml.PARTS, out);
        }
        out.ascii("\n");
        KmlGeometryWriter geometries = new KmlGeometryWriter(out);
        Map<String, String> names = names(set);
        for (SimpleFeature row : set.rows().rows()) {
            placemark(row, set, names, geometries, out);
        }
        out.ascii("</Folder>\n");
    }

    private void placemark(
            SimpleFeature row, FeatureSet set, Map<String, String> names, KmlGeometryWriter geometries, Utf8Output out)
            throws IOException {
        out.ascii("<Placemark id=\"").text(GmlId.of(row.getID())).ascii("\">");
        element("name", name(row), out);
        var look = styles.look(set.type().id(), row);
        if (look.isPresent()) {
            KmlStyle.write(look.get(), out);
        }
        values(row, set, names, out);
        Geometry lonLat = set.geometry(row);
        if (lonLat != null && !lonLat.isEmpty()) {
            geometries.write(lonLat);
        }
        out.ascii("</Placemark>\n");
    }

    private static void values(SimpleFeature row, FeatureSet set, Map<String, String> names, Utf8Output out)
            throws IOException {
        out.ascii("<ExtendedData><SchemaData schemaUrl=\"#").text(schemaId(set)).ascii("\">");
        for (Property property : set.written()) {
            Object value = row.getAttribute(property.name());
            if (value != null) {
                out.ascii("<SimpleData name=\"");
                XmlEscape.write(names.get(property.name()), out);
                out.ascii("\">");
                XmlEscape.write(GmlFeatureWriter.text(value, property), out);
                out.ascii("</SimpleData>");
            }
        }
        out.ascii("</SchemaData></ExtendedData>");
    }

    private static String name(SimpleFeature row) {
        for (String property : NAMES) {
            Object name = row.getAttribute(property);
            if (name != null && !name.toString().isBlank()) {
                return name.toString();
            }
        }
        return FeatureTable.id(row);
    }

    private static void mark(String value, Utf8Output out) throws IOException {
        out.ascii("<ExtendedData><Data name=\"").ascii(OwnKml.MARK).ascii("\">");
        element("value", value, out);
        out.ascii("</Data></ExtendedData>");
    }

    private static void element(String name, String text, Utf8Output out) throws IOException {
        out.ascii('<').ascii(name).ascii('>');
        XmlEscape.write(text, out);
        out.ascii("</").ascii(name).ascii('>');
    }
}
