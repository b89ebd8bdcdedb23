package org.spatialplan.ogc.csw;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.spatialplan.catalogue.RecordConditions;
import org.spatialplan.catalogue.RecordTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.fes.FesContext;
import org.spatialplan.ogc.fes.FesReader;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads conditions on records, as a filter of OGC 04-095 or 09-026r2, or as CQL text, into conditions on the catalogue's table.
 * What is like any text may stand anywhere in it, in any case, with wildcards or without: QGIS sends none. What equals one
 * of several values, a subject for example, equals one of them.
 */
final class RecordFilter {

    private final FesContext context;

    RecordFilter(FeatureType records) {
        this.context = new FesContext(
                records,
                records.id()::equals,
                id -> id.startsWith(RecordTable.ID + "."),
                new GmlFrame(Crs.CRS84, false),
                java.util.Map.of());
    }

    /**
     * Reads a filter. It is changed: names become those of the table.
     *
     * @throws FilterException if it cannot be understood
     */
    Filter ofFilter(Element filter) {
        rename(filter);
        return of(new FesReader(context).read(filter));
    }

    /**
     * Reads a text.
     *
     * @throws FilterException if it cannot be understood
     */
    Filter ofText(String cql) {
        return of(CqlText.parse(cql));
    }

    private static Filter of(Filter parsed) {
        return (Filter) parsed.accept(new Translation(), null);
    }

    private static void rename(Element element) {
        String name = element.getLocalName();
        if (name.equals("PropertyName") || name.equals("ValueReference")) {
            element.setTextContent(Queryable.of(Children.text(element), element::lookupNamespaceURI)
                    .property());
        }
        if (name.equals("FeatureId")) {
            element.setAttribute("fid", RecordTable.ID + "." + element.getAttribute("fid"));
        }
        Children.of(element).forEach(RecordFilter::rename);
    }

    /** Gives conditions the meaning that they have on records. */
    private static final class Translation extends DuplicatingFilterVisitor {

        @Override
        public Object visit(PropertyName name, Object extraData) {
            Queryable asked = queryable(name.getPropertyName());
            if (asked == Queryable.ANY_TEXT) {
                throw new FilterException("csw:AnyText only in PropertyIsLike and PropertyIsEqualTo");
            }
            return getFactory(extraData).property(asked.property());
        }

        @Override
        public Object visit(PropertyIsLike like, Object extraData) {
            return asked(like.getExpression())
                            .filter(Queryable.ANY_TEXT::equals)
                            .isPresent()
                    ? RecordConditions.pattern(like)
                    : super.visit(like, extraData);
        }

        @Override
        public Object visit(PropertyIsEqualTo equal, Object extraData) {
            Expression one = equal.getExpression1();
            Expression other = equal.getExpression2();
            Optional<Queryable> first = asked(one);
            Optional<Queryable> asked = first.or(() -> asked(other));
            boolean isText = asked.filter(Queryable.ANY_TEXT::equals).isPresent();
            if (!isText && asked.filter(Queryable::isList).isEmpty()) {
                return super.visit(equal, extraData);
            }
            String value = text(first.isPresent() ? other : one);
            if (isText) {
                return RecordConditions.words(value);
            }
            if (!(one instanceof PropertyName) && !(other instanceof PropertyName)) {
                throw new FilterException(
                        asked.get().names().get(0) + " with matchCase=\"true\", or in PropertyIsLike");
            }
            return RecordConditions.holds(asked.get().property(), value);
        }

        /** Finds what an operand asks; a call that folds its case counts as the same. */
        private static Optional<Queryable> asked(Expression operand) {
            return argument(operand) instanceof PropertyName name
                    ? Optional.of(queryable(name.getPropertyName()))
                    : Optional.empty();
        }

        private static String text(Expression operand) {
            if (argument(operand) instanceof Literal literal) {
                return String.valueOf(literal.getValue());
            }
            throw new FilterException("a text to compare with");
        }

        private static Expression argument(Expression operand) {
            return operand instanceof Function function
                            && function.getParameters().size() == 1
                    ? function.getParameters().get(0)
                    : operand;
        }

        private static Queryable queryable(String name) {
            return Queryable.ofProperty(name).orElseGet(() -> Queryable.of(name, prefix -> null));
        }
    }
}
