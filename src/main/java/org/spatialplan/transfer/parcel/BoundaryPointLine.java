package org.spatialplan.transfer.parcel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.spatialplan.transfer.DataFileException;

/** One line of the section {@code [地块坐标]}. */
sealed interface BoundaryPointLine {

    /** Where it stands, from 1. */
    long line();

    /**
     * The line before a parcel's points.
     *
     * @param points how many lines are said to follow
     * @param hectares the area said; empty if none is
     * @param number the parcel's number, may be empty
     * @param kind 面 for a polygon, may be empty
     * @param fields how many fields the line has
     */
    record Head(long line, int points, OptionalDouble hectares, String number, String name, String kind, int fields)
            implements BoundaryPointLine {

        /** Under the names of the municipal plan's database standard: 面积 in m², 编号, 名称. */
        Map<String, Object> attributes() {
            Map<String, Object> attributes = new LinkedHashMap<>();
            hectares.ifPresent(area -> attributes.put("MJ", Math.round(area * 1e8) / 1e4));
            if (!number.isEmpty()) {
                attributes.put("DKBH", number);
            }
            if (!name.isEmpty()) {
                attributes.put("DKMC", name);
            }
            return attributes;
        }
    }

    /**
     * A point as written.
     *
     * @param ring 1 for the outer ring
     * @param first by the format the northing in metres
     * @param second by the format the easting in metres
     */
    record Point(long line, int ring, double first, double second) implements BoundaryPointLine {}

    int HEAD_FIELDS = 8;
    Pattern COMMAS = Pattern.compile("[,，]");

    /** @throws DataFileException if the line is neither, or a number in it cannot be read */
    static BoundaryPointLine parse(String fileName, long line, String text) {
        String plain = text.replace('\u00A0', ' ').strip();
        boolean marked = plain.endsWith("@") || plain.endsWith("＠");
        List<String> fields = fields(plain, marked);
        BoundaryPointFields read = new BoundaryPointFields(fileName, line, fields);
        if (marked || fields.size() >= HEAD_FIELDS) {
            read.requireAtLeast(HEAD_FIELDS);
            return new Head(
                    line,
                    read.integer(0, "number of points"),
                    read.hectares(1),
                    read.text(2),
                    read.text(3),
                    read.text(4),
                    fields.size());
        }
        read.requireExactly(4);
        return new Point(line, read.integer(1, "ring number"), read.coordinate(2), read.coordinate(3));
    }

    /** A name may hold a full-width comma, so those separate only where half-width ones do not suffice. */
    private static List<String> fields(String text, boolean marked) {
        List<String> fields = split(text, ",", marked);
        if (fields.size() < HEAD_FIELDS) {
            fields = split(text, COMMAS.pattern(), marked);
        }
        if (fields.size() == 1) {
            fields = split(text, text.indexOf('\t') >= 0 ? "\t" : "\\s+", marked);
        }
        return fields;
    }

    private static List<String> split(String text, String separator, boolean marked) {
        List<String> fields = new ArrayList<>(
                Arrays.stream(text.split(separator, -1)).map(String::strip).toList());
        while (!marked && fields.size() > 4 && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        return fields;
    }
}
