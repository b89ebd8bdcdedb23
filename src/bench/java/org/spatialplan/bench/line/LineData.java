package org.spatialplan.bench.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/** The benchmark's polygons and parcels, drawn once and kept in {@code target}. */
final class LineData {

    private LineData() {}

    /** @param line its vertices, {@code single-N} for one polygon of N vertices, {@code dissolved} for one with 10⁴ holes */
    static CityShapes read(String line) {
        if (line.startsWith("single-")) {
            return CityShapes.single(Integer.parseInt(line.substring(7)), 1_000);
        }
        if (line.equals("dissolved")) {
            return dissolved();
        }
        return new CityShapes(kept(line, "polygons"), kept(line, "parcels"), List.of());
    }

    private static List<Polygon> kept(String line, String kind) {
        try {
            Path file = Path.of("target", "line-" + line + "-" + kind + ".wkb");
            if (!Files.exists(file)) {
                CityShapes made = CityShapes.make(Integer.parseInt(line), 3_000);
                write(made.polygons(), Path.of("target", "line-" + line + "-polygons.wkb"));
                write(made.parcels(), Path.of("target", "line-" + line + "-parcels.wkb"));
            }
            Geometry read = new WKBReader().read(Files.readAllBytes(file));
            return IntStream.range(0, read.getNumGeometries())
                    .mapToObj(i -> (Polygon) read.getGeometryN(i))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(List<Polygon> polygons, Path file) throws IOException {
        Geometry all = polygons.get(0).getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
        Files.write(file, new WKBWriter().write(all));
    }

    /** One polygon of 100 km × 100 km with 10,000 ragged holes, as a dissolved line has them. */
    private static CityShapes dissolved() {
        Random random = new Random(7);
        var factory = LineMap.FACTORY;
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            double x = 450_500 + 1000 * (i % 100);
            double y = 2_710_500 + 1000 * (i / 100);
            holes.add(LineQuestions.ragged(x, y, random.nextDouble(50, 400), 40, random)
                    .getExteriorRing());
        }
        Polygon whole = factory.createPolygon(
                LineQuestions.ragged(500_000, 2_760_000, 90_000, 20_000, new Random(8))
                        .getExteriorRing(),
                holes.toArray(LinearRing[]::new));
        List<Polygon> parcels = IntStream.range(0, 1_000)
                .mapToObj(i -> LineQuestions.ragged(
                        450_000 + random.nextDouble(100_000), 2_710_000 + random.nextDouble(100_000), 60, 8, random))
                .toList();
        return new CityShapes(List.of(whole), parcels, List.of());
    }
}
