package org.spatialplan.feature;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.XmlName;
import org.spatialplan.query.filter.PropertyNames;

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

    private static final Set<String> TAKEN = Set.of(GEOMETRY, "gml_id", "boundedby");

    public FeatureType {
        properties = List.copyOf(properties);
    }

    public String id() {
        return definition.id();
    }

    /** By any of its names, its own first: see {@link PropertyNames}. */
    public Optional<Property> findProperty(String name) {
        return PropertyNames.resolve(name, this::isOwn).flatMap(this::own);
    }

    /** By any of its names, that in XML first: for those who read XML documents of the type. */
    public Optional<Property> findXmlProperty(String name) {
        return PropertyNames.resolveXml(name, this::isOwn).flatMap(this::own);
    }

    /**
     * The names of the properties in XML documents, by their own: see {@link XmlName}. No two are the same without regard to case, nor
     * like what GML clients add, because GDAL would leave out the second.
     */
    public Map<String, String> xmlNames() {
        Set<String> taken = new HashSet<>(TAKEN);
        Map<String, String> names = new LinkedHashMap<>();
        for (Property property : properties) {
            String name = XmlName.of(property.name());
            names.put(
                    property.name(),
                    taken.add(name.toLowerCase(Locale.ROOT)) ? name : XmlName.another(property.name()));
        }
        return names;
    }

    private boolean isOwn(String name) {
        return own(name).isPresent();
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
