package org.spatialplan.format.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.util.AssertionFailedException;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.OtherCurve;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Messages;

/**
 * Reads one geometry of well-known text (ISO 19125), with or without SRID, which is not looked at. Heights and measures are
 * dropped. What it takes is counted before the text is parsed. Stateless.
 */
public final class WktShape {

    /** The longest word or number of characters. */
    static final int MAX_WORD_LENGTH = 1_000;

    /** The SRID in front of EWKT; its first group is the number. */
    public static final Pattern SRID = Pattern.compile("\\s*SRID\\s*=\\s*(\\d{1,6})\\s*;", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOSE_POINTS = Pattern.compile("MULTIPOINT", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 200;

    private WktShape() {}

    /**
     * Reads a geometry.
     *
     * @param swapped whether y comes before x
     * @param arcs replaces arcs by chords
     * @return x = easting or longitude first
     * @throws LongWordException if a word or number has more than {@value #MAX_WORD_LENGTH} characters
     * @throws ParseException if the text is no well-known text
     * @throws UnreadableParcelException if the geometry is empty, broken or too large
     */
    public static Geometry read(String text, boolean swapped, ArcChords arcs) throws ParseException {
        Matcher srid = SRID.matcher(text);
        String wkt = srid.lookingAt() ? text.substring(srid.end()) : text;
        Optional<Geometry> plain = swapped ? Optional.empty() : PlainWkt.read(wkt);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (hasLongWord(wkt)) {
            throw new LongWordException();
        }
        requireSmall(wkt);
        OtherCurve.in(wkt).ifPresent(curve -> {
            throw curve.refused();
        });
        try {
            return xFirst(WktCurves.areIn(wkt) ? WktCurves.read(wkt, arcs) : new WKTReader().read(wkt), swapped);
        } catch (IllegalArgumentException e) {
            throw new UnreadableParcelException("", Messages.of("format.broken-structure", e.getMessage()));
        } catch (AssertionFailedException e) {
            throw new UnreadableParcelException("", Messages.of("format.broken-structure-point-one"));
        }
    }

    /** A word is so long that the parser must not read it. */
    static final class LongWordException extends ParseException {

        private static final long serialVersionUID = 1;

        LongWordException() {
            super("a word or number of more than " + MAX_WORD_LENGTH + " characters");
        }
    }

    /** The parser's message, shortened, since it quotes text of any length. */
    public static String shown(ParseException e) {
        String message = String.valueOf(e.getMessage());
        return Excerpt.of(message, SHOWN);
    }

    /** Whether a word or number is so long that the parser must not read it. */
    private static boolean hasLongWord(String text) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ',' || c == '(' || c == ')' || Character.isWhitespace(c) ? 0 : word + 1;
            if (word > MAX_WORD_LENGTH) {
                return true;
            }
        }
        return false;
    }

    /** Requires a size within the limits: a vertex ends with a comma or a bracket, a part begins with one. */
    private static void requireSmall(String text) {
        long commas = 0;
        long brackets = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            commas += c == ',' ? 1 : 0;
            brackets += c == '(' ? 1 : 0;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > WktStatements.MAX_DEPTH) {
                throw new UnreadableParcelException(
                        "", Messages.of("format.brackets-nested-deeper-than", WktStatements.MAX_DEPTH));
            }
        }
        GeometrySize size = new GeometrySize();
        size.addVertices(commas + 1);
        boolean loose =
                commas > GeometrySize.MAX_PARTS && LOOSE_POINTS.matcher(text).find();
        size.addParts(brackets + (loose ? commas : 0));
    }

    private static Geometry xFirst(Geometry geometry, boolean swapped) {
        if (geometry.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-empty"));
        }
        return new GeometryEditor(new GeometryFactory())
                .edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
                    @Override
                    public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                        return planar(sequence, swapped);
                    }
                });
    }

    private static CoordinateSequence planar(CoordinateSequence sequence, boolean swapped) {
        Coordinate[] points = new Coordinate[sequence.size()];
        for (int i = 0; i < points.length; i++) {
            double first = finite(sequence.getX(i));
            double second = finite(sequence.getY(i));
            points[i] = swapped ? new Coordinate(second, first) : new Coordinate(first, second);
        }
        return new CoordinateArraySequence(points, 2);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", value));
        }
        return value;
    }
}
