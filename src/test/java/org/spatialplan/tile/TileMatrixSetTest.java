package org.spatialplan.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class TileMatrixSetTest {

    @Test
    void scalesAreThoseOfTheWellKnownSet() {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        // OGC 07-057r7, annex E.4
        assertThat(set.scaleDenominator(set.findMatrix("0").orElseThrow())).isCloseTo(559082264.0287178, within(1e-6));
        assertThat(set.scaleDenominator(set.findMatrix("18").orElseThrow())).isCloseTo(2132.729583849784, within(1e-9));
    }

    @Test
    void gridOfDegreesIsTianditus() {
        TileMatrixSet set = TileMatrixSet.CGCS2000_QUAD;
        TileMatrix first = set.findMatrix("1").orElseThrow();
        assertThat(first.cellSize()).isEqualTo(0.703125);
        assertThat(first.columns()).isEqualTo(2);
        assertThat(first.rows()).isEqualTo(1);
        assertThat(set.northFirst()).isTrue();
        // Quanzhou's East Lake, 118.6°E 24.91°N
        TileMatrix twelfth = set.findMatrix("12").orElseThrow();
        TileRange range = twelfth.range(new Envelope(new Coordinate(118.6, 24.91)));
        assertThat(range.minColumn()).isEqualTo((int) Math.floor((118.6 + 180) / 360 * 4096));
        assertThat(range.minRow()).isEqualTo((int) Math.floor((90 - 24.91) / 360 * 4096));
        assertThat(twelfth.box(range.minColumn(), range.minRow()).contains(118.6, 24.91))
                .isTrue();
    }
}
