package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

/** Areas cut to a tile of 4096 map units, one a unit of the tile: valid, and nothing lost or added. */
class CutAreasTest {

    private static final Envelope BOX = new Envelope(0, 4096, 0, 4096);
    private static final Geometry REACH = new GeometryFactory().toGeometry(new Envelope(-64, 4160, -64, 4160));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "inside; POLYGON((100 100,900 100,900 900,100 900,100 100))",
                "round the tile; POLYGON((-900 -900,9000 -900,9000 9000,-900 9000,-900 -900))",
                "beside, with a box that meets; POLYGON((-900 -900,9000 -900,9000 9000,8900 -800,-900 -900))",
                "round three sides, not the tile; POLYGON((-500 -500,-500 5000,5000 5000,5000 -500,4800 -500,4800 4800,-300 4800,-300 -500,-500 -500))",
                "over one side; POLYGON((3000 1000,6000 1000,6000 3000,3000 3000,3000 1000))",
                "over a corner; POLYGON((3000 3000,6000 3000,6000 6000,3000 6000,3000 3000))",
                "two lobes; POLYGON((3000 500,6000 500,6000 3500,3000 3500,3000 2500,5000 2500,5000 1500,3000 1500,3000 500))",
                "across, beginning outside; POLYGON((-500 1000,5000 1000,5000 2000,-500 2000,-500 1000))",
                "hole inside; POLYGON((-900 -900,9000 -900,9000 9000,-900 9000,-900 -900),(1000 1000,1000 2000,2000 2000,2000 1000,1000 1000))",
                "hole over a side; POLYGON((-900 -900,9000 -900,9000 9000,-900 9000,-900 -900),(1000 3000,1000 5000,2000 5000,2000 3000,1000 3000))",
                "hole across; POLYGON((-900 -900,9000 -900,9000 9000,-900 9000,-900 -900),(1000 -500,1000 5000,2000 5000,2000 -500,1000 -500))",
                "hole round the tile; POLYGON((-900 -900,9000 -900,9000 9000,-900 9000,-900 -900),(-800 -800,-800 8000,8000 8000,8000 -800,-800 -800))",
                "holes in both lobes; POLYGON((2000 500,6000 500,6000 3500,2000 3500,2000 2500,5000 2500,5000 1500,2000 1500,2000 500),(2500 800,2500 1200,3000 1200,3000 800,2500 800),(2500 2800,2500 3200,3000 3200,3000 2800,2500 2800))",
                "two parts; MULTIPOLYGON(((100 100,900 100,900 900,100 900,100 100)),((3000 1000,6000 1000,6000 3000,3000 3000,3000 1000)))"
            })
    void keepsTheArea(String what, String wkt) throws Exception {
        Geometry area = new WKTReader().read(wkt);

        Geometry cut = cut(area);

        assertThat(cut.isValid()).as(what).isTrue();
        assertThat(cut.symDifference(flipped(area.intersection(REACH))).getArea())
                .as(what)
                .isZero();
    }

    @Test
    void cutsLinesIntoPieces() throws Exception {
        Geometry line = new WKTReader().read("LINESTRING(-500 1000,2000 1000,2000 6000,3000 6000,3000 500)");
        Geometry cut = cut(line);
        assertThat(cut.getNumGeometries()).isEqualTo(2);
        assertThat(cut.equalsTopo(flipped(line.intersection(REACH)))).isTrue();
    }

    private static Geometry cut(Geometry geometry) {
        Attributes attributes = Attributes.of(List.of("id"), List.<Object[]>of(new Object[] {"it"}));
        VectorLayer layer = VectorLayer.of("it", List.of(geometry), List.of("it"), attributes);
        List<Geometry> found =
                DecodedTile.of(VectorTile.encode(List.of(layer), BOX)).geometries("it");
        return found.isEmpty() ? new GeometryFactory().createPolygon() : found.get(0);
    }

    /** In a tile y goes down. */
    private static Geometry flipped(Geometry geometry) {
        Geometry flipped = geometry.copy();
        flipped.apply(new org.locationtech.jts.geom.util.AffineTransformation(1, 0, 0, 0, -1, 4096));
        return flipped;
    }
}
