package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class ReachTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final Coordinate WEST = new Coordinate(118.4, 25.01);
    private static final Coordinate EAST = new Coordinate(118.5, 24.99);

    @Test
    void cutsBetweenTheNearestPointsWhicheverComesFirst() throws Exception {
        Geometry river = FRAME.toGround(new WKTReader().read("LINESTRING (118.3 25, 118.6 25)"));

        Geometry forth = new Reach(WEST, EAST).cutFrom(river, FRAME);
        Geometry back = new Reach(EAST, WEST).cutFrom(river, FRAME);

        assertThat(forth.getLength()).isCloseTo(10_092, within(10.0));
        assertThat(back.equalsExact(forth)).isTrue();
        assertThat(river.buffer(0.01).covers(forth)).isTrue();
    }

    @Test
    void takesTheNearestOfSeveralLines() throws Exception {
        Geometry rivers =
                FRAME.toGround(new WKTReader().read("MULTILINESTRING ((118.3 26, 118.6 26), (118.3 25, 118.6 25))"));

        Geometry cut = new Reach(WEST, EAST).cutFrom(rivers, FRAME);

        assertThat(cut.distance(rivers.getGeometryN(1))).isLessThan(0.01);
    }

    @Test
    void anAreaHasNoStretches() throws Exception {
        Geometry area = new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 0))");

        assertThatThrownBy(() -> new Reach(WEST, EAST).cutFrom(area, FRAME))
                .isInstanceOf(Reach.NotALineException.class);
    }
}
