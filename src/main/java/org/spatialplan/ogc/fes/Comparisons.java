package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.feature.Property;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads comparisons. Properties have one value, so that matchAction makes no difference. */
final class Comparisons {

    private static final String FES_2 = "http://www.opengis.net/fes/2.0";

    private final Expressions expressions;
    private final FilterFactory factory;

    Comparisons(Expressions expressions, FilterFactory factory) {
        this.expressions = expressions;
        this.factory = factory;
    }

    /** Empty if the element is no comparison. */
    Optional<Filter> read(Element element) {
        return Optional.ofNullable(
                switch (element.getLocalName()) {
                    case "PropertyIsEqualTo",
                            "PropertyIsNotEqualTo",
                            "PropertyIsLessThan",
                            "PropertyIsGreaterThan",
                            "PropertyIsLessThanOrEqualTo",
                            "PropertyIsGreaterThanOrEqualTo" -> binary(element);
                    case "PropertyIsLike" -> like(element);
                    case "PropertyIsNull", "PropertyIsNil" ->
                        factory.isNull(expressions.read(operands(element, 1).get(0), Optional.empty()));
                    case "PropertyIsBetween" -> between(element);
                    default -> null;
                });
    }

    private Filter binary(Element element) {
        List<Element> operands = operands(element, 2);
        Optional<Property.Type> type = expressions.type(operands);
        Expression first = expressions.read(operands.get(0), type);
        Expression second = expressions.read(operands.get(1), type);
        if (isTurned(element, operands)) {
            Expression literal = first;
            first = second;
            second = literal;
        }
        boolean matchCase = Children.attribute(element, "matchCase")
                .map(value -> !value.equals("false") && !value.equals("0"))
                .orElse(true);
        return switch (element.getLocalName()) {
            case "PropertyIsEqualTo" -> factory.equal(first, second, matchCase);
            case "PropertyIsNotEqualTo" -> factory.notEqual(first, second, matchCase);
            case "PropertyIsLessThan" -> factory.less(first, second, matchCase);
            case "PropertyIsGreaterThan" -> factory.greater(first, second, matchCase);
            case "PropertyIsLessThanOrEqualTo" -> factory.lessOrEqual(first, second, matchCase);
            default -> factory.greaterOrEqual(first, second, matchCase);
        };
    }

    /**
     * FES 2.0 reads "the property is less than the literal" in whichever order the two stand: so do the OGC's own tests.
     * Filter 1.1 compares the first with the second.
     */
    private static boolean isTurned(Element element, List<Element> operands) {
        return FES_2.equals(element.getNamespaceURI())
                && operands.get(0).getLocalName().equals("Literal")
                && Expressions.isReference(operands.get(1));
    }

    private Filter like(Element element) {
        List<Element> operands = operands(element, 2);
        boolean turned = operands.get(0).getLocalName().equals("Literal");
        Expression value = expressions.read(operands.get(turned ? 1 : 0), Optional.empty());
        Element pattern = operands.get(turned ? 0 : 1);
        if (!pattern.getLocalName().equals("Literal")) {
            throw new FilterException("a literal pattern in PropertyIsLike");
        }
        boolean matchCase =
                !Children.attribute(element, "matchCase").orElse("true").equals("false");
        return factory.like(
                value,
                pattern.getTextContent(),
                character(element, "wildCard", "*"),
                character(element, "singleChar", "?"),
                Children.attribute(element, "escape").orElse(character(element, "escapeChar", "\\")),
                matchCase);
    }

    private static String character(Element element, String attribute, String otherwise) {
        return Children.attribute(element, attribute).orElse(otherwise);
    }

    private Filter between(Element element) {
        List<Element> parts = operands(element, 3);
        Optional<Property.Type> type = expressions.type(parts.subList(0, 1));
        return factory.between(
                expressions.read(parts.get(0), type),
                expressions.read(boundary(parts.get(1), "LowerBoundary"), type),
                expressions.read(boundary(parts.get(2), "UpperBoundary"), type));
    }

    private static Element boundary(Element element, String name) {
        if (!element.getLocalName().equals(name)) {
            throw new FilterException("a " + name + " in PropertyIsBetween");
        }
        return operands(element, 1).get(0);
    }

    static List<Element> operands(Element element, int count) {
        List<Element> operands = Children.of(element);
        if (operands.size() != count) {
            throw new FilterException(count + " operand" + (count == 1 ? "" : "s") + " in " + element.getNodeName());
        }
        return operands;
    }
}
