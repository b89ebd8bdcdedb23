package org.spatialplan.query.filter;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.spatialplan.query.filter.TypedFunction.Signature;
import org.spatialplan.text.Messages;

/** The relations of two intervals of time, or instants (Allen's relations; OGC 21-065r2, 7.7). */
enum TimeRelation {
    AFTER((a, b) -> a.start.isAfter(b.end)),
    BEFORE((a, b) -> a.end.isBefore(b.start)),
    CONTAINS((a, b) -> a.start.isBefore(b.start) && a.end.isAfter(b.end)),
    DISJOINT((a, b) -> a.end.isBefore(b.start) || a.start.isAfter(b.end)),
    DURING((a, b) -> a.start.isAfter(b.start) && a.end.isBefore(b.end)),
    EQUALS((a, b) -> a.start.equals(b.start) && a.end.equals(b.end)),
    FINISHEDBY((a, b) -> a.start.isBefore(b.start) && a.end.equals(b.end)),
    FINISHES((a, b) -> a.start.isAfter(b.start) && a.end.equals(b.end)),
    INTERSECTS((a, b) -> !a.start.isAfter(b.end) && !a.end.isBefore(b.start)),
    MEETS((a, b) -> a.end.equals(b.start)),
    METBY((a, b) -> a.start.equals(b.end)),
    OVERLAPPEDBY((a, b) -> a.start.isAfter(b.start) && a.start.isBefore(b.end) && a.end.isAfter(b.end)),
    OVERLAPS((a, b) -> a.start.isBefore(b.start) && a.end.isAfter(b.start) && a.end.isBefore(b.end)),
    STARTEDBY((a, b) -> a.start.equals(b.start) && a.end.isAfter(b.end)),
    STARTS((a, b) -> a.start.equals(b.start) && a.end.isBefore(b.end));

    private static final String PREFIX = "T_";

    private final Signature signature;

    TimeRelation(BiPredicate<Moments, Moments> holds) {
        this.signature = new Signature(
                PREFIX + name(),
                Collections.nCopies(4, ValueKind.TIME),
                ValueKind.TRUTH,
                values -> test(holds, Moments.of(values, 0), Moments.of(values, 2)));
    }

    /** Tests the relation. Returns null where a row's interval ends before it begins, as for one without an end. */
    private static Boolean test(BiPredicate<Moments, Moments> holds, Moments a, Moments b) {
        return a.isInterval() && b.isInterval() ? holds.test(a, b) : null;
    }

    /** An interval with its ends, or an instant if they are equal. */
    private record Moments(Instant start, Instant end) {
        static Moments of(Object[] values, int first) {
            return new Moments((Instant) values[first], (Instant) values[first + 1]);
        }

        boolean isInterval() {
            return !end.isBefore(start);
        }
    }

    /** Finds the relation of a predicate, for example {@code T_AFTER}, in any case. */
    static Optional<TimeRelation> find(String predicate) {
        return Stream.of(values())
                .filter(relation -> relation.signature.name().equals(predicate.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Makes the condition that the relation holds; it is unknown where an end has no value. */
    Filter between(TimeSpan a, TimeSpan b) {
        return Cql2Operators.isTrue(new TypedFunction(signature, List.of(a.start(), a.end(), b.start(), b.end())));
    }

    /**
     * Makes the condition for two operands.
     *
     * @throws FilterException unless there are two
     */
    Filter between(List<TimeSpan> operands) {
        if (operands.size() != 2) {
            throw new FilterException(Messages.of("query.filter.cql2.two-times", signature.name()));
        }
        return between(operands.get(0), operands.get(1));
    }
}
