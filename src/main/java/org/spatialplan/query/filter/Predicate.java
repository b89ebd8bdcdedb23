package org.spatialplan.query.filter;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterVisitor;
import org.locationtech.jts.geom.Envelope;

/**
 * A prepared predicate, or its negation. In three-valued logic (OGC 21-065r2, 6.2) it is true, false, or unknown where
 * an operand has no value. It accepts a row only if the result is the wanted one, so the negation of unknown is not
 * accepted. Thread-safe.
 */
final class Predicate implements Filter {

    private final Truth truth;
    private final boolean wanted;
    private final Optional<Envelope> reach;

    private Predicate(Truth truth, boolean wanted, Optional<Envelope> reach) {
        this.truth = truth;
        this.wanted = wanted;
        this.reach = reach;
    }

    /** Evaluates a predicate on a row. */
    interface Truth {
        /** Returns true, false, or null for unknown. */
        Boolean of(Object row);
    }

    /** Evaluates a predicate on values that are not null. */
    interface Test {
        boolean of(Object[] values);
    }

    /**
     * Makes a predicate.
     *
     * @param wanted false for the negation
     */
    static Predicate of(Truth truth, boolean wanted) {
        return new Predicate(truth, wanted, Optional.empty());
    }

    /** Makes a predicate that is unknown where one of the operands has no value. */
    static Predicate of(List<Operand> operands, Test test, boolean wanted) {
        return of(row -> ask(operands, test, row), wanted);
    }

    private static Boolean ask(List<Operand> operands, Test test, Object row) {
        Object[] values = new Object[operands.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = operands.get(i).value(row);
            if (values[i] == null) {
                return null;
            }
        }
        return test.of(values);
    }

    /**
     * Adds bounds.
     *
     * @param bounds degrees, longitude as x; the predicate is true only for rows whose geometry reaches into them
     */
    Predicate within(Envelope bounds) {
        return new Predicate(truth, wanted, Optional.of(bounds));
    }

    /** Returns the box that accepted rows must reach into; empty if they may be anywhere, or nowhere. */
    Optional<Envelope> reach() {
        return wanted ? reach : Optional.empty();
    }

    @Override
    public boolean evaluate(Object row) {
        Boolean said = truth.of(row);
        return said != null && said == wanted;
    }

    /** Lets the visitor evaluate the predicate as a whole. */
    @Override
    public Object accept(FilterVisitor visitor, Object extraData) {
        return extraData;
    }
}
