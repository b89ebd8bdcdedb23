package org.spatialplan.format.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.format.read.BoundaryPointHeader.Datum;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.format.read.Parcel.Fault;

/**
 * Brings the points of a file into metres or degrees as its head says (计量单位), and notes what does not agree: a unit that
 * is not understood or cannot be true of the points forbids any answer, one that is not stated is told as taken.
 */
final class BoundaryPointUnits {

    private final BoundaryPointHeader header;
    private final Notes notes;
    private final Optional<BoundaryPointUnit> unit;
    /** Why no point of this file may be read as it stands, whoever reads it. */
    private Optional<Fault> forbidden = Optional.empty();

    BoundaryPointUnits(BoundaryPointHeader header, Notes notes) {
        this.header = header;
        this.notes = notes;
        this.unit = header.unitRead();
    }

    /** Notes what the head alone says. */
    void checkHeader() {
        if (header.unit().isEmpty()) {
            notes.info(
                    "unit-not-stated",
                    "",
                    "没有写明计量单位，按坐标数值读作米或度",
                    "计量单位 is not stated; read as metres or degrees, as the numbers are");
        } else if (unit.isEmpty()) {
            Attribute said = header.unit().get();
            forbid(
                    "unit-not-supported",
                    "line " + said.line(),
                    "计量单位为“" + said.value() + "”，只能读取米、千米、分米、厘米、毫米、度、度分秒；请先换算",
                    "计量单位 is '" + said.value()
                            + "'; only metres, kilometres, decimetres, centimetres, millimetres, degrees and packed"
                            + " degrees-minutes-seconds (度分秒) can be read, convert the file first");
        }
        header.precision()
                .ifPresent(said -> notes.info(
                        "precision-not-accuracy",
                        "line " + said.line(),
                        "精度=" + said.value() + " 为坐标取位，不作为界线的位置精度；后者用参数 accuracy 说明",
                        "精度=" + said.value()
                                + " is to how many digits the points are written and not how far the outline"
                                + " may be off: say that with accuracy"));
        header.transformation().filter(said -> !isNeutral(said.value())).ifPresent(this::noteTransformation);
    }

    /** The parcel's points in metres or degrees. @throws UnreadableParcelException if one is no angle though all should be */
    List<Point> converted(List<Point> points) {
        forbidden.ifPresent(fault -> {
            throw new UnreadableParcelException(fault.place(), fault.reasonZh(), fault.reasonEn());
        });
        try {
            return unit.isEmpty()
                    ? points
                    : points.stream().map(unit.get()::converted).toList();
        } catch (UnreadableParcelException e) {
            Fault fault = e.fault("");
            forbid("unit-contradicts-points", fault.place(), fault.reasonZh(), fault.reasonEn());
            throw e;
        }
    }

    /**
     * Holds the unit against the first parcel that can be read. Degrees under the usual 米 are told elsewhere: no metres look
     * like them.
     *
     * @param read what the columns turned out to be
     * @throws UnreadableParcelException if they cannot be in that unit
     */
    void check(BoundaryPointColumns read, Point written, Point converted) {
        boolean fits = unit.isEmpty() || unit.get().isLength() != read.inDegrees();
        if (!fits && !isMetre() && !written.angle()) {
            contradict(written);
            converted(List.of());
        } else if (unit.equals(Optional.of(BoundaryPointUnit.PACKED_DMS)) && !written.angle()) {
            String angles = PackedAngle.of(written.first()) + ", " + PackedAngle.of(written.second());
            notes.info(
                    "degrees-packed",
                    "line " + written.line(),
                    "按计量单位读作度分秒，首点为 " + angles,
                    "read as degrees, minutes and seconds as 计量单位 says, the first point as " + angles);
        } else if (unit.isPresent() && unit.get().isLength() && !isMetre()) {
            String figures = converted.first() + ", " + converted.second();
            notes.info(
                    "unit-converted",
                    "line " + written.line(),
                    "坐标已由" + unit.get().zh() + "换算为米，首点为 " + figures,
                    "the points were converted from " + unit.get().zh() + " to metres, the first one to " + figures);
        }
    }

    /** Where no parcel can be read, an unusual unit is the likeliest reason. */
    void checkUnread(Point written) {
        if (unit.isPresent() && !isMetre() && forbidden.isEmpty()) {
            contradict(written);
        }
    }

    private boolean isMetre() {
        return unit.equals(Optional.of(BoundaryPointUnit.METRE));
    }

    private void contradict(Point written) {
        Attribute said = header.unit().orElseThrow();
        String figures = written.first() + ", " + written.second();
        forbid(
                "unit-contradicts-points",
                "line " + said.line(),
                "计量单位为“" + said.value() + "”，而第 " + written.line() + " 行的坐标 " + figures + " 不可能以此为单位",
                "计量单位 is '" + said.value() + "' but the values " + figures + " in line " + written.line()
                        + " cannot be in it");
    }

    /**
     * Warns where degrees may be packed minutes and seconds: of squares in decimal degrees three in ten thousand have no
     * minutes or seconds of 60 or more, of packed ones all.
     */
    void checkPacked(List<Point> degrees) {
        if (unit.equals(Optional.of(BoundaryPointUnit.PACKED_DMS))
                || degrees.stream().allMatch(Point::angle)) {
            return;
        }
        boolean possible = degrees.stream()
                .filter(point -> !point.angle())
                .flatMap(point -> Stream.of(point.first(), point.second()))
                .allMatch(value -> PackedAngle.of(value).isAngle());
        if (possible) {
            Point first = degrees.get(0);
            String packed = PackedAngle.of(first.first()) + ", " + PackedAngle.of(first.second());
            notes.warning(
                    "degrees-maybe-packed",
                    "line " + first.line(),
                    "按十进制度读取，但所有坐标的“分”“秒”都小于 60，可能是度分秒（首点即 " + packed + "）；若是，请在 [属性描述] 中写明 计量单位=度分秒",
                    "read as decimal degrees, but no minutes or seconds reach 60, so they may be packed degrees, minutes and"
                            + " seconds (the first point " + packed + "); if so, write 计量单位=度分秒 in [属性描述]");
        }
    }

    private void forbid(String code, String place, String zh, String en) {
        notes.error(code, place, zh, en);
        forbidden = Optional.of(new Fault(place, zh, en));
    }

    /** Whether nothing is shifted, turned or scaled. */
    private static boolean isNeutral(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.matches("[无/-]")) {
            return true;
        }
        String[] numbers = plain.split("[,;、]", -1);
        for (int i = 0; i < numbers.length; i++) {
            boolean scale = i == 6 && numbers[i].matches("1(?:\\.0*)?");
            if (!scale && !numbers[i].matches("|[+-]?0*(?:\\.0*)?")) {
                return false;
            }
        }
        return true;
    }

    /** What a file states of its system holds; without it the points may be those before the transformation. */
    private void noteTransformation(Attribute said) {
        String place = "line " + said.line();
        if (header.datum() == Datum.CGCS2000) {
            notes.warning(
                    "transformation-not-applied",
                    place,
                    "转换参数不为零（" + said.value() + "），未作转换：坐标按所写明的坐标系读取",
                    "转换参数 is not zero (" + said.value()
                            + ") and was not applied: the points are read in the system stated");
        } else {
            forbid(
                    "transformation-unclear",
                    place,
                    "转换参数不为零（" + said.value() + "），又没有写明可读取的坐标系，无法判断坐标是转换前还是转换后；请先转换，并写明坐标系、清空转换参数",
                    "转换参数 is not zero (" + said.value() + ") and no readable 坐标系 is stated, so the points may be those"
                            + " before or after it; transform them, state 坐标系 and empty 转换参数");
        }
    }
}
