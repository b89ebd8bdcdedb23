package org.spatialplan.bench.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTWriter;

/** Polygons as a shapefile with MapServer's index beside it, made by GDAL and shptree. */
final class Shapefiles {

    private Shapefiles() {}

    static void write(Path folder, String name, List<Polygon> polygons) throws IOException, InterruptedException {
        Path text = folder.resolve(name + ".csv");
        WKTWriter wkt = new WKTWriter();
        try (BufferedWriter out = Files.newBufferedWriter(text)) {
            out.write("id,name,area_m2,WKT\n");
            for (int i = 0; i < polygons.size(); i++) {
                Polygon polygon = polygons.get(i);
                out.write(i + ",area " + i + "," + Math.round(polygon.getArea()) + ",\"" + wkt.write(polygon) + "\"\n");
            }
        }
        Path shapefile = folder.resolve(name + ".shp");
        run(
                "ogr2ogr",
                "-q",
                "-oo",
                "GEOM_POSSIBLE_NAMES=WKT",
                "-oo",
                "KEEP_GEOM_COLUMNS=NO",
                "-oo",
                "AUTODETECT_TYPE=YES",
                "-a_srs",
                "EPSG:4549",
                "-nlt",
                "POLYGON",
                shapefile.toString(),
                text.toString());
        run("shptree", shapefile.toString());
        Files.delete(text);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
