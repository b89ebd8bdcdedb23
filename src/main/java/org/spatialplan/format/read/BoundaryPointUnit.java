package org.spatialplan.format.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.parcel.UnreadableParcelException;

/**
 * The units of points in a boundary-point file, as 计量单位 in its header names them. The foot is not supported: the
 * Chinese, the international and the survey foot differ, and the word does not show which is meant.
 */
public enum BoundaryPointUnit {
    METRE(1, "米", "公尺", "m", "meter", "metre", "meters", "metres"),
    KILOMETRE(1000, "千米", "公里", "km", "kilometer", "kilometre", "kilometers", "kilometres"),
    DECIMETRE(0.1, "分米", "dm", "decimeter", "decimetre"),
    CENTIMETRE(0.01, "厘米", "公分", "cm", "centimeter", "centimetre"),
    MILLIMETRE(0.001, "毫米", "mm", "millimeter", "millimetre"),
    DEGREE(1, "度", "十进制度", "度(十进制)", "经纬度", "degree", "degrees", "deg", "°"),
    /** Degrees, minutes and seconds, 24°55′21.22″, packed as 24.552122 or as 245521.22. */
    PACKED_DMS(1, "度分秒", "度.分秒", "度、分、秒", "度-分-秒", "dms", "d.mmss", "dd.mmss", "ddmmss", "°′″");

    private final double metres;
    private final List<String> names;

    BoundaryPointUnit(double metres, String... names) {
        this.metres = metres;
        this.names = List.of(names);
    }

    /**
     * Finds a unit; empty if it is not supported.
     *
     * @param said for example {@code 米} or {@code 米(m)}
     */
    public static Optional<BoundaryPointUnit> find(String said) {
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return find(plain, plain.replaceAll("\\(.*\\)$", ""));
    }

    private static Optional<BoundaryPointUnit> find(String whole, String withoutBrackets) {
        return Stream.of(whole, withoutBrackets)
                .flatMap(name -> Stream.of(values()).filter(unit -> unit.names.contains(name)))
                .findFirst();
    }

    /** Whether it measures metres and no angle. */
    public boolean isLength() {
        return this != DEGREE && this != PACKED_DMS;
    }

    /**
     * The point in metres or in degrees.
     *
     * @throws UnreadableParcelException if it is not an angle
     */
    public Point converted(Point point) {
        if (point.angle() || this == METRE || this == DEGREE) {
            return point;
        }
        return this == PACKED_DMS
                ? point.at(PackedAngle.degrees(point.first(), point), PackedAngle.degrees(point.second(), point))
                : point.at(point.first() * metres, point.second() * metres);
    }

    /** Its Chinese name. */
    public String zh() {
        return names.get(0);
    }
}
