package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.StatedArea;

/** One line of the section {@code [地块坐标]}. */
public sealed interface BoundaryPointLine {

    /** The line number, from 1. */
    long line();

    /**
     * The line before a parcel's points.
     *
     * @param points the stated number of lines that follow; empty if it is left out, or 0, which exporters write for it
     * @param area the stated area, in hectares by the format if no unit is written; empty if there is none
     * @param number the parcel's number, may be empty
     * @param kind 面 for a polygon, may be empty
     * @param shape the number of fields in the line, and the position of the kind
     */
    record Head(
            long line,
            OptionalInt points,
            Optional<StatedArea> area,
            String number,
            String name,
            String kind,
            BoundaryPointHeadFields shape)
            implements BoundaryPointLine {

        /** What is known of a parcel whose first line is missing. */
        static Head missing(long line) {
            return new Head(line, OptionalInt.empty(), Optional.empty(), "", "", "", BoundaryPointHeadFields.NONE);
        }

        /** The attributes under the names of the municipal plan's database standard: 面积 in m², 编号, 名称. */
        Map<String, Object> attributes() {
            Map<String, Object> attributes = new LinkedHashMap<>();
            area.ifPresent(said -> attributes.put("MJ", Math.round(said.m2(AreaUnit.HECTARE) * 1e4) / 1e4));
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
     * A point as it is written.
     *
     * @param ring 1 for the outer ring, and where no number is written
     * @param first by the format the northing in metres
     * @param second by the format the easting in metres
     * @param angle whether both were written with degree signs and are degrees, regardless of the unit of other points
     * @param fields number of fields in the line: a height or a remark may follow the four of the format, and the number
     *     and the ring may be left out
     */
    record Point(long line, int ring, double first, double second, boolean angle, int fields)
            implements BoundaryPointLine {

        /** A copy with other coordinates. */
        Point at(double newFirst, double newSecond) {
            return new Point(line, ring, newFirst, newSecond, angle, fields);
        }
    }

    int POINT_FIELDS = 4;
    Pattern COMMAS = Pattern.compile("[,，]");

    /**
     * Parses a line.
     *
     * @param text without blanks at its ends
     * @throws DataFileException if it is neither, or a number in it cannot be read
     */
    static BoundaryPointLine parse(String fileName, long line, String text) {
        boolean marked = text.endsWith("@") || text.endsWith("＠");
        List<String> fields = fields(text, marked);
        return marked || BoundaryPointHeadFields.areIn(fields)
                ? head(fileName, line, fields)
                : point(fileName, line, fields);
    }

    private static Head head(String fileName, long line, List<String> said) {
        List<String> fields = BoundaryPointHeadFields.withWholeArea(said);
        BoundaryPointFields read = new BoundaryPointFields(fileName, line, fields);
        BoundaryPointHeadFields shape = BoundaryPointHeadFields.of(fields);
        if (!shape.isReadable()) {
            read.requireAtLeast(BoundaryPointHeadFields.FEWEST);
        }
        return new Head(
                line,
                shape.pointsAt().isEmpty()
                        ? OptionalInt.empty()
                        : read.count(shape.pointsAt().getAsInt(), "format.number-points"),
                shape.areaAt().isEmpty()
                        ? Optional.empty()
                        : read.area(shape.areaAt().getAsInt()),
                read.text(shape.kindAt() - 2),
                read.text(shape.kindAt() - 1),
                read.text(shape.kindAt()),
                shape);
    }

    private static Point point(String fileName, long line, List<String> fields) {
        BoundaryPointFields read = new BoundaryPointFields(fileName, line, fields);
        boolean withRing = !read.areOnlyCoordinates();
        if (withRing) {
            read.requirePoint(POINT_FIELDS);
        }
        int x = withRing ? 2 : fields.size() - 2;
        return new Point(
                line,
                withRing ? read.integer(1, "format.ring-number") : 1,
                read.coordinate(x),
                read.coordinate(x + 1),
                read.isAngle(x) && read.isAngle(x + 1),
                fields.size());
    }

    /**
     * Splits a line into fields. A name may hold a full-width comma, so these commas only separate fields where
     * half-width ones are not enough.
     */
    private static List<String> fields(String text, boolean marked) {
        List<String> fields = split(text, ",", marked);
        if (text.indexOf('，') >= 0
                && (fields.size() < BoundaryPointHeadFields.FEWEST
                        || fields.get(0).contains("，"))) {
            fields = split(text, COMMAS.pattern(), marked);
        }
        int needed = marked ? BoundaryPointHeadFields.FEWEST : POINT_FIELDS;
        for (String separator : List.of("[;；]", "\t", "\\s+")) {
            if (fields.size() < needed) {
                List<String> others = split(text, separator, marked);
                fields = others.size() > fields.size() ? others : fields;
            }
        }
        return fields;
    }

    private static List<String> split(String text, String separator, boolean marked) {
        List<String> fields = new ArrayList<>();
        for (String field : text.split(separator, -1)) {
            fields.add(field.strip());
        }
        while (!marked
                && fields.size() > POINT_FIELDS
                && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        return fields;
    }
}
