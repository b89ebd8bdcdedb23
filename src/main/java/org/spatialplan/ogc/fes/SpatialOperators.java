package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads spatial conditions. A box is an area like any other: a feature that only touches it is found too. */
final class SpatialOperators {

    private final Expressions expressions;
    private final FilterFactory factory;
    private final GmlReader gml;

    SpatialOperators(Expressions expressions, FilterFactory factory, GmlReader gml) {
        this.expressions = expressions;
        this.factory = factory;
        this.gml = gml;
    }

    /** Reads a spatial condition; empty if the element is not one. */
    Optional<Filter> read(Element element) {
        return Optional.ofNullable(
                switch (element.getLocalName()) {
                    case "BBOX" -> box(element);
                    case "Equals" -> factory.equal(operand(element, 0), operand(element, 1));
                    case "Disjoint" -> factory.disjoint(operand(element, 0), operand(element, 1));
                    case "Touches" -> factory.touches(operand(element, 0), operand(element, 1));
                    case "Within" -> factory.within(operand(element, 0), operand(element, 1));
                    case "Overlaps" -> factory.overlaps(operand(element, 0), operand(element, 1));
                    case "Crosses" -> factory.crosses(operand(element, 0), operand(element, 1));
                    case "Intersects" -> factory.intersects(operand(element, 0), operand(element, 1));
                    case "Contains" -> factory.contains(operand(element, 0), operand(element, 1));
                    case "DWithin" ->
                        factory.dwithin(operand(element, 0), operand(element, 1), distance(element), unit(element));
                    case "Beyond" ->
                        factory.beyond(operand(element, 0), operand(element, 1), distance(element), unit(element));
                    default -> null;
                });
    }

    private Filter box(Element element) {
        List<Element> operands = Children.of(element);
        if (operands.isEmpty() || operands.size() > 2) {
            throw new FilterException("an envelope in BBOX, perhaps with a property before it");
        }
        Expression property =
                operands.size() == 2 ? expressions.geometry(operands.get(0)) : factory.property(FeatureType.GEOMETRY);
        return factory.intersects(property, operand(operands.get(operands.size() - 1)));
    }

    private Expression operand(Element operator, int i) {
        List<Element> operands = Children.of(operator).stream()
                .filter(child -> !child.getLocalName().equals("Distance"))
                .toList();
        if (operands.size() != 2
                || operands.stream().filter(Expressions::isReference).count() != 1) {
            throw new FilterException("a property and a geometry in " + operator.getNodeName());
        }
        return operand(operands.get(i));
    }

    private Expression operand(Element element) {
        if (Expressions.isReference(element)) {
            return expressions.geometry(element);
        }
        Element geometry = element.getLocalName().equals("Literal")
                ? Comparisons.operands(element, 1).get(0)
                : element;
        if (!GmlReader.isGeometry(geometry)) {
            throw new FilterException("a GML geometry, found " + geometry.getNodeName());
        }
        return factory.literal(gml.read(geometry));
    }

    private static double distance(Element operator) {
        String text = distanceElement(operator).getTextContent().strip();
        try {
            double distance = Double.parseDouble(text);
            if (distance >= 0 && Double.isFinite(distance)) {
                return distance;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new FilterException("a distance that is a number, not negative, found '" + text + "'");
    }

    private static String unit(Element operator) {
        Element distance = distanceElement(operator);
        return Children.attribute(distance, "uom")
                .or(() -> Children.attribute(distance, "units"))
                .orElse("m")
                .replaceFirst("^.*#", "");
    }

    private static Element distanceElement(Element operator) {
        return Children.find(operator, "Distance")
                .orElseThrow(() -> new FilterException("a Distance in " + operator.getNodeName()));
    }
}
