package org.spatialplan.ogc.drawing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.springframework.stereotype.Component;

/**
 * Tables made ready for drawing, once each: what a picture needs in a CRS is packed when it is first drawn in it. A table
 * that nobody holds any more is forgotten with what was made of it. Thread-safe.
 */
@Component
public class PortrayedTables {

    /** A race makes the same layer twice, which harms nobody. */
    private final GeometryShelf<MapGeometry> shelf = GeometryShelf.ofHeap();

    private final Map<FeatureTable, PortrayedLayer> made = Collections.synchronizedMap(new WeakHashMap<>());

    /** The located rows, in file order. */
    public PortrayedLayer of(FeatureTable table) {
        PortrayedLayer known = made.get(table);
        if (known != null) {
            return known;
        }
        PortrayedLayer layer = make(table);
        PortrayedLayer earlier = made.putIfAbsent(table, layer);
        return earlier == null ? layer : earlier;
    }

    /** Makes a table ready for the pictures that were drawn of the one that it comes in place of. */
    public void prepare(FeatureTable coming, FeatureTable served) {
        PortrayedLayer known = made.get(served);
        if (known != null && coming != served) {
            of(coming).prepareAs(known);
        }
    }

    private PortrayedLayer make(FeatureTable table) {
        List<PortrayedFeature> features = table.rows().stream()
                .filter(row -> FeatureTable.geometry(row) != null)
                .map(row -> new PortrayedFeature(
                        FeatureTable.id(row), attributes(row, table.type().properties()), FeatureTable.geometry(row)))
                .toList();
        return PortrayedLayer.of(table.type().id(), Crs.CRS84, features, shelf);
    }

    /** Labels and filters of a style see a day or moment as its ISO 8601 text. */
    private static Map<String, Object> attributes(SimpleFeature row, List<Property> properties) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Property property : properties) {
            attributes.put(property.name(), TimeValue.plain(row.getAttribute(property.name()), property));
        }
        return attributes;
    }
}
