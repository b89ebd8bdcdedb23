package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.temporal.Instant;
import org.geotools.temporal.object.DefaultInstant;
import org.geotools.temporal.object.DefaultPeriod;
import org.geotools.temporal.object.DefaultPosition;
import org.spatialplan.feature.Property;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads temporal conditions (FES 2.0, 7.9). A day is its first moment in UTC. */
final class TemporalOperators {

    private final Expressions expressions;
    private final FilterFactory factory;

    TemporalOperators(Expressions expressions, FilterFactory factory) {
        this.expressions = expressions;
        this.factory = factory;
    }

    /** Reads a temporal condition; empty if the element is not one. */
    Optional<Filter> read(Element element) {
        return Optional.ofNullable(
                switch (element.getLocalName()) {
                    case "After" -> factory.after(property(element), time(element));
                    case "Before" -> factory.before(property(element), time(element));
                    case "During" -> factory.during(property(element), time(element));
                    case "TEquals" -> factory.tequals(property(element), time(element));
                    case "Begins" -> factory.begins(property(element), time(element));
                    case "BegunBy" -> factory.begunBy(property(element), time(element));
                    case "Ends" -> factory.ends(property(element), time(element));
                    case "EndedBy" -> factory.endedBy(property(element), time(element));
                    case "Meets" -> factory.meets(property(element), time(element));
                    case "MetBy" -> factory.metBy(property(element), time(element));
                    case "TContains" -> factory.tcontains(property(element), time(element));
                    case "TOverlaps" -> factory.toverlaps(property(element), time(element));
                    case "OverlappedBy" -> factory.overlappedBy(property(element), time(element));
                    case "AnyInteracts" -> factory.anyInteracts(property(element), time(element));
                    default -> null;
                });
    }

    private Expression property(Element operator) {
        Element reference = Comparisons.operands(operator, 2).get(0);
        if (!Expressions.isReference(reference)
                || expressions
                        .type(List.of(reference))
                        .filter(Property.Type::isTime)
                        .isEmpty()) {
            throw new FilterException("a property of dates or times first in " + operator.getNodeName());
        }
        return expressions.property(reference);
    }

    private Expression time(Element operator) {
        Element time = Comparisons.operands(operator, 2).get(1);
        if (time.getLocalName().equals("Literal")) {
            List<Element> inner = Children.of(time);
            return factory.literal(inner.isEmpty() ? instant(Children.text(time)) : temporal(inner.get(0)));
        }
        return factory.literal(temporal(time));
    }

    private static Object temporal(Element time) {
        return switch (time.getLocalName()) {
            case "TimeInstant" -> instant(time);
            case "TimePeriod" -> period(end(time, "begin"), end(time, "end"));
            default -> throw new FilterException("a gml:TimeInstant or a gml:TimePeriod, found " + time.getNodeName());
        };
    }

    private static Object period(Instant begin, Instant end) {
        if (!begin.getPosition().getDate().before(end.getPosition().getDate())) {
            throw new FilterException("a gml:TimePeriod that ends after it begins");
        }
        return new DefaultPeriod(begin, end);
    }

    /** Reads {@code beginPosition}, or {@code begin} with an instant in it; likewise for the end. */
    private static Instant end(Element period, String name) {
        return Children.find(period, name + "Position")
                .map(position -> instant(Children.text(position)))
                .or(() -> Children.find(period, name)
                        .flatMap(property -> Children.find(property, "TimeInstant"))
                        .map(TemporalOperators::instant))
                .orElseThrow(() -> new FilterException("a " + name + "Position in gml:TimePeriod"));
    }

    private static Instant instant(Element time) {
        return Children.find(time, "timePosition")
                .map(position -> instant(Children.text(position)))
                .orElseThrow(() -> new FilterException("a timePosition in gml:TimeInstant"));
    }

    private static Instant instant(String text) {
        return new DefaultInstant(new DefaultPosition(TimeText.date(text)));
    }
}
