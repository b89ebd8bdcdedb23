package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;

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
        KmlDocument document = new KmlDocument(stream);
        document.begin(sets.stream().map(KmlWriter::table).toList());
        for (FeatureSet set : sets) {
            document.folder(set.title(), set.about(), set.isOfParts());
            KmlDocument.Table table = table(set);
            Map<String, String> names = names(set);
            for (SimpleFeature row : set.rows().rows()) {
                document.placemark(
                        row.getID(),
                        name(row),
                        styles.look(set.type().id(), row),
                        table,
                        values(row, set, names),
                        set.geometry(row));
            }
            document.endFolder();
        }
        document.end();
    }

    private static KmlDocument.Table table(FeatureSet set) {
        Map<String, String> names = names(set);
        return new KmlDocument.Table(
                set.type().id(),
                set.written().stream()
                        .map(property -> new KmlDocument.Field(names.get(property.name()), type(property, set)))
                        .toList());
    }

    /**
     * Names fields as {@link GeoPackageFeatures#columnNames} does: GDAL treats two names that differ only in case as
     * one in KML too.
     */
    private static Map<String, String> names(FeatureSet set) {
        return GeoPackageFeatures.columnNames(
                set.written().stream().map(Property::name).toList());
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

    private static Map<String, String> values(SimpleFeature row, FeatureSet set, Map<String, String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Property property : set.written()) {
            Object value = row.getAttribute(property.name());
            if (value != null) {
                values.put(names.get(property.name()), GmlFeatureWriter.text(value, property));
            }
        }
        return values;
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
}
