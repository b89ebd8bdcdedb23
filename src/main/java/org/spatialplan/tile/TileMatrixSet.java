package org.spatialplan.tile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A tile matrix set (OGC 17-083r4): square tiles of {@value TileMatrix#TILE_PX} pixels, each level twice as fine as the
 * one before, rows counted from the top. Immutable.
 *
 * @param id as addresses have it
 * @param epsg code of the CRS
 * @param uri where the set is registered, if it is
 * @param wellKnownScaleSet of WMTS 1.0 (annex E), if its scales belong to one
 * @param boundingBox of the first level, map coordinates: x right, y up
 */
public record TileMatrixSet(
        String id,
        LocalizedText title,
        int epsg,
        Optional<String> uri,
        Optional<String> wellKnownScaleSet,
        Envelope boundingBox,
        List<TileMatrix> matrices) {

    /** The width of a pixel in metres for scale denominators (OGC 05-078r4). */
    private static final double PIXEL_M = 0.00028;
    /** Metres of a degree on the equator of CGCS2000, whose semi-major axis equals that of WGS 84. */
    private static final double METRES_A_DEGREE = 6_378_137 * Math.PI / 180;

    private static final double MERCATOR_REACH = 20_037_508.342789244;

    /** The tiles of Google's maps, in EPSG:3857. */
    public static final TileMatrixSet WEB_MERCATOR_QUAD = new TileMatrixSet(
            "WebMercatorQuad",
            Messages.of("tile.set.web-mercator"),
            3857,
            Optional.of("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"),
            Optional.of("urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible"),
            new Envelope(-MERCATOR_REACH, MERCATOR_REACH, -MERCATOR_REACH, MERCATOR_REACH),
            IntStream.rangeClosed(0, 22)
                    .mapToObj(z -> new TileMatrix(
                            String.valueOf(z),
                            z,
                            2 * MERCATOR_REACH / TileMatrix.TILE_PX / (1L << z),
                            -MERCATOR_REACH,
                            MERCATOR_REACH,
                            1 << z,
                            1 << z))
                    .toList());

    /**
     * The tiles of Chinese web maps in EPSG:4490, Tianditu's {@code c}: level 1 has two tiles side by side and
     * 0.703125° a pixel. The identifiers are Tianditu's, so that level 12 here matches level 12 there. Tianditu's own
     * scale denominators assume 96 pixels an inch; these assume the standard's 0.28 mm, from which clients compute the
     * size of a pixel.
     */
    public static final TileMatrixSet CGCS2000_QUAD = new TileMatrixSet(
            "CGCS2000Quad",
            Messages.of("tile.set.cgcs2000"),
            4490,
            Optional.empty(),
            Optional.empty(),
            new Envelope(-180, 180, -90, 90),
            IntStream.rangeClosed(1, 21)
                    .mapToObj(z -> new TileMatrix(
                            String.valueOf(z),
                            z - 1,
                            360.0 / TileMatrix.TILE_PX / (1L << z),
                            -180,
                            90,
                            1 << z,
                            1 << (z - 1)))
                    .toList());

    /** All sets of the service. */
    public static final List<TileMatrixSet> ALL = List.of(WEB_MERCATOR_QUAD, CGCS2000_QUAD);

    public TileMatrixSet {
        boundingBox = boundingBox.copy();
        matrices = List.copyOf(matrices);
    }

    /**
     * Finds a set.
     *
     * @param id in its exact spelling
     */
    public static Optional<TileMatrixSet> find(String id) {
        return ALL.stream().filter(set -> set.id.equals(id)).findFirst();
    }

    /** Finds a matrix by its id. */
    public Optional<TileMatrix> findMatrix(String matrix) {
        return matrices.stream().filter(each -> each.id().equals(matrix)).findFirst();
    }

    /** Returns the CRS of the map coordinates. */
    public Crs crs() {
        return Crs.ofEpsg(epsg);
    }

    /** Tests whether the authority writes latitude before longitude, as corners in documents must. */
    public boolean northFirst() {
        return crs().northFirst();
    }

    /** Returns the scale denominator of a matrix, by the standard's pixel of 0.28 mm. */
    public double scaleDenominator(TileMatrix matrix) {
        return matrix.cellSize() * (crs().isGeographic() ? METRES_A_DEGREE : 1) / PIXEL_M;
    }
}
