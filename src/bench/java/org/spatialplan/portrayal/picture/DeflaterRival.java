package org.spatialplan.portrayal.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.bench.portrayal.MapBenchmark;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.shape.CityShapes;

/**
 * PNGs with a palette by our deflater beside the same palette and rows by the JDK's zlib at level 1. Prints processor
 * milliseconds of one thread a picture, the best of several rounds, and bytes.
 */
public final class DeflaterRival {

    private static final Crs CRS = Crs.ofEpsg(4549);
    private static final int[][] SIZES = {{256, 256}, {1024, 768}};
    private static final int[] SCALES = {25_000, 200_000, 1_000_000};
    private static final int PICTURES = 20;
    private static final int ROUNDS = 8;
    private static final double SIDE_M = 120_000;

    private DeflaterRival() {}

    public static void main(String[] arguments) {
        CityShapes data = CityShapes.make(300_000, 10);
        List<PortrayedFeature> features = IntStream.range(0, data.polygons().size())
                .mapToObj(i ->
                        new PortrayedFeature("a" + i, Map.of(), data.polygons().get(i)))
                .toList();
        MapStyle style =
                MapStyle.of(new StyleReader().read("bench", MapBenchmark.SLD).get(0));
        LayerDrawing layer = new LayerDrawing(PortrayedLayer.of("areas", CRS, features), style);
        for (int[] size : SIZES) {
            for (int scale : SCALES) {
                List<BufferedImage> pictures = IntStream.range(0, PICTURES)
                        .mapToObj(i -> draw(size, scale, new Random(i), layer))
                        .toList();
                System.out.printf(
                        "%4d x %3d 1:%,9d  ours %s; zlib %s%n",
                        size[0], size[1], scale, best(pictures, Png::encode), best(pictures, DeflaterRival::zlib));
            }
        }
    }

    private static BufferedImage draw(int[] size, int scale, Random random, LayerDrawing layer) {
        double width = size[0] * 0.00028 * scale;
        double height = size[1] * 0.00028 * scale;
        double west = 440_000 + random.nextDouble() * Math.max(0, SIDE_M - width);
        double south = 2_700_000 + random.nextDouble() * Math.max(0, SIDE_M - height);
        return new MapRenderer(MapFonts.none())
                .draw(MapRequest.of(size[0], size[1], new Envelope(west, west + width, south, south + height), CRS)
                        .withBackground(Color.WHITE)
                        .with(layer));
    }

    /** Colours counted and rows filled as in {@link PngFile}; the picture must have a palette's colours at most. */
    private static byte[] zlib(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        ColourTable table = ColourTable.of(pixels, 256);
        int width = picture.getWidth();
        byte[] rows = new byte[(width + 1) * picture.getHeight()];
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            at++; // no filter
            int limit = (y + 1) * width;
            for (int i = y * width; i < limit; ) {
                int end = Runs.end(pixels, i, limit);
                Arrays.fill(rows, at, at + end - i, (byte) table.number(pixels[i]));
                at += end - i;
                i = end;
            }
        }
        Deflater deflater = new Deflater(1);
        deflater.setInput(rows);
        deflater.finish();
        byte[] out = new byte[rows.length + 1024];
        int bytes = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, bytes);
    }

    private static String best(List<BufferedImage> pictures, Function<BufferedImage, byte[]> encoder) {
        double best = Double.MAX_VALUE;
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bytes = 0;
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (BufferedImage picture : pictures) {
                bytes += encoder.apply(picture).length;
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, took / 1e6 / pictures.size());
        }
        return "%.2f ms, %,d bytes".formatted(best, bytes / pictures.size());
    }
}
