package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;

/** Reads filters of the Filter Encoding 1.0 and 1.1 (OGC 02-059, 04-095) without its spatial operators. */
final class FilterReader {

    private static final List<String> CONDITIONS = List.of(
            "And",
            "Or",
            "Not",
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThan",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsBetween",
            "PropertyIsLike",
            "PropertyIsNull");

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final ExpressionReader expressions = new ExpressionReader();

    /**
     * Reads a filter.
     *
     * @param element {@code Filter}
     */
    Filter read(StyleElement element) {
        List<StyleElement> children = element.children();
        if (!children.isEmpty()
                && children.stream().allMatch(child -> child.is("FeatureId") || child.is("GmlObjectId"))) {
            return ids(children);
        }
        if (children.size() != 1) {
            throw element.invalid(Messages.of("portrayal.style.condition-count", children.size()));
        }
        return condition(children.get(0));
    }

    private Filter condition(StyleElement element) {
        return switch (element.name()) {
            case "And" -> filters.and(conditions(element));
            case "Or" -> filters.or(conditions(element));
            case "Not" -> filters.not(condition(only(element)));
            case "PropertyIsEqualTo" -> filters.equal(left(element), right(element), matchCase(element));
            case "PropertyIsNotEqualTo" -> filters.notEqual(left(element), right(element), matchCase(element));
            case "PropertyIsLessThan" -> filters.less(left(element), right(element));
            case "PropertyIsLessThanOrEqualTo" -> filters.lessOrEqual(left(element), right(element));
            case "PropertyIsGreaterThan" -> filters.greater(left(element), right(element));
            case "PropertyIsGreaterThanOrEqualTo" -> filters.greaterOrEqual(left(element), right(element));
            case "PropertyIsBetween" -> between(element);
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull" -> filters.isNull(expressions.read(only(element)));
            default ->
                throw element.invalid(Messages.of(
                        "portrayal.style.unknown-condition", element.name(), StyleElement.listed(CONDITIONS)));
        };
    }

    private List<Filter> conditions(StyleElement element) {
        if (element.children().size() < 2) {
            throw element.invalid(Messages.of(
                    "portrayal.style.conditions",
                    element.name(),
                    element.children().size()));
        }
        return element.children().stream().map(this::condition).toList();
    }

    private Filter between(StyleElement element) {
        StyleElement value = element.children().stream()
                .filter(ExpressionReader::isExpression)
                .findFirst()
                .orElseThrow(
                        () -> element.invalid(Messages.of("portrayal.style.expression-count", element.name(), 1, 0)));
        return filters.between(
                expressions.read(value),
                expressions.read(only(element.require("LowerBoundary"))),
                expressions.read(only(element.require("UpperBoundary"))));
    }

    private Filter like(StyleElement element) {
        String escape =
                element.attributes().getOrDefault("escape", element.attributes().get("escapeChar"));
        return filters.like(
                left(element),
                element.require("Literal").text(),
                element.attributes().getOrDefault("wildCard", "*"),
                element.attributes().getOrDefault("singleChar", "?"),
                escape == null ? "\\" : escape,
                matchCase(element));
    }

    private Filter ids(List<StyleElement> children) {
        Set<FeatureId> ids = children.stream()
                .map(child -> child.attributes()
                        .getOrDefault("fid", child.attributes().get("id")))
                .map(filters::featureId)
                .collect(Collectors.toSet());
        return filters.id(ids);
    }

    private static boolean matchCase(StyleElement element) {
        return !"false".equals(element.attributes().get("matchCase"));
    }

    private Expression left(StyleElement element) {
        return operand(element, 0);
    }

    private Expression right(StyleElement element) {
        return operand(element, 1);
    }

    private Expression operand(StyleElement element, int number) {
        if (element.children().size() != 2) {
            throw element.invalid(Messages.of(
                    "portrayal.style.expression-count",
                    element.name(),
                    2,
                    element.children().size()));
        }
        return expressions.read(element.children().get(number));
    }

    private static StyleElement only(StyleElement element) {
        if (element.children().size() != 1) {
            throw element.invalid(Messages.of(
                    "portrayal.style.expression-count",
                    element.name(),
                    1,
                    element.children().size()));
        }
        return element.children().get(0);
    }
}
