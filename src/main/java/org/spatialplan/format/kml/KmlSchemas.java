package org.spatialplan.format.kml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;

/**
 * The schemas of a file: types of fields, by which values that are texts become numbers and booleans. Before KML 2.2 a
 * schema also names an element that stands for {@code Placemark}. Used by one thread.
 */
final class KmlSchemas {

    /** The greatest number of fields of all schemas that are remembered. */
    private static final int MAX_FIELDS = 10_000;

    private final Map<String, Map<String, String>> byId = new HashMap<>();
    private final Set<String> placemarks = new HashSet<>(Set.of("Placemark"));
    private final Set<String> fields = new LinkedHashSet<>();
    private int count;

    /** Reads the schema that starts here to its end. */
    void read(XmlFile xml) {
        String id = xml.attribute("id").or(() -> xml.attribute("name")).orElse("");
        Optional<String> element =
                xml.attribute("parent").filter("Placemark"::equals).flatMap(parent -> xml.attribute("name"));
        element.ifPresent(placemarks::add);
        Map<String, String> types = new HashMap<>();
        byId.put(id, types);
        element.ifPresent(name -> byId.put(name, types));
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START && xml.name().equals("SimpleField")) {
                Optional<String> name = xml.attribute("name");
                String type = xml.attribute("type").orElse("string");
                if (name.isPresent() && count++ < MAX_FIELDS) {
                    types.put(name.get(), type);
                    fields.add(name.get());
                }
            }
        }
    }

    /** Whether an element is a placemark, also by another name. */
    boolean isPlacemark(String element) {
        return placemarks.contains(element);
    }

    /** The fields of all schemas in their order. */
    List<String> fields() {
        return new ArrayList<>(fields);
    }

    /**
     * The value of a field.
     *
     * @param schema id of its schema, as {@code schemaUrl} names it
     */
    Object value(String schema, String field, String text) {
        String id = schema.substring(schema.lastIndexOf('#') + 1);
        return typed(byId.getOrDefault(id, Map.of()).getOrDefault(field, "string"), text);
    }

    /** A text as its type says; the text itself if it is none of the type. */
    private static Object typed(String type, String text) {
        try {
            return switch (type.toLowerCase(Locale.ROOT)) {
                case "int", "uint", "short", "ushort" -> (Object) Long.parseLong(text);
                case "float", "double" -> {
                    double number = Double.parseDouble(text);
                    yield Double.isFinite(number) ? (Object) number : text;
                }
                case "bool" -> truth(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> text;
        };
    }
}
