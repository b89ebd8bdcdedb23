package org.spatialplan.format.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.format.read.BoundaryPointHeader.Datum;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Brings the points of a file into metres or degrees as its head says (计量单位), and notes what does not agree: a unit that
 * is not understood or cannot be true of the points forbids any answer, one that is not stated is told as taken.
 */
final class BoundaryPointUnits {

    private final BoundaryPointHeader header;
    private final Notes notes;
    private final Optional<BoundaryPointUnit> unit;
    /** Why no point of this file may be read as it stands, whoever reads it. */
    private Optional<Finding> forbidden = Optional.empty();

    BoundaryPointUnits(BoundaryPointHeader header, Notes notes) {
        this.header = header;
        this.notes = notes;
        this.unit = header.unitRead();
    }

    /** Notes what the head alone says. */
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

    /** The parcel's points in metres or degrees. @throws UnreadableParcelException if one is no angle though all should be */
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
            notes.info("degrees-packed", "line " + written.line(), Messages.of("format.degrees-packed", angles));
        } else if (unit.isPresent() && unit.get().isLength() && !isMetre()) {
            String figures = converted.first() + ", " + converted.second();
            notes.info(
                    "unit-converted",
                    "line " + written.line(),
                    Messages.of("format.unit-converted", unit.get().zh(), figures));
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
                Messages.of("format.unit-contradicts-points", said.value(), written.line(), figures));
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
                    "degrees-maybe-packed", "line " + first.line(), Messages.of("format.degrees-maybe-packed", packed));
        }
    }

    private void forbid(String code, String place, LocalizedText text) {
        notes.error(code, place, text);
        forbidden = Optional.of(Finding.error(code, place, text));
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
                    Messages.of("format.transformation-not-applied", said.value()));
        } else {
            forbid("transformation-unclear", place, Messages.of("format.transformation-unclear", said.value()));
        }
    }
}
