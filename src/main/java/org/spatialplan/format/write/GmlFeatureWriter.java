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
 * Features of one type as GML elements in {@link #NAMESPACE}: the properties, by their XML names, in the type's order, missing ones left out,
 * then the geometry. Not thread-safe.
 */
public final class GmlFeatureWriter {

    /** Of all feature types of all cities. */
    public static final String NAMESPACE = "https://spatialplan.org/ns/plan";

    public static final String PREFIX = "plan";

    private final FeatureSet set;
    private final Utf8Output out;
    private final GmlGeometryWriter geometries;
    private final List<Property> properties;
    private final String[] opening;
    private final String[] closing;

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

    /** @param attributes of the element beside its id: for a feature that is a whole document, else empty */
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

    /** A value that is no text, as XML Schema writes it. */
    public static String text(Object value, Property property) {
        return value instanceof Number number
                ? PlainNumber.withoutExponent(number)
                : TimeValue.plain(value, property).toString();
    }
}
