package org.spatialplan.format.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.format.read.BoundaryPointHeader.Datum;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Converts the points of a file to metres or degrees as its header states (计量单位), and notes contradictions. A unit that
 * is unknown, or impossible for the points, prevents any answer; if no unit is stated, a note names the assumed one.
 */
final class BoundaryPointUnits {

    private final BoundaryPointHeader header;
    private final Notes notes;
    private final Optional<BoundaryPointUnit> unit;
    /** Why no point of this file may be read, under any statement of the caller. */
    private Optional<Finding> forbidden = Optional.empty();

    BoundaryPointUnits(BoundaryPointHeader header, Notes notes) {
        this.header = header;
        this.notes = notes;
        this.unit = header.unitRead();
    }

    /** Notes contradictions within the header. */
    void checkHeader() {
        if (header.unit().isEmpty()) {
            notes.info("unit-not-stated", "", Messages.of("format.unit-not-stated"));
        } else if (unit.isEmpty()) {
            Attribute said = header.unit().get();
            forbid("unit-not-supported", "line " + said.line(), Messages.of("format.unit-not-supported", said.value()));
        }
        header.precision()
                .ifPresent(said -> notes.info(
                        "precision-not-accuracy",
                        "line " + said.line(),
                        Messages.of("format.precision-not-accuracy", said.value())));
        header.transformation().filter(said -> !isNeutral(said.value())).ifPresent(this::noteTransformation);
    }

    /**
     * The parcel's points in metres or degrees.
     *
     * @throws UnreadableParcelException if a point is not an angle although all should be
     */
    List<Point> converted(List<Point> points) {
        forbidden.ifPresent(fault -> {
            throw new UnreadableParcelException(fault.place(), fault.text());
        });
        try {
            return unit.isEmpty()
                    ? points
                    : points.stream().map(unit.get()::converted).toList();
        } catch (UnreadableParcelException e) {
            Finding fault = e.fault("");
            forbid("unit-contradicts-points", fault.place(), fault.text());
            throw e;
        }
    }

    /**
     * Compares the unit with the first readable parcel. Degrees with the usual 米 are reported elsewhere, since metres
     * never look like degrees.
     *
     * @param read the meaning of the columns
     * @throws UnreadableParcelException if the points cannot be in that unit
     */
    void check(BoundaryPointColumns read, Point written, Point converted) {
        boolean fits = unit.isEmpty() || unit.get().isLength() != read.inDegrees();
        if (!fits && !isMetre() && !written.angle()) {
            contradict(written);
            converted(List.of());
        } else if (unit.equals(Optional.of(BoundaryPointUnit.PACKED_DMS)) && !written.angle()) {
            String angles = PackedAngle.of(written.first()) + ", " + PackedAngle.of(written.second());
            notes.info("degrees-packed", "line " + written.line(), Messages.of("format.degrees-packed", angles));
        } else if (unit.isPresent() && unit.get().isLength() && !isMetre()) {
            String figures = converted.first() + ", " + converted.second();
            notes.info(
                    "unit-converted",
                    "line " + written.line(),
                    Messages.of("format.unit-converted", unit.get().zh(), figures));
        }
    }

    /** Notes an unusual unit as the most likely reason if no parcel can be read. */
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
        String figures = PlainNumber.of(written.first()) + ", " + PlainNumber.of(written.second());
        forbid(
                "unit-contradicts-points",
                "line " + said.line(),
                Messages.of("format.unit-contradicts-points", said.value(), written.line(), figures));
    }

    /**
     * Warns if degrees may be packed minutes and seconds. Packed numbers never have minutes or seconds of 60 or more; of
     * squares in decimal degrees only three in ten thousand have none.
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
                    "degrees-maybe-packed", "line " + first.line(), Messages.of("format.degrees-maybe-packed", packed));
        }
    }

    private void forbid(String code, String place, LocalizedText text) {
        notes.error(code, place, text);
        forbidden = Optional.of(Finding.error(code, place, text));
    }

    /** Whether a transformation changes nothing. */
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

    /**
     * Notes a transformation. The system that the file states is used; without one the points may be those before the
     * transformation.
     */
    private void noteTransformation(Attribute said) {
        String place = "line " + said.line();
        if (header.datum() == Datum.CGCS2000) {
            notes.warning(
                    "transformation-not-applied",
                    place,
                    Messages.of("format.transformation-not-applied", said.value()));
        } else {
            forbid("transformation-unclear", place, Messages.of("format.transformation-unclear", said.value()));
        }
    }
}
