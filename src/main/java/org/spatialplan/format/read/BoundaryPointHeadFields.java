package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The positions of fields in a parcel's first line. By the format: points, area, number, name, kind, sheet, use, land
 * class, @. Some provinces put more fields before the number (报省部标: points, area, township, its name, number, name,
 * kind, …), so number and name are the two fields before the kind.
 *
 * @param count number of fields
 * @param kindAt index of 面, 线 or 点; by the format if none of them is written
 * @param kindFound whether one of them is written
 */
record BoundaryPointHeadFields(int count, int kindAt, boolean kindFound) {

    private static final int USUAL = 9;
    private static final int USUAL_KIND = 4;
    private static final int PROVINCIAL_KIND = 6;
    private static final int AREA = 1;
    private static final int MAX_COMMAS = 3;
    private static final Pattern PARTED =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+(?:\\D{1,8}2?)?|[^\\d.]{1,4}2?)");
    private static final Set<String> KINDS = Set.of("面", "线", "点");

    static BoundaryPointHeadFields of(List<String> fields) {
        int found = IntStream.range(USUAL_KIND, fields.size())
                .filter(i -> KINDS.contains(fields.get(i)))
                .findFirst()
                .orElse(-1);
        return new BoundaryPointHeadFields(fields.size(), found < 0 ? USUAL_KIND : found, found >= 0);
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
