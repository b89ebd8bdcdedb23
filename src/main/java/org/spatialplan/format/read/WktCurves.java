package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.CurveParts;
import org.spatialplan.parcel.GeometrySize;

/**
 * Reads well-known text whose types allow arcs (ISO 13249-3), which the reader of JTS does not know. This class reads
 * the structure, and leaves each list of points to that reader. The depth of brackets is limited before.
 */
final class WktCurves {

    private static final Pattern CURVED = Pattern.compile(
            "\\b(?:CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE = Pattern.compile("\\(line (\\d{1,9})\\)");
    private static final Set<String> DIMENSIONS = Set.of("Z", "M", "ZM");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String text;
    private final ArcChords arcs;
    private final GeometrySize size = new GeometrySize();
    private String dimension = "";
    private int at;

    private WktCurves(String text, ArcChords arcs) {
        this.text = text;
        this.arcs = arcs;
    }

    /** Whether a text has such a type. */
    static boolean areIn(String text) {
        return CURVED.matcher(text).find();
    }

    /** @throws ParseException if it is not well-known text */
    static Geometry read(String text, ArcChords arcs) throws ParseException {
        WktCurves reader = new WktCurves(text, arcs);
        Geometry geometry = reader.geometry();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return geometry;
    }

    private Geometry geometry() throws ParseException {
        skipBlanks();
        String type = word();
        return switch (type) {
            case "CIRCULARSTRING" ->
                FACTORY.createLineString(
                        arcs.line(plain("LINESTRING", dimensionAt()).getCoordinates(), size));
            case "COMPOUNDCURVE" -> parts("LINESTRING").line();
            case "CURVEPOLYGON" -> parts("LINESTRING").area();
            case "MULTICURVE" -> parts("LINESTRING").lines();
            case "MULTISURFACE" -> parts("POLYGON").areas();
            case "GEOMETRYCOLLECTION" ->
                FACTORY.createGeometryCollection(parts("").parts().toArray(Geometry[]::new));
            case "" -> throw unexpected();
            default -> plain(type, dimensionAt());
        };
    }

    /** The parts in brackets; none if the geometry is empty. */
    private CurveParts parts(String typeWithoutWord) throws ParseException {
        dimensionAt();
        List<Geometry> parts = new ArrayList<>();
        if (isNext("EMPTY")) {
            word();
            return new CurveParts(parts);
        }
        require('(');
        do {
            skipBlanks();
            boolean bare = !typeWithoutWord.isEmpty() && at < text.length() && text.charAt(at) == '(';
            parts.add(bare ? plain(typeWithoutWord, at) : geometry());
        } while (take(','));
        require(')');
        return new CurveParts(parts);
    }

    /** Reads the dimension, which parts without a type have from the whole, and returns the place behind it. */
    private int dimensionAt() {
        skipBlanks();
        int start = at;
        String word = word();
        if (DIMENSIONS.contains(word)) {
            dimension = word;
        } else {
            at = start;
        }
        return at;
    }

    /** Reads a geometry without arcs: all up to the bracket that closes its first one, or the word EMPTY. */
    private Geometry plain(String type, int from) throws ParseException {
        at = from;
        if (isNext("EMPTY")) {
            word();
        } else {
            skipBrackets();
        }
        try {
            return new WKTReader().read(type + " " + dimension + " " + text.substring(from, at));
        } catch (ParseException e) {
            throw new ParseException(LINE.matcher(String.valueOf(e.getMessage()))
                    .replaceFirst(found -> "(line " + (linesBefore(from) + Long.parseLong(found.group(1))) + ")"));
        }
    }

    private void skipBrackets() throws ParseException {
        require('(');
        for (int depth = 1; depth > 0; at++) {
            if (at == text.length()) {
                throw unexpected();
            }
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private boolean isNext(String word) {
        skipBlanks();
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void require(char mark) throws ParseException {
        if (!take(mark)) {
            throw unexpected();
        }
    }

    private boolean take(char mark) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ParseException unexpected() {
        String found = at < text.length() ? text.substring(at, Math.min(at + 10, text.length())) : "the end";
        return new ParseException("unexpected " + found + " (line " + (1 + linesBefore(at)) + ")");
    }

    private long linesBefore(int end) {
        return text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
