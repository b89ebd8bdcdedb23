package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The positions of fields in a parcel's first line. By the format: points, area, number, name, kind, sheet, use, land
 * class, @. Some provinces put more fields before the number (报省部标: points, area, township, its name, number, name,
 * kind, …), so number and name are the two fields before the kind. Some programs leave out the number of points.
 *
 * @param count number of fields; 0 if there is no such line
 * @param kindAt index of 面, 线 or 点; by the format if none of them is written
 * @param kindFound whether one of them is written
 * @param pointsAt index of the number of points
 * @param areaAt index of the area
 */
record BoundaryPointHeadFields(int count, int kindAt, boolean kindFound, OptionalInt pointsAt, OptionalInt areaAt) {

    /** Of points that no line introduces. */
    static final BoundaryPointHeadFields NONE =
            new BoundaryPointHeadFields(0, 0, false, OptionalInt.empty(), OptionalInt.empty());

    /** The fewest fields of a line without a kind. */
    static final int FEWEST = 8;

    private static final int USUAL = 9;
    private static final int SHORT_KIND = 3;
    private static final int USUAL_KIND = 4;
    private static final int PROVINCIAL_KIND = 6;
    private static final int AREA = 1;
    private static final int MAX_COMMAS = 3;
    private static final Pattern PARTED =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+(?:\\D{1,8}2?)?|[^\\d.]{1,4}2?)");
    private static final Pattern COORDINATE = Pattern.compile("\\d{5,12}(?:\\.\\d*)?|\\d{1,4}\\.\\d*");
    private static final Set<String> KINDS = Set.of("面", "线", "点");

    static BoundaryPointHeadFields of(List<String> fields) {
        int found = kindAt(fields);
        boolean onlyArea = found == SHORT_KIND && !fields.get(0).matches("\\d{0,7}");
        boolean onlyPoints = found == SHORT_KIND && !onlyArea;
        return new BoundaryPointHeadFields(
                fields.size(),
                found < 0 ? USUAL_KIND : found,
                found >= 0,
                onlyArea ? OptionalInt.empty() : OptionalInt.of(0),
                onlyPoints ? OptionalInt.empty() : OptionalInt.of(onlyArea ? 0 : AREA));
    }

    /**
     * Whether a line without @ introduces a parcel: it has as many fields as such a line by the format, or a kind, and no
     * ring and two coordinates in the columns of a point.
     */
    static boolean areIn(List<String> fields) {
        if (fields.size() >= FEWEST || kindAt(fields) < 0) {
            return fields.size() >= FEWEST;
        }
        boolean point = fields.size() >= 4
                && fields.get(1).matches("\\d{1,7}")
                && COORDINATE.matcher(fields.get(2)).matches()
                && COORDINATE.matcher(fields.get(3)).matches();
        return !point;
    }

    private static int kindAt(List<String> fields) {
        for (int i = SHORT_KIND; i < fields.size(); i++) {
            if (KINDS.contains(fields.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the line can be read: it has the kind, or enough fields. */
    boolean isReadable() {
        return kindFound || count >= FEWEST;
    }

    /** Whether there is no such line. */
    boolean isMissing() {
        return count == 0;
    }

    /** Whether the number of points or the area is left out. */
    boolean isShort() {
        return kindAt == SHORT_KIND;
    }

    /**
     * Joins the fields of an area like {@code 9,995.8}, which its commas have split. Without decimals or a unit the last
     * part could be the parcel's number.
     */
    static List<String> withWholeArea(List<String> fields) {
        int commas = of(fields).kindAt - USUAL_KIND;
        if (commas < 1 || commas > MAX_COMMAS) {
            return fields;
        }
        String area = String.join(",", fields.subList(AREA, AREA + commas + 1)).replace("\"", "");
        if (!PARTED.matcher(area).matches()) {
            return fields;
        }
        List<String> whole = new ArrayList<>(fields.subList(0, AREA));
        whole.add(area);
        whole.addAll(fields.subList(AREA + commas + 1, fields.size()));
        return whole;
    }

    boolean isUsual() {
        return count == USUAL && kindAt == USUAL_KIND;
    }

    /**
     * Whether the line has more fields than the format behind the kind. Number and name are where the format has them.
     */
    boolean isLonger() {
        return kindFound && kindAt == USUAL_KIND;
    }

    boolean isProvincial() {
        return kindAt == PROVINCIAL_KIND;
    }
}
