package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.feature.Property;
import org.spatialplan.query.filter.CaseFold;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads comparisons. Properties have one value, so matchAction makes no difference. */
final class Comparisons {

    private static final String FES_2 = "http://www.opengis.net/fes/2.0";

    private final Expressions expressions;
    private final FilterFactory factory;

    Comparisons(Expressions expressions, FilterFactory factory) {
        this.expressions = expressions;
        this.factory = factory;
    }

    /** Reads a comparison; empty if the element is not one. */
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
        if (!matchesCase(element) && type.orElse(Property.Type.STRING) == Property.Type.STRING) {
            first = CaseFold.of(first);
            second = CaseFold.of(second);
        }
        return switch (element.getLocalName()) {
            case "PropertyIsEqualTo" -> factory.equal(first, second, true);
            case "PropertyIsNotEqualTo" -> factory.notEqual(first, second, true);
            case "PropertyIsLessThan" -> factory.less(first, second);
            case "PropertyIsGreaterThan" -> factory.greater(first, second);
            case "PropertyIsLessThanOrEqualTo" -> factory.lessOrEqual(first, second);
            default -> factory.greaterOrEqual(first, second);
        };
    }

    private static boolean matchesCase(Element element) {
        return Children.attribute(element, "matchCase")
                .map(value -> !value.equals("false") && !value.equals("0"))
                .orElse(true);
    }

    /**
     * Tests whether the operands are exchanged. FES 2.0 reads "the property is less than the literal" in either order,
     * as the OGC's own tests do; Filter 1.1 compares the first with the second.
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
        String many = character(element, "wildCard", "*");
        String one = character(element, "singleChar", "?");
        String escape = element.hasAttribute("escape")
                ? character(element, "escape", "\\")
                : character(element, "escapeChar", "\\");
        if (many.equals(one) || many.equals(escape) || one.equals(escape)) {
            throw new FilterException("a wildCard, a singleChar and an escapeChar that differ in PropertyIsLike");
        }
        return factory.like(value, pattern.getTextContent(), many, one, escape, matchesCase(element));
    }

    private static String character(Element element, String attribute, String otherwise) {
        String given = element.hasAttribute(attribute) ? element.getAttribute(attribute) : otherwise;
        if (given.length() != 1) {
            throw new FilterException(
                    "a single character as " + attribute + " in PropertyIsLike, found '" + given + "'");
        }
        return given;
    }

    private Filter between(Element element) {
        List<Element> parts = operands(element, 3);
        Element value = parts.get(0);
        Element least = boundary(parts.get(1), "LowerBoundary");
        Element most = boundary(parts.get(2), "UpperBoundary");
        Optional<Property.Type> type = expressions.type(List.of(value, least, most));
        return factory.between(
                expressions.read(value, type), expressions.read(least, type), expressions.read(most, type));
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
