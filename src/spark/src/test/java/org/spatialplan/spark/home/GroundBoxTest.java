package org.spatialplan.spark.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.GroundFrame;

/** Boxes of degrees on the ground. */
class GroundBoxTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BOXES = 60;

    @Test
    void theBoxHoldsWhateverTheBoxOfDegreesHolds() {
        Random random = new Random(11);
        GroundFrame frame = GroundFrame.about(118.5);
        for (int i = 0; i < BOXES; i++) {
            double width = i % 2 == 0 ? 0.01 : 1;
            double west = 118.5 - 15 + 20 * random.nextDouble();
            double south = -60 + 120 * random.nextDouble();
            Envelope box =
                    new Envelope(west, west + width * random.nextDouble(), south, south + width * random.nextDouble());
            Envelope ground = GroundBox.of(box, frame);
            assertThat(ground.contains(frame.toGround(shape(box, random)).getEnvelopeInternal()))
                    .as("%s", box)
                    .isTrue();
        }
    }

    /** A ring along the box, and a walk inside it. */
    private static Geometry shape(Envelope box, Random random) {
        Coordinate[] walk = new Coordinate[4];
        for (int i = 0; i < walk.length; i++) {
            walk[i] = new Coordinate(
                    box.getMinX() + box.getWidth() * random.nextDouble(),
                    box.getMinY() + box.getHeight() * random.nextDouble());
        }
        return FACTORY.createGeometryCollection(
                new Geometry[] {FACTORY.toGeometry(box), FACTORY.createLineString(walk)});
    }
}
