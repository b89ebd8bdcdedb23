package org.spatialplan.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.portrayal.style.MapStyle;

/** Pictures from generalised geometry against Java2D's of all vertices: another rasteriser and no generalisation. */
class GeneralisedPictureTest {

    private static final int SIDE = 128;
    private static final MapStyle STYLE = Pictures.style(Pictures.rule(Pictures.fill("#000000")));

    @Property(tries = 60)
    void hardly_a_pixel_differs(
            @ForAll @IntRange(min = 20, max = 6000) int vertices,
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @DoubleRange(min = 0.3, max = 60) double metresAPixel,
            @ForAll @DoubleRange(min = -1200, max = 1200) double right,
            @ForAll @DoubleRange(min = -1200, max = 1200) double up) {
        Coordinate[] ring = shore(vertices, new java.util.Random(seed));
        double half = SIDE * metresAPixel / 2;
        double x = Pictures.WEST + right;
        double y = Pictures.SOUTH + up;
        Envelope box = new Envelope(x - half, x + half, y - half, y + half);

        BufferedImage ours = Pictures.draw(MapRequest.of(SIDE, SIDE, box, Pictures.CRS)
                .withBackground(Color.WHITE)
                .with(new LayerDrawing(
                        PortrayedLayer.of(
                                "layer",
                                Pictures.CRS,
                                List.of(new PortrayedFeature(
                                        "a", Map.of(), new GeometryFactory().createPolygon(ring)))),
                        STYLE)));

        assertThat(differing(ours, byJava2d(ring, box)))
                .as("share of pixels that differ by more than a third")
                .isLessThan(0.006);
    }

    private static double differing(BufferedImage ours, BufferedImage theirs) {
        int differing = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                int difference = (ours.getRGB(x, y) & 0xFF) - (theirs.getRGB(x, y) & 0xFF);
                differing += Math.abs(difference) > 85 ? 1 : 0;
            }
        }
        return differing / (double) (SIDE * SIDE);
    }

    private static BufferedImage byJava2d(Coordinate[] ring, Envelope box) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ring.length; i++) {
            double x = (ring[i].x - box.getMinX()) / box.getWidth() * SIDE;
            double y = (box.getMaxY() - ring[i].y) / box.getHeight() * SIDE;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.BLACK);
        graphics.fill(path);
        graphics.dispose();
        return picture;
    }

    /** About 1 km in radius, rough at every scale; a star seen from its middle, so never crossing itself. */
    private static Coordinate[] shore(int vertices, java.util.Random random) {
        double[] phases = random.doubles(10, 0, 6.28).toArray();
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double radius = 1000;
            for (int octave = 0; octave < phases.length && (6 << octave) <= vertices; octave++) {
                radius += 400 / (double) (2 << octave) * Math.sin((2 << octave) * angle + phases[octave]);
            }
            ring[i] =
                    new Coordinate(Pictures.WEST + radius * Math.cos(angle), Pictures.SOUTH + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return ring;
    }
}
