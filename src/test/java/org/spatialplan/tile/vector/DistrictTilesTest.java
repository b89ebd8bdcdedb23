package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.Feature;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/** The city's districts, whose edges do not all have the same vertices: tiles neither open gaps between them nor let them cover each other. */
@Tag("thorough")
class DistrictTilesTest {

    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    /** The outer rim is generalised too: gaps are looked for inside of it. */
    private static final double RIM = 24;
    /** Farther beyond the tile's edge nothing of the city matters to the rim within it. */
    private static final double ABOUT = 4 * RIM;

    private static final List<Geometry> SOURCE = new ArrayList<>();
    private static final List<String> IDS = new ArrayList<>();

    static {
        for (Feature district : GeodataFiles.features("districts")) {
            // the two zones lie over districts on purpose
            if (!district.id().endsWith("zone")) {
                SOURCE.add(SET.crs().fromLonLat(district.geometry().orElseThrow()));
                IDS.add(district.id());
            }
        }
    }

    private static final Geometry CITY = OverlayNGRobust.union(SOURCE);
    /** What two districts' own drawings have in common, by their numbers. */
    private static final Map<Integer, Geometry> DRAWN_TWICE = drawnTwice();

    private static final VectorLayer LAYER = VectorLayer.of(
            "districts",
            SOURCE,
            IDS,
            Attributes.of(
                    List.of("id"), IDS.stream().map(id -> new Object[] {id}).toList()));

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "7", "8", "9", "10", "11"})
    void meetWhereTheSourceDoes(String level) {
        TileMatrix matrix = SET.findMatrix(level).orElseThrow();
        Envelope extent = new Envelope();
        SOURCE.forEach(district -> extent.expandToInclude(district.getEnvelopeInternal()));
        TileRange range = matrix.range(extent);
        for (int row = range.minRow(); row <= range.maxRow(); row++) {
            for (int column = range.minColumn(); column <= range.maxColumn(); column++) {
                meetIn(matrix.box(column, row));
            }
        }
    }

    private static void meetIn(Envelope box) {
        double unit = box.getWidth() / VectorTile.EXTENT;
        AffineTransformation toUnits =
                new AffineTransformation(1 / unit, 0, -box.getMinX() / unit, 0, -1 / unit, box.getMaxY() / unit);
        Map<String, Geometry> areas =
                DecodedTile.of(VectorTile.encode(List.of(LAYER), box)).areas("districts");
        Geometry tile = new GeometryFactory().toGeometry(new Envelope(0, VectorTile.EXTENT, 0, VectorTile.EXTENT));
        Geometry about = new GeometryFactory()
                .toGeometry(new Envelope(-ABOUT, VectorTile.EXTENT + ABOUT, -ABOUT, VectorTile.EXTENT + ABOUT));
        Geometry near = OverlayNGRobust.overlay(toUnits.transform(CITY), about, 1);
        Geometry city = OverlayNGRobust.overlay(near.buffer(-RIM), tile, 1);
        Geometry covered =
                areas.isEmpty() ? new GeometryFactory().createPolygon() : OverlayNGRobust.union(areas.values());
        assertThat(isThin(OverlayNGRobust.overlay(city, covered, 3)))
                .as("gap in " + box)
                .isTrue();
        for (int i = 0; i < IDS.size(); i++) {
            for (int j = i + 1; j < IDS.size(); j++) {
                if (areas.containsKey(IDS.get(i)) && areas.containsKey(IDS.get(j))) {
                    Geometry both = OverlayNGRobust.overlay(areas.get(IDS.get(i)), areas.get(IDS.get(j)), 1);
                    // what the drawings themselves have in common is not the tiles' fault
                    Geometry drawn = DRAWN_TWICE.get(i * IDS.size() + j);
                    Geometry fault = isThin(both)
                            ? both
                            : OverlayNGRobust.overlay(
                                    both.buffer(0), toUnits.transform(drawn).buffer(1), 3);
                    assertThat(isThin(fault))
                            .as("overlap of " + IDS.get(i) + " and " + IDS.get(j) + " in " + box)
                            .isTrue();
                }
            }
        }
    }

    private static Map<Integer, Geometry> drawnTwice() {
        Map<Integer, Geometry> common = new HashMap<>();
        for (int i = 0; i < IDS.size(); i++) {
            for (int j = i + 1; j < IDS.size(); j++) {
                common.put(i * IDS.size() + j, OverlayNGRobust.overlay(SOURCE.get(i), SOURCE.get(j), 1));
            }
        }
        return common;
    }

    /** Whether it is nowhere wider than a unit of the tile. */
    private static boolean isThin(Geometry geometry) {
        return geometry.getDimension() < 2 || geometry.buffer(-0.5).isEmpty();
    }
}
