package org.spatialplan.ogc.api.tiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;

/** A tile matrix set (OGC 17-083r4, 7.2). Corners are in the axis order of its CRS: latitude first for EPSG:4490. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileMatrixSetAnswer(
        String id,
        String title,
        String uri,
        String crs,
        List<String> orderedAxes,
        String wellKnownScaleSet,
        Box boundingBox,
        List<Matrix> tileMatrices,
        List<TileLink> links) {

    record Box(List<Double> lowerLeft, List<Double> upperRight, String crs, List<String> orderedAxes) {}

    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {}

    static TileMatrixSetAnswer of(TileMatrixSet set) {
        Envelope box = set.boundingBox();
        return new TileMatrixSetAnswer(
                set.id(),
                set.title().both(),
                set.uri().orElse(null),
                crs(set),
                axes(set),
                set.wellKnownScaleSet()
                        .map(urn ->
                                "http://www.opengis.net/def/wkss/OGC/1.0/" + urn.substring(urn.lastIndexOf(':') + 1))
                        .orElse(null),
                new Box(
                        ordered(set, box.getMinX(), box.getMinY()),
                        ordered(set, box.getMaxX(), box.getMaxY()),
                        crs(set),
                        axes(set)),
                set.matrices().stream().map(matrix -> matrix(set, matrix)).toList(),
                List.of(TileLink.to(
                        "/ogc/tileMatrixSets/" + set.id(),
                        "self",
                        TileLink.JSON,
                        Messages.of("ogc.api.one-tile-matrix-set").both())));
    }

    static String crs(TileMatrixSet set) {
        return "http://www.opengis.net/def/crs/EPSG/0/" + set.epsg();
    }

    private static Matrix matrix(TileMatrixSet set, TileMatrix matrix) {
        return new Matrix(
                matrix.id(),
                set.scaleDenominator(matrix),
                matrix.cellSize(),
                "topLeft",
                ordered(set, matrix.left(), matrix.top()),
                TileMatrix.TILE_PX,
                TileMatrix.TILE_PX,
                matrix.columns(),
                matrix.rows());
    }

    private static List<String> axes(TileMatrixSet set) {
        return set.northFirst() ? List.of("Lat", "Lon") : List.of("X", "Y");
    }

    private static List<Double> ordered(TileMatrixSet set, double x, double y) {
        return set.northFirst() ? List.of(y, x) : List.of(x, y);
    }
}
