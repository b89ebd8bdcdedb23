package org.spatialplan.bench.rival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.Grid;

/** The benchmark's data, drawn once and kept in {@code target}: drawing takes longer than many a measurement. */
final class KeptData {

    private static final Path FOLDER = Path.of("target");

    private final int vertices;

    private KeptData(int vertices) {
        this.vertices = vertices;
    }

    /** @param vertices of the line */
    static CityShapes get(int vertices) {
        return new KeptData(vertices).get();
    }

    private CityShapes get() {
        try {
            if (!Files.exists(file("rivers"))) {
                CityShapes made = CityShapes.make(vertices, CityShapes.PARCELS);
                write("polygons", made.polygons());
                write("parcels", made.parcels());
                write("rivers", made.rivers());
            }
            return new CityShapes(
                    read("polygons", Polygon.class), read("parcels", Polygon.class), read("rivers", LineString.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("target/bench-*.wkb cannot be read: remove them", e);
        }
    }

    private Path file(String kind) {
        return FOLDER.resolve("bench-" + vertices + "-" + kind + ".wkb");
    }

    private void write(String kind, List<? extends Geometry> geometries) throws IOException {
        Geometry all = Grid.FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new));
        Files.write(file(kind), new WKBWriter().write(all));
    }

    private <G extends Geometry> List<G> read(String kind, Class<G> type) throws IOException, ParseException {
        Geometry all = new WKBReader(Grid.FACTORY).read(Files.readAllBytes(file(kind)));
        List<G> geometries = new ArrayList<>(all.getNumGeometries());
        for (int i = 0; i < all.getNumGeometries(); i++) {
            geometries.add(type.cast(all.getGeometryN(i)));
        }
        return List.copyOf(geometries);
    }
}
