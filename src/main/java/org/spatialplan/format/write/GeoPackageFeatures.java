package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.format.geopackage.GeoPackageWriter;

/**
 * Writes features as a GeoPackage with one table for each type, x before y. The file is made in a temporary folder,
 * which is deleted afterwards.
 */
public final class GeoPackageFeatures implements FeatureWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final FeatureStyles styles;

    /**
     * A writer that also keeps styles.
     *
     * @param styles kept beside the features, as QGIS and GeoServer do
     */
    public GeoPackageFeatures(FeatureStyles styles) {
        this.styles = styles;
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("spatial-plan-gpkg-");
        Path file = folder.resolve("features.gpkg");
        try {
            try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
                for (FeatureSet set : sets) {
                    GeoPackageWriter.Table table = write(set.withXFirst(), writer);
                    if (set.withGeometry()) {
                        styles.sld(set.type().id()).ifPresent(sld -> writer.style(table, sld));
                    }
                }
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static GeoPackageWriter.Table write(FeatureSet set, GeoPackageWriter writer) {
        List<Property> properties = set.written();
        Map<String, String> names =
                columnNames(properties.stream().map(Property::name).toList());
        List<GeoPackageWriter.Column> columns = properties.stream()
                .map(property -> new GeoPackageWriter.Column(
                        names.get(property.name()),
                        column(property.type()),
                        WrittenLists.description(property).orElse(""),
                        set.length(property)))
                .toList();
        GeoPackageWriter.Table table = writer.table(
                set.type().id(),
                set.title(),
                set.about(),
                set.withGeometry() ? set.frame().crs() : null,
                columns);
        for (SimpleFeature row : set.rows().rows()) {
            Geometry lonLat = FeatureTable.geometry(row);
            List<Object> values = new ArrayList<>();
            properties.forEach(property -> values.add(written(row.getAttribute(property.name()), property)));
            table.add(lonLat == null ? null : set.frame().transform(lonLat), values);
        }
        return table;
    }

    /**
     * Maps the names of properties to names of columns. SQLite ignores case in names, so a second name that differs
     * only in case gets a number at its end.
     *
     * @param properties in the order of the file
     */
    public static Map<String, String> columnNames(List<String> properties) {
        Set<String> taken = new HashSet<>();
        properties.forEach(property -> taken.add(property.toLowerCase(Locale.ROOT)));
        Set<String> used = new HashSet<>();
        Map<String, String> names = new LinkedHashMap<>();
        properties.forEach(property ->
                names.put(property, used.add(property.toLowerCase(Locale.ROOT)) ? property : unique(property, taken)));
        return names;
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 1; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }

    private static Class<?> column(Property.Type type) {
        return switch (type) {
            case DATE -> LocalDate.class;
            case DATE_TIME -> Instant.class;
            default -> type.binding();
        };
    }

    /** Converts a value to what the column stores. Moments have three decimals of a second, as GeoPackage requires. */
    private static Object written(Object value, Property property) {
        return value instanceof Date moment && property.type() == Property.Type.DATE_TIME
                ? MOMENT.format(moment.toInstant())
                : TimeValue.plain(value, property);
    }
}
