package org.spatialplan.ogc.wmts;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;

/**
 * Writes a tile matrix set of the service metadata document. Corners are in the axis order of its CRS: latitude first
 * for EPSG:4490.
 */
final class WmtsMatrixText {

    private WmtsMatrixText() {}

    static String of(TileMatrixSet set) {
        String scales = set.wellKnownScaleSet()
                .map(name -> "      <WellKnownScaleSet>" + name + "</WellKnownScaleSet>\n")
                .orElse("");
        return "    <TileMatrixSet>\n      <ows:Identifier>" + set.id()
                + "</ows:Identifier>\n      <ows:SupportedCRS>" + crs(set)
                + "</ows:SupportedCRS>\n" + scales
                + set.matrices().stream().map(matrix -> matrix(set, matrix)).collect(Collectors.joining())
                + "    </TileMatrixSet>\n";
    }

    /** Returns the spelling of a CRS. The standard binds its well-known scale set to one spelling (annex E.4). */
    private static String crs(TileMatrixSet set) {
        return set.wellKnownScaleSet().isPresent()
                ? "urn:ogc:def:crs:EPSG:6.18:3:" + set.epsg()
                : "urn:ogc:def:crs:EPSG::" + set.epsg();
    }

    private static String matrix(TileMatrixSet set, TileMatrix matrix) {
        String corner = set.northFirst()
                ? plain(matrix.top()) + " " + plain(matrix.left())
                : plain(matrix.left()) + " " + plain(matrix.top());
        return """
                      <TileMatrix>
                        <ows:Identifier>%s</ows:Identifier>
                        <ScaleDenominator>%s</ScaleDenominator>
                        <TopLeftCorner>%s</TopLeftCorner>
                        <TileWidth>%d</TileWidth>
                        <TileHeight>%d</TileHeight>
                        <MatrixWidth>%d</MatrixWidth>
                        <MatrixHeight>%d</MatrixHeight>
                      </TileMatrix>
                """
                .formatted(
                        matrix.id(),
                        plain(set.scaleDenominator(matrix)),
                        corner,
                        TileMatrix.TILE_PX,
                        TileMatrix.TILE_PX,
                        matrix.columns(),
                        matrix.rows());
    }

    /** Writes a number without exponent, which some clients cannot read. */
    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).toPlainString();
    }
}
