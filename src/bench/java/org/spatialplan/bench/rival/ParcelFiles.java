package org.spatialplan.bench.rival;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.geo.Crs;

/** The parcels as a surveyor sends them: degrees with nine decimals (0.1 mm), each with its number. */
public final class ParcelFiles {

    private ParcelFiles() {}

    static Path geoJson(Path file, List<Polygon> parcels) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int i = 0; i < parcels.size(); i++) {
                out.write(i == 0 ? "\n" : ",\n");
                out.write("{\"type\":\"Feature\",\"properties\":{\"DKBH\":\"P" + i
                        + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
                Coordinate[] ring = BenchLayers.FRAME.toLonLat(parcels.get(i)).getCoordinates();
                for (int k = 0; k < ring.length; k++) {
                    out.write(String.format(Locale.ROOT, "%s[%.9f,%.9f]", k == 0 ? "" : ",", ring[k].x, ring[k].y));
                }
                out.write("]]}}");
            }
            out.write("\n]}\n");
        }
        return file;
    }

    public static Path geoPackage(Path file, List<Polygon> parcels) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table =
                    writer.table("parcels", "parcels", Crs.ofEpsg(4490), List.of(new Column("DKBH", String.class)));
            for (int i = 0; i < parcels.size(); i++) {
                table.add(BenchLayers.FRAME.toLonLat(parcels.get(i)), List.of("P" + i));
            }
        }
        return file;
    }
}
