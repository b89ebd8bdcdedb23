package org.spatialplan.bench.portrayal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.VWSimplifier;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.shape.CityShapes;

/**
 * What is our own in pictures beside what the JDK and JTS have, on whole maps of 2,000 polygons with 1.5 million vertices:
 * the rasteriser beside Java2D, the writer of PNG beside ImageIO, the generalisation beside JTS' simplifiers. Prints
 * processor milliseconds of one thread a map, the best of several rounds, so that other work on the machine counts little.
 * Java2D gets outlines that are simplified for the scale beforehand, which is not counted. Arguments: maps a round
 * (default 40).
 */
public final class PictureRival {

    private static final Crs CRS = Crs.ofEpsg(4549);
    private static final int[] SCALES = {25_000, 200_000, 1_000_000};
    private static final int[][] SIZES = {{256, 256}, {1024, 768}};
    private static final int ROUNDS = 4;
    private static final double WEST = 440_000;
    private static final double SOUTH = 2_700_000;
    private static final double SIDE_M = 120_000;
    private static final Color FILL = new Color(0xc8e6c9);
    private static final Color EDGE = new Color(0x2e7d32);

    private final List<Polygon> polygons;
    private final LayerDrawing areas;
    private final MapRenderer renderer = new MapRenderer(MapFonts.none());
    private final Map<Integer, HPRtree> shapes = new HashMap<>();

    private PictureRival(CityShapes data) {
        this.polygons = data.polygons();
        MapStyle style =
                MapStyle.of(new StyleReader().read("bench", MapBenchmark.SLD).get(0));
        List<PortrayedFeature> features = IntStream.range(0, polygons.size())
                .mapToObj(i -> new PortrayedFeature("a" + i, Map.of(), polygons.get(i)))
                .toList();
        this.areas = new LayerDrawing(PortrayedLayer.of("areas", CRS, features), style);
    }

    public static void main(String[] arguments) {
        int maps = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        PictureRival rival = new PictureRival(CityShapes.make());
        rival.generalise();
        for (int[] size : SIZES) {
            for (int scale : SCALES) {
                rival.compare(size, scale, maps);
            }
        }
    }

    /** Once a layer: ours for all scales, theirs for one. That of Visvalingam and Whyatt is quadratic: of every 20th area. */
    private void generalise() {
        List<Geometry> all = List.copyOf(polygons);
        List<Geometry> some = IntStream.range(0, all.size())
                .filter(i -> i % 20 == 0)
                .mapToObj(all::get)
                .toList();
        double tolerance = 0.00028 * 200_000 / 2;
        System.out.printf(
                "generalisation: ours, all scales %.0f ms; Douglas and Peucker, 1:200,000 %.0f ms;"
                        + " Visvalingam and Whyatt, 1:200,000 %.0f ms%n",
                best(1, i -> own(all, tolerance)),
                best(1, i -> all.stream()
                        .map(area -> DouglasPeuckerSimplifier.simplify(area, tolerance))
                        .toList()),
                20
                        * best(1, i -> some.stream()
                                .map(area -> VWSimplifier.simplify(area, tolerance))
                                .toList()));
    }

    /** All vertices ranked, and the forms of one scale made of that. */
    private static MapGeometry own(List<Geometry> all, double tolerance) {
        MapGeometry packed = MapGeometry.of(all, CRS, CRS);
        for (int i = 0; i < all.size(); i++) {
            packed.shape(i).generalised(tolerance);
        }
        return packed;
    }

    private void compare(int[] size, int scale, int maps) {
        HPRtree tree = shapes.computeIfAbsent(scale, this::simplified);
        BufferedImage[] drawn = new BufferedImage[maps];
        double own = best(maps, i -> drawn[i] = renderer.draw(request(size, scale, i)));
        double java2d = best(maps, i -> java2d(size, scale, i, tree));
        double png = best(maps, i -> PictureEncoder.encode(drawn[i], PictureFormat.PNG));
        BufferedImage[] indexed = new BufferedImage[maps];
        for (int i = 0; i < maps; i++) {
            indexed[i] = read(PictureEncoder.encode(drawn[i], PictureFormat.PNG));
        }
        double zlib = best(maps, i -> deflate(indexed[i]));
        double fastest = best(maps, i -> imageIo(drawn[i], 8 / 9f));
        System.out.printf(
                "%4d x %3d 1:%,9d  drawing: ours %.2f, Java2D %.2f ms; PNG: ours %.2f ms %,d bytes,"
                        + " ImageIO at level 1 %.2f ms %,d bytes, zlib at level 1 of finished rows alone %.2f ms %,d bytes%n",
                size[0],
                size[1],
                scale,
                own,
                java2d,
                png,
                bytes(drawn, picture -> PictureEncoder.encode(picture, PictureFormat.PNG)),
                fastest,
                bytes(drawn, picture -> imageIo(picture, 8 / 9f)),
                zlib,
                bytes(indexed, PictureRival::deflate));
    }

    private static long bytes(BufferedImage[] pictures, Function<BufferedImage, byte[]> encoder) {
        long all = 0;
        for (BufferedImage picture : pictures) {
            all += encoder.apply(picture).length;
        }
        return all / pictures.length;
    }

    /** Outlines simplified for half a pixel of a scale, as shapes of Java2D. */
    private HPRtree simplified(int scale) {
        HPRtree tree = new HPRtree();
        ShapeWriter writer = new ShapeWriter();
        for (Polygon area : polygons) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(area, 0.00028 * scale / 2);
            tree.insert(area.getEnvelopeInternal(), new Path2D.Double(writer.toShape(simple)));
        }
        tree.build();
        return tree;
    }

    private MapRequest request(int[] size, int scale, int number) {
        return MapRequest.of(size[0], size[1], box(size, scale, number), CRS)
                .withBackground(Color.WHITE)
                .with(areas);
    }

    private static BufferedImage java2d(int[] size, int scale, int number, HPRtree tree) {
        Envelope box = box(size, scale, number);
        BufferedImage picture = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size[0], size[1]);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(1));
        double perM = size[0] / box.getWidth();
        AffineTransform view = new AffineTransform(perM, 0, 0, -perM, -box.getMinX() * perM, box.getMaxY() * perM);
        tree.query(box, item -> {
            Shape shape = view.createTransformedShape((Shape) item);
            graphics.setColor(FILL);
            graphics.fill(shape);
            graphics.setColor(EDGE);
            graphics.draw(shape);
        });
        graphics.dispose();
        return picture;
    }

    /** @param quality as ImageIO counts it: the level of its deflater is 9 − 9 × quality */
    private static byte[] imageIo(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JDK's zlib makes of the rows of a picture with a palette: no colours are counted, no file is written. */
    private static byte[] deflate(BufferedImage indexed) {
        byte[] rows = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        Deflater deflater = new Deflater(1);
        deflater.setInput(rows);
        deflater.finish();
        byte[] out = new byte[rows.length + 1024];
        int size = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, size);
    }

    private static Envelope box(int[] size, int scale, int number) {
        Random random = new Random(number);
        double width = size[0] * 0.00028 * scale;
        double height = size[1] * 0.00028 * scale;
        double west = WEST + random.nextDouble() * Math.max(0, SIDE_M - width);
        double south = SOUTH + random.nextDouble() * Math.max(0, SIDE_M - height);
        return new Envelope(west, west + width, south, south + height);
    }

    /** Processor milliseconds of a piece of work, in the best of several rounds. */
    private static double best(int pieces, Function<Integer, Object> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < pieces; i++) {
                work.apply(i);
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, took / 1e6 / pieces);
        }
        return best;
    }
}
