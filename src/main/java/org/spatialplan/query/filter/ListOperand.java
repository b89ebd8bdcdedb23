package org.spatialplan.query.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.spatialplan.text.Messages;

/** Operands of the relations of lists: properties whose values are lists, and lists that are written out. */
final class ListOperand {

    private ListOperand() {}

    /** Tests whether every value of a property is a list. */
    static boolean isList(AttributeDescriptor property) {
        return property.getUserData().containsKey(ReadyFilter.MEMBERS);
    }

    /** Makes an operand of a property whose values are lists. */
    static Operand of(AttributeDescriptor property) {
        return new Operand(
                new RowList(property.getLocalName(), ValueKind.of((Class<?>)
                        property.getUserData().get(ReadyFilter.MEMBERS))),
                ValueKind.LIST);
    }

    /**
     * Requires that the members of two lists are of one kind.
     *
     * @throws FilterException if they can never be equal, for example a text and a number
     */
    static void requireComparable(List<Operand> lists) {
        List<ValueKind> kinds = lists.stream().map(ListOperand::members).toList();
        if (!kinds.get(0).fits(kinds.get(1))) {
            throw new FilterException(Messages.of(
                    "query.filter.list-members",
                    lists.get(0).description(),
                    kinds.get(0).words(),
                    lists.get(1).description(),
                    kinds.get(1).words()));
        }
    }

    private static ValueKind members(Operand list) {
        if (list.expression() instanceof RowList property) {
            return property.members;
        }
        return list.expression() instanceof Literal literal
                ? ofLiteral((Collection<?>) literal.getValue())
                : ValueKind.NOTHING;
    }

    private static ValueKind ofLiteral(Collection<?> members) {
        List<ValueKind> kinds = members.stream().map(ValueKind::of).distinct().toList();
        if (kinds.size() > 1) {
            throw new FilterException(Messages.of("query.filter.list-kinds", text(members)));
        }
        return kinds.isEmpty() ? ValueKind.NOTHING : kinds.get(0);
    }

    /** Writes a list as CQL2 text does, for messages. */
    static String text(Collection<?> members) {
        return members.stream().map(LiteralText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Makes a list that is written out.
     *
     * @throws FilterException if a member is no plain value
     */
    static Expression literal(List<Expression> members) {
        return Cql2Operators.FILTERS.literal(
                members.stream().map(ListOperand::member).toList());
    }

    private static Object member(Expression member) {
        Object value = member instanceof Literal literal ? literal.getValue() : null;
        if (Objects.isNull(value)
                || ValueKind.of(value) == ValueKind.GEOMETRY
                || ValueKind.of(value) == ValueKind.LIST) {
            throw new FilterException(Messages.of("query.filter.list-literals"));
        }
        return value;
    }

    /** Reads the list of a row, whose property holds the same as one text. Thread-safe. */
    private static final class RowList extends RowProperty {

        private final ValueKind members;

        RowList(String name, ValueKind members) {
            super(name);
            this.members = members;
        }

        @Override
        protected Object value(SimpleFeature row, String called) {
            return row.getUserData().get(ReadyFilter.LISTS) instanceof Map<?, ?> lists ? lists.get(called) : null;
        }
    }
}
