package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DegreeGridTest {

    @Test
    void whatIsThinnerThanTheGridIsDropped() throws ParseException {
        Geometry needle = read("POLYGON ((118 25, 118.01 25, 118.01 25.0000000001, 118 25.0000000001, 118 25))");
        Geometry both = read("MULTIPOLYGON (((118 25, 118.01 25, 118.01 25.0000000001, 118 25.0000000001, 118 25)),"
                + " ((118 26, 118.01 26, 118.01 26.01, 118 26)))");

        assertThat(DegreeGrid.onGrid(needle).isEmpty()).isTrue();
        assertThat(DegreeGrid.onGrid(both).isValid()).isTrue();
        assertThat(DegreeGrid.onGrid(both).getArea())
                .isEqualTo(both.getGeometryN(1).getArea());
    }

    /** A spike of 0.05 mm beside a long edge would cross it. */
    @Test
    void whatRoundingWouldMakeInvalidIsRepaired() throws ParseException {
        Geometry spike = read(
                "POLYGON ((118 25, 118.01 25.00000000049, 118.005 25.00000000071, 118.01 25.01, 118 25.01, 118 25))");

        Geometry onGrid = DegreeGrid.onGrid(spike);

        assertThat(onGrid.isValid()).isTrue();
        assertThat(onGrid.getArea()).isBetween(spike.getArea() - 1e-10, spike.getArea() + 1e-10);
    }

    @Test
    void linesWithoutLengthAreDropped() throws ParseException {
        Geometry lines = read("MULTILINESTRING ((118 25, 118.0000000001 25), (118 25, 118.1 25.1234567891))");

        assertThat(DegreeGrid.onGrid(lines)).isEqualTo(read("LINESTRING (118 25, 118.1 25.123456789)"));
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
