package org.spatialplan.query.filter;

import java.util.List;
import java.util.function.IntPredicate;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.spatialplan.text.Messages;

/**
 * Prepares a parsed filter. Each predicate becomes a {@link Predicate}, and negations move down to them (NOT swaps the
 * wanted result, AND and OR by De Morgan's laws). This is three-valued logic as long as only true is accepted. IS NULL
 * has two values for every row. Not thread-safe.
 */
final class FilterPreparation {

    private final Operands operands;
    private final SpatialPredicates spatial;

    FilterPreparation(Operands operands, SpatialPredicates spatial) {
        this.operands = operands;
        this.spatial = spatial;
    }

    /**
     * Prepares a filter or its negation.
     *
     * @param wanted false for the negation
     * @throws FilterException if the filter cannot be evaluated on the rows
     */
    Filter of(Filter parsed, boolean wanted) {
        if (parsed instanceof Not not) {
            return of(not.getFilter(), !wanted);
        }
        if (parsed instanceof And and) {
            return joined(and.getChildren(), wanted, wanted);
        }
        if (parsed instanceof Or or) {
            return joined(or.getChildren(), wanted, !wanted);
        }
        if (parsed instanceof IncludeFilter || parsed instanceof ExcludeFilter) {
            return parsed instanceof IncludeFilter == wanted ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        if (parsed instanceof Id) {
            return wanted ? parsed : Cql2Operators.FILTERS.not(parsed);
        }
        return predicate(parsed, wanted);
    }

    private Filter joined(List<Filter> conditions, boolean wanted, boolean all) {
        List<Filter> ready =
                conditions.stream().map(condition -> of(condition, wanted)).toList();
        return all ? Cql2Operators.FILTERS.and(ready) : Cql2Operators.FILTERS.or(ready);
    }

    private Filter predicate(Filter parsed, boolean wanted) {
        if (parsed instanceof BinaryComparisonOperator comparison) {
            return comparison(comparison, wanted);
        }
        if (parsed instanceof BinarySpatialOperator operator) {
            return spatial.of(operator, wanted);
        }
        if (parsed instanceof BinaryTemporalOperator operator) {
            return of(TemporalPredicates.of(operator), wanted);
        }
        if (parsed instanceof PropertyIsBetween between) {
            return between(between, wanted);
        }
        if (parsed instanceof PropertyIsLike like) {
            Operand text = operands.of(like.getExpression()).require(ValueKind.TEXT, "LIKE");
            TextPattern pattern = TextPattern.of(like);
            return Predicate.of(List.of(text), values -> pattern.matches((String) values[0]), wanted);
        }
        if (parsed instanceof PropertyIsNull isNull) {
            return isNull(isNull.getExpression(), wanted);
        }
        if (parsed instanceof PropertyIsNil isNil) {
            return isNull(isNil.getExpression(), wanted);
        }
        throw new FilterException(Messages.of("query.filter.predicate"));
    }

    private Filter isNull(Expression value, boolean wanted) {
        Operand operand = operands.of(value);
        return Predicate.of(row -> operand.value(row) == null, wanted);
    }

    private Filter between(PropertyIsBetween between, boolean wanted) {
        Operand value = operands.of(between.getExpression());
        Operand least = operands.of(between.getLowerBoundary());
        Operand most = operands.of(between.getUpperBoundary());
        value.requireComparable(least);
        value.requireComparable(most);
        least.requireComparable(most);
        return Predicate.of(
                List.of(value, least, most),
                values -> Values.compare(values[0], values[1]) >= 0 && Values.compare(values[0], values[2]) <= 0,
                wanted);
    }

    /**
     * Prepares a comparison with case. GeoTools' flag to ignore case is lost for some operators, so such filters fold
     * the operands instead.
     */
    private Filter comparison(BinaryComparisonOperator comparison, boolean wanted) {
        Operand left = operands.of(comparison.getExpression1());
        Operand right = operands.of(comparison.getExpression2());
        left.requireComparable(right);
        IntPredicate holds = order(comparison);
        return Predicate.of(List.of(left, right), values -> holds.test(Values.compare(values[0], values[1])), wanted);
    }

    /** Returns which order of the operands makes the comparison true. */
    private static IntPredicate order(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo) {
            return order -> order == 0;
        }
        if (comparison instanceof PropertyIsNotEqualTo) {
            return order -> order != 0;
        }
        if (comparison instanceof PropertyIsLessThan) {
            return order -> order < 0;
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return order -> order > 0;
        }
        return comparison instanceof PropertyIsGreaterThanOrEqualTo ? order -> order >= 0 : order -> order <= 0;
    }
}
