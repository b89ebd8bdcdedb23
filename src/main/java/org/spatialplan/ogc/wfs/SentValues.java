package org.spatialplan.ogc.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.fes.GmlReader;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * The values that an action sends.
 *
 * @param properties by their own names; null takes a value away
 * @param place empty if the geometry is not sent
 */
record SentValues(Map<String, Object> properties, Optional<SentPlace> place) {

    private static final String GML = "http://www.opengis.net/gml";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /**
     * Reads a feature of an Insert or a Replace.
     *
     * @throws FilterException if it has properties that its type does not have, or values that cannot be read
     */
    static SentValues ofFeature(Element feature, PropertyPath path, GmlReader geometries) {
        Collected values = new Collected(geometries);
        for (Element property : Children.of(feature)) {
            if (!isOfGml(property)) {
                values.add(path.readOwn(property.getLocalName(), prefix -> null), property);
            }
        }
        return values.all();
    }

    /** Tests for what every GML feature may have: its envelope, names, metadata. */
    private static boolean isOfGml(Element property) {
        return property.getNamespaceURI() != null && property.getNamespaceURI().startsWith(GML);
    }

    /**
     * Reads the properties of an Update. A property without a value is taken away.
     *
     * @throws FilterException if the type does not have one of them, or a value cannot be read
     */
    static SentValues ofUpdate(Element update, PropertyPath path, GmlReader geometries) {
        List<Element> properties = Children.of(update, "Property");
        if (properties.isEmpty()) {
            throw new FilterException("a Property in the Update");
        }
        Collected values = new Collected(geometries);
        for (Element property : properties) {
            Element reference = Children.find(property, "ValueReference")
                    .or(() -> Children.find(property, "Name"))
                    .orElseThrow(() -> new FilterException("a ValueReference (1.1: Name) in the Property"));
            String action = Children.attribute(reference, "action").orElse("replace");
            if (!action.equals("replace") && !action.equals("remove")) {
                throw new FilterException("the action replace or remove: properties have one value");
            }
            String name = path.readOwn(Children.text(reference), reference::lookupNamespaceURI);
            values.add(
                    name,
                    action.equals("remove")
                            ? null
                            : Children.find(property, "Value").orElse(null));
        }
        return values.all();
    }

    /** Collects values by the names of their properties. */
    private static final class Collected {

        private final GmlReader geometries;
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private Optional<SentPlace> place = Optional.empty();

        Collected(GmlReader geometries) {
            this.geometries = geometries;
        }

        /** Adds a value; null takes it away. */
        void add(String name, Element value) {
            boolean isTwice = name.equals(FeatureType.GEOMETRY) ? place.isPresent() : properties.containsKey(name);
            if (isTwice) {
                throw new FilterException("the property " + name + " once");
            }
            if (name.equals(FeatureType.GEOMETRY)) {
                place = Optional.of(place(value));
            } else {
                properties.put(name, text(name, value));
            }
        }

        private SentPlace place(Element value) {
            List<Element> content = value == null ? List.of() : Children.of(value);
            if (content.size() > 1
                    || content.isEmpty()
                            && value != null
                            && !Children.text(value).isEmpty()) {
                throw new FilterException("one GML geometry in the property " + FeatureType.GEOMETRY);
            }
            return new SentPlace(content.stream().findFirst().map(geometries::readDrawing));
        }

        private static String text(String name, Element value) {
            if (value == null || "true".equals(value.getAttributeNS(INSTANCE, "nil"))) {
                return null;
            }
            if (!Children.of(value).isEmpty()) {
                throw new FilterException("a text in the property " + name);
            }
            return value.getTextContent();
        }

        SentValues all() {
            return new SentValues(properties, place);
        }
    }
}
