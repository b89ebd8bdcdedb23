package org.spatialplan.format.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.text.PlainNumber;

/**
 * Writes features of one type as GML elements in {@link #NAMESPACE}: first the properties, by their XML names and in
 * the type's order, then the geometry. Missing values are left out. Not thread-safe.
 */
public final class GmlFeatureWriter {

    /** The XML namespace of all feature types of all cities. */
    public static final String NAMESPACE = "https://spatialplan.org/ns/plan";

    /** The prefix of {@link #NAMESPACE} in documents. */
    public static final String PREFIX = "plan";

    private final FeatureSet set;
    private final Utf8Output out;
    private final GmlGeometryWriter geometries;
    private final List<Property> properties;
    private final String[] opening;
    private final String[] closing;

    /**
     * A writer of one type's features.
     *
     * @param version of GML to write
     * @param set the type, its properties and the frame of the coordinates
     * @param out receives the elements and stays open
     */
    public GmlFeatureWriter(GmlVersion version, FeatureSet set, Utf8Output out) {
        this.set = set;
        this.out = out;
        this.geometries = new GmlGeometryWriter(version, set.frame(), out);
        this.properties = set.written();
        Map<String, String> names = set.type().xmlNames();
        this.opening = properties.stream()
                .map(property -> "<plan:" + names.get(property.name()) + ">")
                .toArray(String[]::new);
        this.closing = properties.stream()
                .map(property -> "</plan:" + names.get(property.name()) + ">")
                .toArray(String[]::new);
    }

    /**
     * Writes one feature.
     *
     * @param attributes attributes of the element beside its id, for a feature that is a whole document; else empty
     * @throws IOException if the stream cannot be written
     */
    public void write(SimpleFeature row, String attributes) throws IOException {
        String id = GmlId.of(row.getID());
        out.ascii("<plan:").text(set.type().id()).ascii(" gml:id=\"").text(id).ascii('"');
        out.text(attributes).ascii('>');
        for (int i = 0; i < opening.length; i++) {
            Object value = row.getAttribute(properties.get(i).name());
            if (value != null) {
                out.text(opening[i]);
                value(value, properties.get(i));
                out.text(closing[i]);
            }
        }
        Geometry lonLat = set.geometry(row);
        if (lonLat != null && !lonLat.isEmpty()) {
            out.ascii("<plan:" + FeatureType.GEOMETRY + ">");
            geometries.write(set.frame().transform(lonLat), set.type().geometry(), id);
            out.ascii("</plan:" + FeatureType.GEOMETRY + ">");
        }
        out.ascii("</plan:").text(set.type().id()).ascii('>');
    }

    private void value(Object value, Property property) throws IOException {
        if (value instanceof String text) {
            XmlEscape.write(text, out);
        } else {
            out.ascii(text(value, property));
        }
    }

    /** Writes a value that is not a text as XML Schema writes it. */
    public static String text(Object value, Property property) {
        return value instanceof Number number
                ? PlainNumber.withoutExponent(number)
                : TimeValue.plain(value, property).toString();
    }
}
