package org.spatialplan.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.geo.Crs;

/** A whole file of every format, each with areas in the city, to be imported or spoiled. */
final class GoodFiles {

    private static final Path BOUNDARY_POINTS = Path.of("src/test/resources/golden/boundary-points");

    private GoodFiles() {}

    /** By name. @param folder for what must be written first */
    static Map<String, byte[]> all(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("gbk-4549.zip", read(ZippedParts.GOLDEN.resolve("gbk-4549.zip")));
        files.put("utf8-4528.zip", read(ZippedParts.GOLDEN.resolve("utf8-4528.zip")));
        files.put("indexed.fgb", read(ZippedParts.GOLDEN.resolve("indexed.fgb")));
        files.put("unindexed.fgb", read(ZippedParts.GOLDEN.resolve("unindexed.fgb")));
        files.put("two-parcels.txt", read(BOUNDARY_POINTS.resolve("two-parcels.txt")));
        files.put("areas.geojson", geoJson("[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]"));
        files.put("areas.gpkg", geoPackage(folder.resolve("good.gpkg")));
        return files;
    }

    /** One polygon. @param rings its coordinates */
    static byte[] geoJson(String rings) {
        return text("{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":" + rings + "},\"properties\":{\"MJ\":1,\"名称\":\"甲\"}}\n]}\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GBK"));
    }

    private static byte[] geoPackage(Path file) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            var table = writer.table(
                    "STBHHX",
                    "生态保护红线",
                    Crs.ofEpsg(4548),
                    List.of(
                            new GeoPackageWriter.Column("BSM", String.class),
                            new GeoPackageWriter.Column("MJ", Double.class)));
            table.add(
                    wkt("POLYGON ((660000 2757000, 661000 2757000, 661000 2758000, 660000 2757000))"),
                    List.of("1", 50.0));
            table.add(
                    wkt("POLYGON ((662000 2757000, 663000 2757000, 663000 2758000, 662000 2757000))"),
                    List.of("2", 50.0));
        }
        return read(file);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
