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
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.XmlName;
import org.spatialplan.query.filter.PropertyNames;

/**
 * A feature type: a WFS feature type, an OGC API collection, a WMS layer.
 *
 * @param definition titles, descriptions, attribution, limits in both languages
 * @param version the layer version: hash and time
 * @param properties all except the geometry, in the order of every answer
 * @param geometry the common kind of the geometries
 * @param extent of all geometries, degrees, longitude as x (CRS84); empty if nothing is located
 * @param count number of features, located or not
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

    /**
     * Lists the properties that tiles carry: without those of the plan's items that only questions need, which would
     * repeat the same lists in each tile.
     */
    public List<Property> shown() {
        return definition.isMadeOfLinks()
                ? properties.stream()
                        .filter(property -> !LinkedLayers.ASKED.contains(property.name()))
                        .toList()
                : properties;
    }

    /** Returns the id, which is the layer's id. */
    public String id() {
        return definition.id();
    }

    /** Finds a property by any of its names, its own first: see {@link PropertyNames}. */
    public Optional<Property> findProperty(String name) {
        return PropertyNames.resolve(name, this::isOwn).flatMap(this::own);
    }

    /** Finds a property by any of its names, that in XML first: for readers of XML documents of the type. */
    public Optional<Property> findXmlProperty(String name) {
        return PropertyNames.resolveXml(name, this::isOwn).flatMap(this::own);
    }

    /**
     * Returns the names of the properties in XML documents, by their own: see {@link XmlName}. No two are equal without
     * regard to case, or similar to what GML clients add, because GDAL would leave out the second.
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

    /** The common kind of the geometries of a type. */
    public enum GeometryKind {
        POINT,
        CURVE,
        SURFACE,
        /** Geometries of several dimensions, or no located feature. */
        ANY
    }
}
