package org.spatialplan.feature;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.XmlName;

/**
 * A feature type: what a WFS calls by that name, OGC API a collection, WMS a layer.
 *
 * @param definition titles, descriptions, attribution, limits in both languages
 * @param version the layer version that is served: hash and time
 * @param properties all but the geometry, in the order of every answer
 * @param geometry what the geometries have in common
 * @param extent of all geometries, degrees, longitude as x (CRS84); empty if nothing is located
 * @param count how many features, located or not
 */
public record FeatureType(
        LayerDefinition definition,
        VersionInfo version,
        List<Property> properties,
        GeometryKind geometry,
        Optional<Envelope> extent,
        int count) {

    /** Name of the geometry property in filters and in GML. */
    public static final String GEOMETRY = "geometry";

    /** Name of the property that repeats the feature's id. */
    public static final String ID = "id";

    public FeatureType {
        properties = List.copyOf(properties);
    }

    public String id() {
        return definition.id();
    }

    /** By its name, else by its name in XML. */
    public Optional<Property> findProperty(String name) {
        return own(name).or(() -> own(XmlName.decode(name))
                .filter(property -> property.xmlName().equals(name)));
    }

    /** By its name in XML, else by its own: for those who read XML documents of the type. */
    public Optional<Property> findXmlProperty(String name) {
        return own(XmlName.decode(name))
                .filter(property -> property.xmlName().equals(name))
                .or(() -> own(name));
    }

    private Optional<Property> own(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** What the geometries of a type have in common. */
    public enum GeometryKind {
        POINT,
        CURVE,
        SURFACE,
        /** Several dimensions, or nothing is located. */
        ANY
    }
}
