package org.spatialplan.query.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A table of a GeoPackage with the types that its columns declare; an area that is not valid is buffered by 0. */
record SampleTable(SimpleFeatureType schema, List<SimpleFeature> rows) {

    private static final int HEADER = 8;

    static Map<String, SampleTable> readAll(Path geoPackage) throws SQLException {
        Map<String, SampleTable> tables = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + geoPackage);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select table_name from gpkg_geometry_columns")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + name + "\"")) {
                    tables.put(name, read(name, rows));
                }
            }
        }
        return tables;
    }

    private static SampleTable read(String name, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            builder.add(columns.getColumnName(i), binding(columns.getColumnTypeName(i)));
        }
        SimpleFeatureType schema = builder.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        while (rows.next()) {
            Object[] values = new Object[schema.getAttributeCount()];
            for (int i = 0; i < values.length; i++) {
                Object stored = rows.getObject(i + 1);
                values[i] =
                        stored == null ? null : value(stored, schema.getType(i).getBinding());
            }
            features.add(SimpleFeatureBuilder.build(schema, Arrays.asList(values), name + "." + features.size()));
        }
        return new SampleTable(schema, features);
    }

    private static Class<?> binding(String declared) {
        String type = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "");
        return switch (type) {
            case "INTEGER" -> Long.class;
            case "REAL" -> Double.class;
            case "BOOLEAN" -> Boolean.class;
            case "DATE", "DATETIME" -> Date.class;
            case "TEXT" -> String.class;
            default -> Geometry.class;
        };
    }

    private static Object value(Object stored, Class<?> binding) {
        if (binding == Geometry.class) {
            return geometry((byte[]) stored);
        }
        if (binding == Date.class) {
            String text = stored.toString();
            return Date.from(
                    text.contains("T")
                            ? Instant.parse(text.endsWith("Z") ? text : text + "Z")
                            : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (binding == Boolean.class) {
            return ((Number) stored).intValue() != 0;
        }
        if (binding == Long.class) {
            return ((Number) stored).longValue();
        }
        return binding == Double.class ? (Object) ((Number) stored).doubleValue() : stored;
    }

    /** GeoPackage's own head, perhaps with an envelope, before well-known binary. */
    private static Geometry geometry(byte[] blob) {
        int envelope = new int[] {0, 32, 48, 48, 64}[blob[3] >> 1 & 7];
        ByteBuffer binary = ByteBuffer.wrap(blob, HEADER + envelope, blob.length - HEADER - envelope)
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] wkb = new byte[binary.remaining()];
        binary.get(wkb);
        try {
            Geometry read = new WKBReader().read(wkb);
            return read.isValid() ? read : read.buffer(0);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
