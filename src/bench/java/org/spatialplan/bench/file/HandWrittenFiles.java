package org.spatialplan.bench.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The same parcels in formats that neither GDAL nor the service writes: Esri JSON, TopoJSON, lists of points. */
final class HandWrittenFiles {

    private final ManyParcelFiles parcels;
    private final Path folder;
    private final int count;

    HandWrittenFiles(ManyParcelFiles parcels, Path folder, int count) {
        this.parcels = parcels;
        this.folder = folder;
        this.count = count;
    }

    /** Writes what stands for one parcel. */
    private interface Piece {
        void write(BufferedWriter out, int number, Coordinate[] ring) throws IOException;
    }

    void write() throws IOException {
        write(
                "parcels-esri.json",
                "{\"geometryType\":\"esriGeometryPolygon\",\"spatialReference\":{\"wkid\":4528},\"features\":[\n",
                ",\n",
                HandWrittenFiles::esri,
                "\n]}\n");
        write(
                "parcels-topo.json",
                "{\"type\":\"Topology\",\"objects\":{\"parcels\":{\"type\":\"GeometryCollection\",\"geometries\":[\n",
                ",\n",
                (out, number, ring) ->
                        out.write("{\"type\":\"Polygon\",\"properties\":{\"DKBH\":\"" + ManyParcelFiles.number(number)
                                + "\",\"name\":\"地块" + number + "\"},\"arcs\":[[" + number + "]]}"),
                "\n]}},\"arcs\":[\n" + arcs() + "\n]}\n");
        write("parcels-list.csv", "地块编号,点号,纵坐标X,横坐标Y\n", "", HandWrittenFiles::points, "");
        write("parcels-list.txt", "", "\n", HandWrittenFiles::bare, "");
    }

    private void write(String name, String head, String between, Piece piece, String end) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            out.write(head);
            for (int i = 0; i < count; i++) {
                out.write(i == 0 ? "" : between);
                piece.write(out, i, parcels.parcel(i).getCoordinates());
            }
            out.write(end);
        }
    }

    private static void esri(BufferedWriter out, int number, Coordinate[] ring) throws IOException {
        out.write("{\"attributes\":{\"DKBH\":\"" + ManyParcelFiles.number(number) + "\",\"name\":\"地块" + number
                + "\"},\"geometry\":{\"rings\":[");
        out.write(json(ring));
        out.write("]}}");
    }

    private static void points(BufferedWriter out, int number, Coordinate[] ring) throws IOException {
        for (int i = 0; i < ring.length - 1; i++) {
            out.write(ManyParcelFiles.number(number) + ",J" + (i + 1) + "," + plain(ring[i].y) + "," + plain(ring[i].x)
                    + "\n");
        }
    }

    private static void bare(BufferedWriter out, int number, Coordinate[] ring) throws IOException {
        for (int i = 0; i < ring.length - 1; i++) {
            out.write("J" + (i + 1) + "," + plain(ring[i].y) + "," + plain(ring[i].x) + "\n");
        }
    }

    private String arcs() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Geometry degrees = ManyParcelFiles.ZONE.toLonLat(parcels.parcel(i));
            all.append(i == 0 ? "" : ",\n").append(json(degrees.getCoordinates()));
        }
        return all.toString();
    }

    private static String json(Coordinate[] ring) {
        StringBuilder text = new StringBuilder("[");
        for (Coordinate at : ring) {
            text.append(text.length() == 1 ? "" : ",")
                    .append('[')
                    .append(plain(at.x))
                    .append(',')
                    .append(plain(at.y))
                    .append(']');
        }
        return text.append(']').toString();
    }

    /** Without an exponent, as surveyors write. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
