package org.spatialplan.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.fes.GmlReader;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads the actions of a transaction into edits of the working version. Filters select in the state before the
 * transaction; an item that somebody else changes meanwhile is refused by its tag.
 */
final class TransactionReader {

    private static final Set<String> IDS = Set.of("ResourceId", "FeatureId", "GmlObjectId");

    private final TransactionVersion version;
    private final WorkingTypes types;
    private final QueryReader queries;

    /** Makes a reader for one state of the working version. */
    TransactionReader(TransactionVersion version, WorkingTypes types, QueryReader queries) {
        this.version = version;
        this.types = types;
        this.queries = queries;
    }

    /**
     * Reads the actions in their order.
     *
     * @throws OwsException with the locator of the action at fault
     */
    List<TransactionAction> read(Element transaction) {
        List<TransactionAction> actions = new ArrayList<>();
        int number = 0;
        for (Element element : Children.of(transaction)) {
            number++;
            Optional<String> handle = Children.attribute(element, "handle");
            String locator = handle.orElse(element.getLocalName() + "[" + number + "]");
            switch (element.getLocalName()) {
                case "LockId" -> throw locks(locator);
                case "Native" -> requireIgnorable(element, locator);
                default -> actions.addAll(refusing(locator, () -> read(element, handle, locator)));
            }
        }
        return actions;
    }

    private List<TransactionAction> read(Element element, Optional<String> handle, String locator) {
        requireGml(element, locator);
        return switch (element.getLocalName()) {
            case "Insert" -> insert(element, handle, locator);
            case "Update" -> List.of(update(element, handle, locator));
            case "Replace" -> List.of(replace(element, handle, locator));
            case "Delete" -> List.of(delete(element, handle, locator));
            default ->
                throw new OwsException(
                        OwsCode.OPERATION_PARSING_FAILED,
                        locator,
                        "A transaction has no '" + element.getNodeName()
                                + "'; expected: Insert, Update, Replace, Delete");
        };
    }

    private List<TransactionAction> insert(Element insert, Optional<String> handle, String locator) {
        if (Children.attribute(insert, "idgen")
                .filter("ReplaceDuplicate"::equals)
                .isPresent()) {
            throw new OwsException(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    locator,
                    "idgen is GenerateNew or UseExisting; use Update or Replace");
        }
        boolean keepsIds = Children.attribute(insert, "idgen")
                .filter("UseExisting"::equals)
                .isPresent();
        List<TransactionAction> actions = new ArrayList<>();
        for (Element feature : features(insert)) {
            WorkingType type = type(feature);
            SentValues sent = SentValues.ofFeature(feature, path(type, feature), geometries(insert));
            String id = keepsIds ? id(feature, type) : "";
            Edit.Place place = place(sent, type, Optional.empty());
            Edit edit = Edit.create(new ItemRef(type.kind(), id), sent.properties(), place);
            actions.add(new TransactionAction(TransactionAction.Kind.INSERT, handle, locator, type, List.of(edit)));
        }
        if (actions.isEmpty()) {
            throw new FilterException("a feature in the Insert");
        }
        return actions;
    }

    /** Lists the features of an Insert, also those of a collection. */
    private static List<Element> features(Element insert) {
        return Children.of(insert).stream()
                .flatMap(element -> element.getLocalName().equals("FeatureCollection")
                        ? Children.of(element).stream()
                                .filter(member -> member.getLocalName()
                                        .toLowerCase(Locale.ROOT)
                                        .contains("member"))
                                .flatMap(member -> Children.of(member).stream())
                        : Stream.of(element))
                .toList();
    }

    private static String id(Element feature, WorkingType type) {
        String id = feature.getAttributeNS("http://www.opengis.net/gml/3.2", "id");
        String sent = id.isEmpty() ? feature.getAttributeNS("http://www.opengis.net/gml", "id") : id;
        String before = type.id() + ".";
        return GmlId.meant(sent).stream()
                .filter(meant -> meant.startsWith(before))
                .findFirst()
                .map(meant -> meant.substring(before.length()))
                .orElseThrow(() -> new FilterException("a gml:id that begins with " + before));
    }

    private TransactionAction update(Element update, Optional<String> handle, String locator) {
        WorkingType type = namedType(update);
        SentValues sent = SentValues.ofUpdate(update, path(type, update), geometries(update));
        return selected(
                TransactionAction.Kind.UPDATE,
                handle,
                locator,
                type,
                update,
                row -> Edit.update(item(type, row), sent.properties(), place(sent, type, Optional.of(row))));
    }

    private TransactionAction replace(Element replace, Optional<String> handle, String locator) {
        Element feature = Children.of(replace).stream()
                .filter(child -> !child.getLocalName().equals("Filter"))
                .findFirst()
                .orElseThrow(() -> new FilterException("a feature in the Replace"));
        WorkingType type = type(feature);
        SentValues read = SentValues.ofFeature(feature, path(type, feature), geometries(replace));
        boolean isLink = !type.kind().isSubject();
        SentValues sent = read.place().isPresent() || isLink
                ? read
                : new SentValues(read.properties(), Optional.of(new SentPlace(Optional.empty())));
        return selected(
                TransactionAction.Kind.REPLACE,
                handle,
                locator,
                type,
                replace,
                row -> Edit.replace(item(type, row), sent.properties(), place(sent, type, Optional.of(row))));
    }

    private TransactionAction delete(Element delete, Optional<String> handle, String locator) {
        WorkingType type = namedType(delete);
        return selected(
                TransactionAction.Kind.DELETE, handle, locator, type, delete, row -> Edit.delete(item(type, row)));
    }

    /** Makes an edit for each feature that the action's filter selects. */
    private TransactionAction selected(
            TransactionAction.Kind kind,
            Optional<String> handle,
            String locator,
            WorkingType type,
            Element action,
            Function<SimpleFeature, Edit> edit) {
        List<Edit> edits = select(action, type).stream()
                .map(row -> edit.apply(row).expecting(Set.of(types.tag(item(type, row)))))
                .toList();
        return new TransactionAction(kind, handle, locator, type, edits);
    }

    private List<SimpleFeature> select(Element action, WorkingType type) {
        Element filter = Children.find(action, "Filter")
                .orElseThrow(() -> new FilterException(
                        "a Filter: without one, every feature of " + type.id() + " would be meant"));
        List<SimpleFeature> rows = type.table()
                .select(FeatureQuery.all(queries.filter(filter, type.table())))
                .rows();
        long named = Children.of(filter).stream()
                .filter(condition -> IDS.contains(condition.getLocalName()))
                .map(condition -> condition.getAttributes().getLength() == 0 ? "" : identifier(condition))
                .distinct()
                .count();
        if (rows.size() < named) {
            throw new OwsException(
                    OwsCode.NOT_FOUND,
                    "filter",
                    "Of " + named + " features that the filter names " + rows.size() + " are in " + type.id()
                            + "; perhaps somebody deleted one");
        }
        return rows;
    }

    private static String identifier(Element condition) {
        return Children.attribute(condition, "rid")
                .or(() -> Children.attribute(condition, "fid"))
                .orElseGet(() -> condition.getAttributeNS("http://www.opengis.net/gml", "id"));
    }

    private static ItemRef item(WorkingType type, SimpleFeature row) {
        return new ItemRef(type.kind(), FeatureTable.id(row));
    }

    private static Edit.Place place(SentValues sent, WorkingType type, Optional<SimpleFeature> row) {
        return sent.place().map(place -> place.of(type, row)).orElse(Edit.Place.UNCHANGED);
    }

    private WorkingType namedType(Element action) {
        String name = Children.attribute(action, "typeName")
                .orElseThrow(() -> new FilterException("the attribute typeName of " + action.getLocalName()));
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : action.lookupNamespaceURI(name.substring(0, colon));
        return type(name.substring(colon + 1), namespace);
    }

    private WorkingType type(Element feature) {
        return type(feature.getLocalName(), feature.getNamespaceURI());
    }

    private WorkingType type(String name, String namespace) {
        return types.find(name)
                .filter(type -> namespace == null || namespace.equals(GmlFeatureWriter.NAMESPACE))
                .orElseThrow(
                        () -> new FilterException("a feature type that can be changed, of " + GmlFeatureWriter.NAMESPACE
                                + ": " + String.join(", ", types.types().keySet()) + " ('" + name + "' is none)"));
    }

    private PropertyPath path(WorkingType type, Element near) {
        return new PropertyPath(queries.context(type.table(), NamespacesParameter.of(near)));
    }

    private GmlReader geometries(Element action) {
        return version.geometries(version.frame(action));
    }

    private static void requireGml(Element action, String locator) {
        Children.attribute(action, "inputFormat")
                .filter(format ->
                        !format.toLowerCase(Locale.ROOT).contains("gml") && !format.equals("x-application/gml:3"))
                .ifPresent(format -> {
                    throw new OwsException(
                            OwsCode.INVALID_PARAMETER_VALUE, locator, "inputFormat is '" + format + "'; expected: GML");
                });
        if (Children.attribute(action, "lockId").isPresent()) {
            throw locks(locator);
        }
    }

    private static OwsException locks(String locator) {
        return new OwsException(OwsCode.OPTION_NOT_SUPPORTED, locator, "Locks are not offered");
    }

    private static void requireIgnorable(Element vendor, String locator) {
        if (!"true".equals(vendor.getAttribute("safeToIgnore"))) {
            throw new OwsException(OwsCode.OPTION_NOT_SUPPORTED, locator, "Native actions are not known here");
        }
    }

    private static <T> T refusing(String locator, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FilterException e) {
            String near = e.near().isEmpty() ? "" : e.near().stream().collect(Collectors.joining(", ", "; near: ", ""));
            throw new OwsException(
                    OwsCode.INVALID_VALUE,
                    locator,
                    "The action cannot be understood; expected: " + e.getMessage() + near);
        } catch (UnknownCrsException e) {
            throw new OwsException(OwsCode.INVALID_VALUE, locator, e.getMessage());
        } catch (OwsException e) {
            throw new OwsException(e.owsCode(), locator, e.getMessage());
        }
    }
}
