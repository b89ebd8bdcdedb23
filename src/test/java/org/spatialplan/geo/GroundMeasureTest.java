package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GroundMeasureTest {

    /** One minute by one minute at 25°N: 1846.3 m (meridian arc) × 1682.1 m (parallel arc) on the ellipsoid. */
    @Test
    void areaOfASmallBoxIsThatOfItsArcs() throws Exception {
        Geometry box =
                read("POLYGON ((118 25, 118.0166666667 25, 118.0166666667 25.0166666667, 118 25.0166666667, 118 25))");

        assertThat(GroundMeasure.areaM2(box)).isCloseTo(1846.3 * 1682.0, within(1000.0));
    }

    @Test
    void holesAreTakenOffAndPartsAdded() throws Exception {
        double whole = GroundMeasure.areaM2(read("POLYGON ((118 25, 118.1 25, 118.1 25.1, 118 25.1, 118 25))"));
        double hole = GroundMeasure.areaM2(
                read("POLYGON ((118.02 25.02, 118.04 25.02, 118.04 25.04, 118.02 25.04, 118.02 25.02))"));
        Geometry holed = read("POLYGON ((118 25, 118.1 25, 118.1 25.1, 118 25.1, 118 25),"
                + " (118.02 25.02, 118.02 25.04, 118.04 25.04, 118.04 25.02, 118.02 25.02))");
        Geometry two = read("MULTIPOLYGON (((118 25, 118.1 25, 118.1 25.1, 118 25.1, 118 25)),"
                + " ((119.02 25.02, 119.04 25.02, 119.04 25.04, 119.02 25.04, 119.02 25.02)))");

        assertThat(GroundMeasure.areaM2(holed)).isCloseTo(whole - hole, within(1e-3));
        assertThat(GroundMeasure.areaM2(two)).isCloseTo(whole + hole, within(1e-3));
    }

    @Test
    void pointsAndLinesHaveNoAreaAndPolygonsNoLength() throws Exception {
        assertThat(GroundMeasure.areaM2(read("LINESTRING (118 25, 119 25)"))).isZero();
        assertThat(GroundMeasure.lengthM(read("POINT (118 25)"))).isZero();
        assertThat(GroundMeasure.lengthM(read("POLYGON ((118 25, 118.1 25, 118.1 25.1, 118 25))")))
                .isZero();
        assertThat(GroundMeasure.lengthM(read("LINESTRING (118 25, 118 26)"))).isCloseTo(110_773, within(10.0));
    }

    private static Geometry read(String wkt) throws Exception {
        return new WKTReader().read(wkt);
    }
}
