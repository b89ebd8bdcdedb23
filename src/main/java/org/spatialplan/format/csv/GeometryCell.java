package org.spatialplan.format.csv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.format.read.WktShape;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.parcel.WkbShape;
import org.spatialplan.text.Messages;

/**
 * A cell with a geometry: well-known text, perhaps with an SRID, or the hexadecimal binary that PostGIS writes. x comes
 * before y in every system, as databases and GIS write tables. Stateless.
 */
final class GeometryCell {

    /**
     * How a cell with a geometry begins, after its blanks: a search that began with any number of them would look through a text
     * of empty lines once for each line. The quantifiers are possessive.
     */
    static final String START = "(?:(?:SRID\\s*+=\\s*+\\d{1,9}\\s*+;\\s*+)?"
            + "(?:MULTI)?(?:POINT|LINESTRING|LINEARRING|POLYGON|GEOMETRYCOLLECTION|CURVE|SURFACE|CURVEPOLYGON"
            + "|COMPOUNDCURVE|CIRCULARSTRING|TRIANGLE|TIN|POLYHEDRALSURFACE)\\s*+(?:ZM|Z|M)?+\\s*+(?:\\(|EMPTY\\b)"
            + "|010[1-7]0000[02468ACEace]0[0-9A-Fa-f]{16})";

    private static final Pattern CELL = Pattern.compile("\\s*+" + START, Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("\\s*+(0[01][0-9A-Fa-f]++)\\s*+");
    private static final int HAS_SRID = 0x20000000;

    private GeometryCell() {}

    /** Whether a cell looks like a geometry. */
    static boolean fits(String cell) {
        return CELL.matcher(cell).lookingAt();
    }

    /**
     * Reads a cell.
     *
     * @param arcs of the file, by which its arcs are read
     * @throws UnreadableParcelException if it is no geometry, or a broken one
     */
    static Geometry read(String cell, ArcChords arcs) {
        try {
            Matcher hex = HEX.matcher(cell);
            if (hex.matches()) {
                return WkbShape.read(bytes(hex.group(1)), arcs);
            }
            return WktShape.read(cell, false, arcs);
        } catch (ParseException e) {
            throw new UnreadableParcelException("", Messages.of("format.no-well-known-text", WktShape.shown(e)));
        }
    }

    /** The SRID of a cell; empty if it has none, or 0, which databases write for an unknown system. */
    static OptionalInt srid(String cell) {
        Matcher srid = WktShape.SRID.matcher(cell);
        if (srid.lookingAt()) {
            return positive(Integer.parseInt(srid.group(1)));
        }
        Matcher hex = HEX.matcher(cell);
        if (!hex.matches() || hex.group(1).length() < 18) {
            return OptionalInt.empty();
        }
        ByteBuffer head = bytes(hex.group(1).substring(0, 18));
        head.order(head.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return (head.getInt() & HAS_SRID) == 0 ? OptionalInt.empty() : positive(head.getInt());
    }

    private static OptionalInt positive(int code) {
        return code > 0 ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex, 0, hex.length() & ~1));
    }
}
