package org.spatialplan.format.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.format.list.ListHeading.Pair;
import org.spatialplan.format.read.BoundaryPointColumns;
import org.spatialplan.format.read.BoundaryPointColumns.Order;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.format.read.BoundaryPointUnit;
import org.spatialplan.format.read.PackedAngle;
import org.spatialplan.parcel.UnreadableParcelException;

/**
 * Finds which of two columns is north and whether they are degrees, from the first rows. The size of the numbers decides
 * where it can: northings, eastings, latitudes and longitudes of China have separate ranges. Else the words of the heading
 * do; without either there is no meaning.
 *
 * @param rows values of both columns, of the rows that have both
 * @param unit that the heading or the rows above state for plain numbers
 * @param pair that the heading names
 */
record ListMeaning(List<Row> rows, Optional<BoundaryPointUnit> unit, Optional<Pair> pair, boolean northFirst) {

    private static final double SHARE = 0.5;
    /** The digit of the tens of minutes or of seconds is below 6 in 6 of 10 decimal numbers. */
    private static final double CHANCE = 0.6;

    private static final double UNLIKELY = 0.1;
    private static final int FEWEST_DECIMALS = 4;
    private static final double PACKED_WITHOUT_POINT = 10_000;

    /** The two values of a row. */
    record Row(ListValue first, ListValue second) {

        /** As a point in degrees or metres. */
        Point point(long line, int ring, int fields) {
            boolean angle = first.angle().isPresent() && second.angle().isPresent();
            return new Point(line, ring, first.number(), second.number(), angle, fields);
        }
    }

    /**
     * What was found.
     *
     * @param isSized whether the numbers show it
     */
    record Found(BoundaryPointColumns columns, boolean isSized, Optional<BoundaryPointUnit> unit) {}

    /** How likely numbers in degrees are packed minutes and seconds. */
    enum Doubt {
        NONE,
        POSSIBLE,
        LIKELY
    }

    /** The meaning; empty if neither the numbers nor the heading tell it. */
    Optional<Found> find() {
        return sized(unit)
                .or(() -> unit.isEmpty() && arePacked()
                        ? sized(Optional.of(BoundaryPointUnit.PACKED_DMS))
                        : Optional.empty())
                .or(this::byWords);
    }

    private Optional<Found> sized(Optional<BoundaryPointUnit> by) {
        Map<BoundaryPointColumns, Integer> counts = new HashMap<>();
        rows.forEach(row -> columns(row, by).ifPresent(columns -> counts.merge(columns, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > SHARE * rows.size())
                .map(most -> new Found(most.getKey(), true, by));
    }

    private static Optional<BoundaryPointColumns> columns(Row row, Optional<BoundaryPointUnit> by) {
        try {
            Point point = row.point(0, 1, 0);
            Point converted = by.map(unit -> unit.converted(point)).orElse(point);
            return BoundaryPointColumns.find(converted.first(), converted.second());
        } catch (UnreadableParcelException e) {
            return Optional.empty();
        }
    }

    /** Whether all numbers are angles of the form 1184124.5, which are too large for degrees and too small for metres. */
    private boolean arePacked() {
        return !rows.isEmpty()
                && rows.stream()
                        .flatMap(row -> Stream.of(row.first(), row.second()))
                        .allMatch(value -> value.number() >= PACKED_WITHOUT_POINT
                                && PackedAngle.of(value.number()).isAngle());
    }

    private Optional<Found> byWords() {
        return pair.filter(Pair::isCertain).map(named -> {
            Order order = named == Pair.LATITUDE_LONGITUDE
                    ? northFirst ? Order.LATITUDE_LONGITUDE : Order.LONGITUDE_LATITUDE
                    : northFirst ? Order.NORTHING_EASTING : Order.EASTING_NORTHING;
            return new Found(new BoundaryPointColumns(order, OptionalInt.empty()), false, unit);
        });
    }

    /**
     * Whether numbers in degrees may be packed minutes and seconds. If each of them could be, the chance that decimal degrees
     * look so is 0.6 for each different minute and each different ten seconds in a column; below 10 % they are likely packed.
     */
    Doubt packed() {
        List<ListValue> plain = rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .filter(value -> value.angle().isEmpty())
                .toList();
        boolean possible = !plain.isEmpty()
                && unit.isEmpty()
                && plain.stream()
                        .allMatch(value -> value.number() >= 0
                                && value.decimals() >= FEWEST_DECIMALS
                                && PackedAngle.of(value.number()).isAngle());
        if (!possible) {
            return Doubt.NONE;
        }
        int different = different(rows.stream().map(Row::first))
                + different(rows.stream().map(Row::second));
        return Math.pow(CHANCE, different) < UNLIKELY ? Doubt.LIKELY : Doubt.POSSIBLE;
    }

    private static int different(Stream<ListValue> column) {
        Set<Long> minutes = new HashSet<>();
        Set<Long> tens = new HashSet<>();
        column.forEach(value -> {
            minutes.add((long) Math.floor(value.number() * 100 + 1e-9));
            tens.add((long) Math.floor(value.number() * 1000 + 1e-9));
        });
        return minutes.size() + tens.size();
    }
}
