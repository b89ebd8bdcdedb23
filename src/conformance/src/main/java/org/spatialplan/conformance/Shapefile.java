package org.spatialplan.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the little of the shapefile format that the suites' data use: points, lines and polygons in two dimensions, and
 * dBase III.
 */
final class Shapefile {

    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;

    /**
     * A row of the table and its shape.
     *
     * @param coordinates as GeoJSON has them for that type
     */
    record Row(String type, Object coordinates, Map<String, String> attributes) {}

    private Shapefile() {}

    /** @param file path of the .shp file; the .dbf file stands beside it */
    static List<Row> read(Path file) throws IOException {
        ByteBuffer shapes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Map<String, String>> table =
                table(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.shp$", ".dbf")));
        List<Row> rows = new ArrayList<>();
        int at = 100;
        while (at < shapes.capacity()) {
            int length = shapes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4) * 2;
            ByteBuffer shape = shapes.slice(at + 8, length).order(ByteOrder.LITTLE_ENDIAN);
            rows.add(row(shape, table.get(rows.size())));
            at += 8 + length;
        }
        return rows;
    }

    private static Row row(ByteBuffer shape, Map<String, String> attributes) {
        int type = shape.getInt(0);
        return switch (type) {
            case POINT -> new Row("Point", position(shape, 4), attributes);
            case LINE -> {
                List<List<List<Double>>> parts = parts(shape);
                yield parts.size() == 1
                        ? new Row("LineString", parts.get(0), attributes)
                        : new Row("MultiLineString", parts, attributes);
            }
            case POLYGON -> polygon(parts(shape), attributes);
            default -> throw new IllegalArgumentException("a shape of type " + type + " is not expected");
        };
    }

    /** Outer rings run clockwise in a shapefile; each hole follows the ring that it lies in. */
    private static Row polygon(List<List<List<Double>>> rings, Map<String, String> attributes) {
        List<List<List<List<Double>>>> polygons = new ArrayList<>();
        for (List<List<Double>> ring : rings) {
            if (polygons.isEmpty() || signedArea(ring) < 0) {
                polygons.add(new ArrayList<>());
            }
            polygons.get(polygons.size() - 1).add(ring);
        }
        return polygons.size() == 1
                ? new Row("Polygon", polygons.get(0), attributes)
                : new Row("MultiPolygon", polygons, attributes);
    }

    private static double signedArea(List<List<Double>> ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            sum += ring.get(i).get(0) * ring.get(i + 1).get(1)
                    - ring.get(i + 1).get(0) * ring.get(i).get(1);
        }
        return sum / 2;
    }

    private static List<List<List<Double>>> parts(ByteBuffer shape) {
        int count = shape.getInt(36);
        int points = shape.getInt(40);
        int first = 44 + 4 * count;
        List<List<List<Double>>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int from = shape.getInt(44 + 4 * part);
            int to = part + 1 < count ? shape.getInt(48 + 4 * part) : points;
            List<List<Double>> positions = new ArrayList<>();
            for (int i = from; i < to; i++) {
                positions.add(position(shape, first + 16 * i));
            }
            parts.add(positions);
        }
        return parts;
    }

    private static List<Double> position(ByteBuffer shape, int at) {
        return List.of(shape.getDouble(at), shape.getDouble(at + 8));
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        ByteBuffer table = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int records = table.getInt(4);
        int header = table.getShort(8);
        int length = table.getShort(10);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int record = 0; record < records; record++) {
            Map<String, String> row = new LinkedHashMap<>();
            int at = header + record * length + 1;
            for (int field = 32; table.get(field) != '\r'; field += 32) {
                int width = table.get(field + 16) & 0xff;
                row.put(text(table, field, 11), text(table, at, width));
                at += width;
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(ByteBuffer table, int at, int width) {
        byte[] bytes = new byte[width];
        table.get(at, bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
