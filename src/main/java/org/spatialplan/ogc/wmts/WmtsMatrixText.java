package org.spatialplan.ogc.wmts;

import java.math.BigDecimal;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;

/**
 * Writes a tile matrix set of the service metadata document. Corners are in the axis order of its CRS: latitude first
 * for EPSG:4490.
 */
final class WmtsMatrixText {

    private WmtsMatrixText() {}

    static void write(TileMatrixSet set, XmlDocument xml) {
        xml.open("TileMatrixSet").leaf("ows:Identifier", set.id()).leaf("ows:SupportedCRS", crs(set));
        set.wellKnownScaleSet().ifPresent(name -> xml.leaf("WellKnownScaleSet", name));
        set.matrices().forEach(matrix -> write(set, matrix, xml));
        xml.close();
    }

    /** Returns the spelling of a CRS. The standard binds its well-known scale set to one spelling (annex E.4). */
    private static String crs(TileMatrixSet set) {
        return set.wellKnownScaleSet().isPresent()
                ? "urn:ogc:def:crs:EPSG:6.18:3:" + set.epsg()
                : "urn:ogc:def:crs:EPSG::" + set.epsg();
    }

    private static void write(TileMatrixSet set, TileMatrix matrix, XmlDocument xml) {
        String corner = set.northFirst()
                ? plain(matrix.top()) + " " + plain(matrix.left())
                : plain(matrix.left()) + " " + plain(matrix.top());
        String pixels = Integer.toString(TileMatrix.TILE_PX);
        xml.open("TileMatrix")
                .leaf("ows:Identifier", matrix.id())
                .leaf("ScaleDenominator", plain(set.scaleDenominator(matrix)))
                .leaf("TopLeftCorner", corner)
                .leaf("TileWidth", pixels)
                .leaf("TileHeight", pixels)
                .leaf("MatrixWidth", Long.toString(matrix.columns()))
                .leaf("MatrixHeight", Long.toString(matrix.rows()))
                .close();
    }

    /** Writes a number without exponent, which some clients cannot read. */
    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).toPlainString();
    }
}
