package org.spatialplan.query.filter;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterVisitor;
import org.locationtech.jts.geom.Envelope;

/**
 * A predicate, or its negation, that is ready to be asked. In three-valued logic (OGC 21-065r2, 6.2) it is true, false, or
 * neither where an operand has no value; it accepts a row only if it is what is wanted, so that the negation of what is
 * neither is not accepted. Thread-safe.
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

    /** What a predicate says of a row. */
    interface Truth {
        /** True, false, or null for neither. */
        Boolean of(Object row);
    }

    /** What a predicate says of values, none of them null. */
    interface Test {
        boolean of(Object[] values);
    }

    /** @param wanted false for the negation */
    static Predicate of(Truth truth, boolean wanted) {
        return new Predicate(truth, wanted, Optional.empty());
    }

    /** A predicate that is neither where one of the operands has no value. */
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

    /** @param bounds degrees, longitude as x, that the row's geometry must reach into for the predicate to be true */
    Predicate within(Envelope bounds) {
        return new Predicate(truth, wanted, Optional.of(bounds));
    }

    /** Where the rows that it accepts must reach into; empty if they may lie anywhere, or nowhere. */
    Optional<Envelope> reach() {
        return wanted ? reach : Optional.empty();
    }

    @Override
    public boolean evaluate(Object row) {
        Boolean said = truth.of(row);
        return said != null && said == wanted;
    }

    /** It is asked, never taken apart. */
    @Override
    public Object accept(FilterVisitor visitor, Object extraData) {
        return extraData;
    }
}
