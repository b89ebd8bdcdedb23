package org.spatialplan.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundMeasure;

/**
 * Small files with the columns of the municipal plan database: squares of a hundredth of a degree in a row, from 118.6°E,
 * 25°N, in a Shapefile with a GBK table, a GeoPackage, or GeoJSON.
 */
final class StandardFiles {

    private static final Charset GBK = Charset.forName("GBK");
    private static final double SIDE = 0.01;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String PRJ = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private StandardFiles() {}

    /**
     * A file in the format that its name's ending says.
     *
     * @param columns names with the width of the Shapefile's column, for example {@code MJ N19.2} or {@code BSM C18}
     * @param rows values as texts or numbers; null where there is none
     */
    static byte[] of(String name, String table, List<String> columns, List<List<Object>> rows, Path folder) {
        if (name.endsWith(".zip")) {
            return shapefile(table, columns, rows, !table.endsWith("NOPRJ"));
        }
        return name.endsWith(".gpkg") ? geoPackage(table, columns, rows, folder) : geoJson(table, columns, rows);
    }

    static Geometry square(int number) {
        double x = 118.6 + number * SIDE;
        return FACTORY.toGeometry(new Envelope(x, x + SIDE, 25, 25 + SIDE));
    }

    static double areaM2(int number) {
        return GroundMeasure.areaM2(square(number));
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static byte[] geoJson(String table, List<String> columns, List<List<Object>> rows) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> properties = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Object value = rows.get(i).get(c);
                String json = value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
                properties.add("\"" + name(columns.get(c)) + "\":" + json);
            }
            List<String> ring = new ArrayList<>();
            for (Coordinate corner : square(i).getCoordinates()) {
                ring.add("[" + corner.x + "," + corner.y + "]");
            }
            features.add("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                    + String.join(",", ring) + "]]},\"properties\":{" + String.join(",", properties) + "}}");
        }
        return ("{\"type\":\"FeatureCollection\",\"name\":\"" + table + "\",\"features\":[" + String.join(",", features)
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] geoPackage(String table, List<String> columns, List<List<Object>> rows, Path folder) {
        Path file = folder.resolve("written.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            var written = writer.table(
                    table,
                    table,
                    Crs.ofEpsg(4490),
                    columns.stream()
                            .map(column -> new GeoPackageWriter.Column(
                                    name(column), column.contains(" N") ? Double.class : String.class))
                            .toList());
            for (int i = 0; i < rows.size(); i++) {
                List<Object> values = new ArrayList<>();
                for (int c = 0; c < columns.size(); c++) {
                    Object value = rows.get(i).get(c);
                    values.add(value instanceof Number number ? number.doubleValue() : value);
                }
                written.add(square(i), values);
            }
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shapefile(String table, List<String> columns, List<List<Object>> rows, boolean prj) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(table + ".shp", shp(rows.size()));
        parts.put(table + ".dbf", dbf(columns, rows));
        if (prj) {
            parts.put(table + ".prj", PRJ.getBytes(StandardCharsets.US_ASCII));
        }
        return ZippedParts.zip(parts, StandardCharsets.UTF_8);
    }

    /** One polygon of one ring in each record, clockwise. */
    private static byte[] shp(int records) {
        int content = 44 + 4 + 5 * 16;
        ByteBuffer bytes = ByteBuffer.allocate(100 + records * (8 + content));
        bytes.putInt(9994).position(24);
        bytes.putInt(bytes.capacity() / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1000)
                .putInt(5);
        put(bytes, new Envelope(118.6, 118.6 + records * SIDE, 25, 25 + SIDE));
        bytes.position(100);
        for (int i = 0; i < records; i++) {
            bytes.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(content / 2);
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
            put(bytes, square(i).getEnvelopeInternal());
            bytes.putInt(1).putInt(5).putInt(0);
            for (Coordinate corner : square(i).norm().getCoordinates()) {
                bytes.putDouble(corner.x).putDouble(corner.y);
            }
        }
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, Envelope box) {
        bytes.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static byte[] dbf(List<String> columns, List<List<Object>> rows) {
        int[] widths = columns.stream().mapToInt(StandardFiles::width).toArray();
        int rowBytes = 1 + java.util.Arrays.stream(widths).sum();
        int headBytes = 32 + 32 * columns.size() + 1;
        ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1).putInt(rows.size());
        head.putShort((short) headBytes).putShort((short) rowBytes).position(32);
        for (int c = 0; c < columns.size(); c++) {
            int start = 32 + 32 * c;
            String kind = columns.get(c).substring(columns.get(c).indexOf(' ') + 1);
            head.position(start);
            head.put(name(columns.get(c)).getBytes(GBK)).put(start + 11, (byte) kind.charAt(0));
            head.put(start + 16, (byte) widths[c]);
            head.put(start + 17, (byte) (kind.contains(".") ? Integer.parseInt(kind.replaceAll(".*\\.", "")) : 0));
        }
        head.put(headBytes - 1, (byte) 13);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        rows.forEach(row -> {
            out.write(' ');
            for (int c = 0; c < widths.length; c++) {
                out.writeBytes(cell(row.get(c), widths[c]));
            }
        });
        out.write(26);
        return out.toByteArray();
    }

    private static int width(String column) {
        return Integer.parseInt(column.replaceAll(".* [CND](\\d+).*", "$1"));
    }

    private static byte[] cell(Object value, int width) {
        byte[] filled = new byte[width];
        java.util.Arrays.fill(filled, (byte) ' ');
        byte[] text = (value == null ? "" : value.toString()).getBytes(GBK);
        System.arraycopy(text, 0, filled, 0, Math.min(width, text.length));
        return filled;
    }
}
