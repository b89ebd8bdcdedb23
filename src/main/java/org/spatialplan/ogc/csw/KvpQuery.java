package org.spatialplan.ogc.csw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.ogc.fes.SecureXml;
import org.spatialplan.ogc.fes.XmlFaultException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.w3c.dom.Element;

/** Reads the query of parameters (07-006r1, table 29). One that is not known is refused: it might have been a condition. */
final class KvpQuery {

    private static final Set<String> KNOWN = Set.of(
            "SERVICE",
            "VERSION",
            "REQUEST",
            "NAMESPACE",
            "TYPENAMES",
            "OUTPUTFORMAT",
            "OUTPUTSCHEMA",
            "RESULTTYPE",
            "REQUESTID",
            "STARTPOSITION",
            "MAXRECORDS",
            "ELEMENTSETNAME",
            "ELEMENTNAME",
            "CONSTRAINTLANGUAGE",
            "CONSTRAINT_LANGUAGE_VERSION",
            "CONSTRAINT",
            "SORTBY",
            "DISTRIBUTEDSEARCH",
            "HOPCOUNT",
            "RESPONSEHANDLER");

    private final Kvp kvp;
    private final RecordFilter filters;

    KvpQuery(Kvp kvp, RecordFilter filters) {
        this.kvp = kvp;
        this.filters = filters;
    }

    QueryParts read() {
        kvp.values().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new OwsException(
                            OwsCode.INVALID_PARAMETER_VALUE,
                            name.toLowerCase(Locale.ROOT),
                            "GetRecords has no parameter " + name + "; conditions are in CONSTRAINT");
                });
        if (kvp.find("DISTRIBUTEDSEARCH")
                .filter(text -> !text.equalsIgnoreCase("false"))
                .isPresent()) {
            throw QueryParts.notDistributed();
        }
        RecordSchema.requireType(
                kvp.find("TYPENAMES").orElseThrow(() -> OwsException.missing("typeNames")), "typeNames");
        List<String> elements = kvp.find("ELEMENTNAME").stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .toList();
        return new QueryParts(kvp.find("ELEMENTSETNAME"), elements, constraint(), sorts());
    }

    private Optional<Filter> constraint() {
        Optional<String> text = kvp.find("CONSTRAINT");
        if (text.isEmpty()) {
            if (kvp.has("CONSTRAINT")) {
                throw OwsException.invalid("constraint", "", "a condition; leave it out for all records");
            }
            return Optional.empty();
        }
        String language = kvp.find("CONSTRAINTLANGUAGE")
                .orElseThrow(() -> OwsException.missing("constraintLanguage"))
                .strip()
                .toUpperCase(Locale.ROOT);
        return Optional.of(
                switch (language) {
                    case "FILTER" -> QueryParts.understood(() -> filters.ofFilter(parse(text.get())));
                    case "CQL_TEXT", "CQL" -> QueryParts.understood(() -> filters.ofText(text.get()));
                    default -> throw OwsException.invalid("constraintLanguage", language, "FILTER or CQL_TEXT");
                });
    }

    private static Element parse(String text) {
        try {
            return SecureXml.parse(text.strip());
        } catch (XmlFaultException e) {
            throw new OwsException(
                    OwsCode.INVALID_PARAMETER_VALUE, "constraint", "constraint is not " + e.getMessage());
        }
    }

    /** Reads {@code dc:title:A,dct:modified:D}. */
    private List<Sort> sorts() {
        return kvp.find("SORTBY").stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(part -> {
                    boolean ordered = part.matches("(?i).+:[AD]");
                    String name = ordered ? part.substring(0, part.length() - 2) : part;
                    return QueryParts.sort(
                            name, ordered && part.toUpperCase(Locale.ROOT).endsWith("D"), prefix -> null);
                })
                .toList();
    }
}
