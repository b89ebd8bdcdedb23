package org.spatialplan.query.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.filter.temporal.TOverlaps;
import org.geotools.api.temporal.Instant;
import org.geotools.api.temporal.Period;
import org.spatialplan.text.Messages;

/** Maps the temporal operators of ECQL and FES to the relations of CQL2, so that they have one definition. */
final class TemporalPredicates {

    private static final Map<Class<? extends BinaryTemporalOperator>, TimeRelation> RELATIONS = new LinkedHashMap<>();

    static {
        RELATIONS.put(After.class, TimeRelation.AFTER);
        RELATIONS.put(Before.class, TimeRelation.BEFORE);
        RELATIONS.put(During.class, TimeRelation.DURING);
        RELATIONS.put(TEquals.class, TimeRelation.EQUALS);
        RELATIONS.put(Begins.class, TimeRelation.STARTS);
        RELATIONS.put(BegunBy.class, TimeRelation.STARTEDBY);
        RELATIONS.put(Ends.class, TimeRelation.FINISHES);
        RELATIONS.put(EndedBy.class, TimeRelation.FINISHEDBY);
        RELATIONS.put(Meets.class, TimeRelation.MEETS);
        RELATIONS.put(MetBy.class, TimeRelation.METBY);
        RELATIONS.put(TContains.class, TimeRelation.CONTAINS);
        RELATIONS.put(TOverlaps.class, TimeRelation.OVERLAPS);
        RELATIONS.put(OverlappedBy.class, TimeRelation.OVERLAPPEDBY);
        RELATIONS.put(AnyInteracts.class, TimeRelation.INTERSECTS);
    }

    private TemporalPredicates() {}

    static Filter of(BinaryTemporalOperator operator) {
        TimeRelation relation = RELATIONS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(operator))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new FilterException(Messages.of("query.filter.known-temporal-predicate")));
        return relation.between(span(operator.getExpression1()), span(operator.getExpression2()));
    }

    private static TimeSpan span(Expression time) {
        Object value = time instanceof Literal literal ? literal.getValue() : null;
        if (value instanceof Period period) {
            return new TimeSpan(literal(period.getBeginning()), literal(period.getEnding()));
        }
        return TimeSpan.instant(value instanceof Instant instant ? literal(instant) : time);
    }

    private static Expression literal(Instant instant) {
        return Cql2Operators.FILTERS.literal(instant.getPosition().getDate());
    }
}
