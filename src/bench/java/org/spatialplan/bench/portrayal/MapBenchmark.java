package org.spatialplan.bench.portrayal;

import java.awt.Color;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.shape.CityShapes;

/**
 * Draws random boxes of 2,000 polygons with 1.5 million vertices and prints maps a second, encoding included, nothing
 * cached but the packed geometry. Arguments: seconds a measurement (default 3).
 */
public final class MapBenchmark {

    private static final Crs CRS = Crs.ofEpsg(4549);
    private static final int[] SCALES = {25_000, 200_000, 1_000_000};
    private static final int[][] SIZES = {{256, 256}, {1024, 768}};
    private static final double WEST = 440_000;
    private static final double SOUTH = 2_700_000;
    private static final double SIDE_M = 120_000;
    public static final String SLD =
            """
            <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>areas</Name><UserStyle>
              <FeatureTypeStyle><Rule><PolygonSymbolizer>
                <Fill><CssParameter name="fill">#c8e6c9</CssParameter></Fill>
                <Stroke><CssParameter name="stroke">#2e7d32</CssParameter>
                  <CssParameter name="stroke-width">1</CssParameter></Stroke>
              </PolygonSymbolizer></Rule></FeatureTypeStyle>
            </UserStyle></NamedLayer></StyledLayerDescriptor>
            """;

    private final MapRenderer renderer = new MapRenderer(MapFonts.none());
    private final LayerDrawing areas;
    private final double seconds;

    MapBenchmark(CityShapes data, double seconds) {
        this.seconds = seconds;
        List<PortrayedFeature> features = IntStream.range(0, data.polygons().size())
                .mapToObj(i ->
                        new PortrayedFeature("a" + i, Map.of(), data.polygons().get(i)))
                .toList();
        MapStyle style = MapStyle.of(new StyleReader().read("bench", SLD).get(0));
        this.areas = new LayerDrawing(PortrayedLayer.of("areas", CRS, features), style);
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length == 0 ? 3 : Double.parseDouble(arguments[0]);
        new MapBenchmark(CityShapes.make(), seconds).run();
    }

    /** Drawing and encoding of one picture, PNG, one client. */
    void tell(Ratios ratios) throws Exception {
        for (int[] size : SIZES) {
            for (int scale : SCALES) {
                measure(size, scale, PictureFormat.PNG, 1, seconds);
                Result one = measure(size, scale, PictureFormat.PNG, 1, seconds);
                String measure = "%d × %d at 1:%,d, drawing".formatted(size[0], size[1], scale);
                ratios.told(measure, one.drawMs, "ms");
                ratios.told(measure.replace("drawing", "encoding"), one.encodeMs, "ms");
            }
        }
    }

    private void run() throws Exception {
        System.out.printf("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        measure(SIZES[0], SCALES[1], PictureFormat.PNG, 1, 3);
        for (PictureFormat format : List.of(PictureFormat.PNG, PictureFormat.PNG8)) {
            for (int[] size : SIZES) {
                for (int scale : SCALES) {
                    measure(size, scale, format, 1, seconds / 2);
                    Result one = measure(size, scale, format, 1, seconds);
                    Result four = measure(size, scale, format, 4, seconds);
                    System.out.printf(
                            "%-5s %4d x %3d  1:%,9d  one client %7.1f/s  four %7.1f/s  (processor time: drawing %.2f ms, encoding %.2f ms; %,d bytes)%n",
                            format,
                            size[0],
                            size[1],
                            scale,
                            one.perSecond,
                            four.perSecond,
                            one.drawMs,
                            one.encodeMs,
                            one.bytes);
                }
            }
        }
    }

    private Result measure(int[] size, int scale, PictureFormat format, int clients, double time) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Callable<Result>> tasks = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Random random = new Random(client);
            tasks.add(() -> draw(size, scale, format, random, time));
        }
        double perSecond = 0;
        Result last = null;
        for (Future<Result> result : pool.invokeAll(tasks)) {
            last = result.get();
            perSecond += last.perSecond;
        }
        pool.shutdown();
        return new Result(perSecond, last.drawMs, last.encodeMs, last.bytes);
    }

    private Result draw(int[] size, int scale, PictureFormat format, Random random, double time) {
        long start = System.nanoTime();
        long drawing = 0;
        long encoding = 0;
        long bytes = 0;
        int maps = 0;
        while (System.nanoTime() - start < time * 1e9) {
            MapRequest request = MapRequest.of(size[0], size[1], box(size, scale, random), CRS)
                    .withBackground(Color.WHITE)
                    .with(areas);
            long before = cpu();
            var picture = renderer.draw(request);
            drawing += cpu() - before;
            before = cpu();
            bytes += PictureEncoder.encode(picture, format).length;
            encoding += cpu() - before;
            maps++;
        }
        double all = (System.nanoTime() - start) / 1e6;
        return new Result(maps / all * 1e3, drawing / 1e6 / maps, encoding / 1e6 / maps, bytes / maps);
    }

    /** Of this thread, in ns: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Envelope box(int[] size, int scale, Random random) {
        double width = size[0] * 0.00028 * scale;
        double height = size[1] * 0.00028 * scale;
        double west = WEST + random.nextDouble() * Math.max(0, SIDE_M - width);
        double south = SOUTH + random.nextDouble() * Math.max(0, SIDE_M - height);
        return new Envelope(west, west + width, south, south + height);
    }

    private record Result(double perSecond, double drawMs, double encodeMs, long bytes) {}
}
