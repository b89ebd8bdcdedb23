package org.spatialplan.format.list;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;

/** Writes rings of points as a list, in one of the ways in which people do. The rings are clockwise squares' worth of points, not closed. */
record WrittenList(
        Form form, Cells cells, Parted parted, boolean heading, boolean numbered, boolean northFirst, String end) {

    /** How a coordinate is written. */
    enum Form {
        METRES,
        PREFIXED,
        DEGREES,
        SIGNED,
        LETTERED,
        WORDS,
        COLONS
    }

    /** What parts the cells. */
    enum Cells {
        COMMA(","),
        CHINESE_COMMA("，"),
        SEMICOLON(";"),
        TAB("\t"),
        BLANKS("   ");

        private final String text;

        Cells(String text) {
            this.text = text;
        }
    }

    /** What parts the parcels. */
    enum Parted {
        COLUMN,
        EMPTY_ROW,
        CLOSING,
        TITLE,
        RESTART
    }

    static WrittenList any(Random random) {
        boolean numbered = random.nextBoolean();
        Parted parted = Parted.values()[random.nextInt(numbered ? 5 : 4)];
        return new WrittenList(
                Form.values()[random.nextInt(Form.values().length)],
                Cells.values()[random.nextInt(Cells.values().length)],
                parted,
                random.nextBoolean(),
                numbered,
                random.nextBoolean(),
                random.nextBoolean() ? "\n" : "\r\n");
    }

    /** A text of parcels whose points are in metres without a prefix, or in degrees, east as x. */
    String of(List<List<Coordinate>> parcels) {
        StringBuilder text = new StringBuilder();
        if (heading) {
            text.append(headingRow()).append(end);
        }
        for (int i = 0; i < parcels.size(); i++) {
            List<Coordinate> ring = parcels.get(i);
            if (parted == Parted.TITLE) {
                text.append("地块").append((char) ('甲' + i)).append(end);
            } else if (parted == Parted.EMPTY_ROW && i > 0) {
                text.append(end);
            }
            for (int k = 0; k < ring.size(); k++) {
                text.append(row(i, k, ring.get(k))).append(end);
            }
            if (parted == Parted.CLOSING) {
                text.append(row(i, 0, ring.get(0))).append(end);
            }
        }
        return text.toString();
    }

    private String headingRow() {
        StringJoiner row = new StringJoiner(cells.text);
        if (parted == Parted.COLUMN) {
            row.add("地块号");
        }
        if (numbered) {
            row.add("点号");
        }
        String north = inDegrees() ? "纬度" : "X";
        String east = inDegrees() ? "经度" : "Y";
        return row.add(northFirst ? north : east).add(northFirst ? east : north).toString();
    }

    private String row(int parcel, int point, Coordinate at) {
        StringJoiner row = new StringJoiner(cells.text);
        if (parted == Parted.COLUMN) {
            row.add("D" + (parcel + 1));
        }
        if (numbered) {
            row.add("J" + (point + 1));
        }
        String north = written(at.y, "N", "北纬");
        String east = written(at.x + (form == Form.PREFIXED ? 40_000_000 : 0), "E", "东经");
        return row.add(northFirst ? north : east).add(northFirst ? east : north).toString();
    }

    boolean inDegrees() {
        return form != Form.METRES && form != Form.PREFIXED;
    }

    private String written(double value, String letter, String word) {
        if (form == Form.METRES || form == Form.PREFIXED) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        if (form == Form.DEGREES) {
            return String.format(Locale.ROOT, "%.9f", value);
        }
        long hundredThousandths = Math.round(value * 3600 * 1e5);
        long whole = hundredThousandths / 100_000;
        long degrees = whole / 3600;
        long minutes = whole / 60 % 60;
        double seconds = whole % 60 + hundredThousandths % 100_000 / 1e5;
        String format =
                switch (form) {
                    case SIGNED -> "%d°%02d′%08.5f″";
                    case LETTERED -> "%d°%02d'%08.5f\"" + letter;
                    case WORDS -> word + "%d度%02d分%08.5f秒";
                    default -> "%d:%02d:%08.5f";
                };
        return String.format(Locale.ROOT, format, degrees, minutes, seconds);
    }
}
