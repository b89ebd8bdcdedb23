package org.spatialplan.transfer.feature;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.transfer.geopackage.GeoPackageWriter;

/** Features as a GeoPackage, a table for each type, x before y. The file grows in a temporary folder, which is deleted. */
public final class GeoPackageFeatures implements FeatureWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final FeatureStyles styles;

    /** @param styles that are kept beside the features, as QGIS and GeoServer do */
    public GeoPackageFeatures(FeatureStyles styles) {
        this.styles = styles;
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("spatialplan-gpkg");
        Path file = folder.resolve("features.gpkg");
        try {
            try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
                for (FeatureSet set : sets) {
                    write(set.withXFirst(), writer);
                    if (set.withGeometry()) {
                        styles.sld(set.type().id())
                                .ifPresent(sld -> writer.style(set.type().id(), sld));
                    }
                }
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void write(FeatureSet set, GeoPackageWriter writer) {
        List<Property> properties = set.written();
        Set<String> taken = new HashSet<>(GeoPackageWriter.OWN_COLUMNS);
        List<GeoPackageWriter.Column> columns = properties.stream()
                .map(property -> new GeoPackageWriter.Column(
                        unique(property.name(), taken),
                        column(property.type()),
                        WrittenLists.description(property).orElse("")))
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
    }

    /** SQLite tells no columns apart by case, and two are the table's own. */
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

    /** Moments have three decimals of a second, as the format asks. */
    private static Object written(Object value, Property property) {
        return value instanceof Date moment && property.type() == Property.Type.DATE_TIME
                ? MOMENT.format(moment.toInstant())
                : TimeValue.plain(value, property);
    }
}
