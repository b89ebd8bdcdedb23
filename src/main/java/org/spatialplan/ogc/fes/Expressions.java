package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads the operands of comparisons: references, literals of the type of the other operand, arithmetic of Filter 1.1.
 */
final class Expressions {

    private static final Set<String> REFERENCES = Set.of("ValueReference", "PropertyName");
    private static final Set<String> ARITHMETIC = Set.of("Add", "Sub", "Mul", "Div");

    private final FesContext context;
    private final FilterFactory factory;
    private final PropertyPath path;

    Expressions(FesContext context, FilterFactory factory) {
        this.context = context;
        this.factory = factory;
        this.path = new PropertyPath(context);
    }

    static boolean isReference(Element element) {
        return REFERENCES.contains(element.getLocalName());
    }

    /** Reads a reference to a property; one that no feature has a value of is nil. */
    Expression property(Element element) {
        String name = path.read(Children.text(element), element::lookupNamespaceURI);
        if (name.equals(PropertyPath.BOUNDED_BY)) {
            throw new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED, "filter", "gml:boundedBy has no value that can be compared");
        }
        return name.equals(PropertyPath.VALUELESS) ? Expression.NIL : factory.property(name);
    }

    /** Reads a reference to the geometry; the envelope counts as the geometry. */
    PropertyName geometry(Element element) {
        String name = path.read(Children.text(element), element::lookupNamespaceURI);
        if (!name.equals(FeatureType.GEOMETRY) && !name.equals(PropertyPath.BOUNDED_BY)) {
            throw new FilterException("a geometry property ('" + name + "' is none)");
        }
        return factory.property(FeatureType.GEOMETRY);
    }

    /** Finds the type of the first property or arithmetic among the operands. */
    Optional<Property.Type> type(List<Element> operands) {
        return operands.stream().flatMap(operand -> ownType(operand).stream()).findFirst();
    }

    private Optional<Property.Type> ownType(Element operand) {
        if (ARITHMETIC.contains(operand.getLocalName())) {
            return Optional.of(Property.Type.NUMBER);
        }
        return isReference(operand) && property(operand) instanceof PropertyName name
                ? context.type().findProperty(name.getPropertyName()).map(Property::type)
                : Optional.empty();
    }

    /**
     * Reads an operand.
     *
     * @param type of the other operand
     */
    Expression read(Element element, Optional<Property.Type> type) {
        if (isReference(element)) {
            return property(element);
        }
        return switch (element.getLocalName()) {
            case "Literal" -> literal(element, type);
            case "Add" -> factory.add(operand(element, 0), operand(element, 1));
            case "Sub" -> factory.subtract(operand(element, 0), operand(element, 1));
            case "Mul" -> factory.multiply(operand(element, 0), operand(element, 1));
            case "Div" -> factory.divide(operand(element, 0), operand(element, 1));
            default ->
                throw new FilterException(
                        "a property or a literal, found " + element.getNodeName() + " (functions are not offered)");
        };
    }

    private Expression literal(Element element, Optional<Property.Type> type) {
        if (!Children.of(element).isEmpty()) {
            throw new FilterException("a literal of text in a comparison");
        }
        return factory.literal(LiteralValue.of(element.getTextContent(), type));
    }

    private Expression operand(Element arithmetic, int i) {
        List<Element> operands = Children.of(arithmetic);
        if (operands.size() != 2) {
            throw new FilterException("two operands in " + arithmetic.getNodeName());
        }
        return read(operands.get(i), Optional.of(Property.Type.NUMBER));
    }
}
