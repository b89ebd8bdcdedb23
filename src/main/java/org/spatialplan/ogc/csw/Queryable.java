package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spatialplan.catalogue.RecordTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.query.NearNames;
import org.spatialplan.query.filter.FilterException;

/**
 * What can be asked of records (07-006r1, table 6 and 10.2.5.3; 07-045, table 6), and the property of the catalogue's table that
 * holds it.
 */
enum Queryable {
    IDENTIFIER(FeatureType.ID, "dc:identifier", "apiso:Identifier"),
    TITLE("title", "dc:title", "apiso:Title"),
    SUBJECT(RecordTable.KEYWORDS, "dc:subject", "apiso:Subject"),
    ABSTRACT("description", "dct:abstract", "apiso:Abstract", "dc:description"),
    ANY_TEXT(RecordTable.ANY_TEXT, "csw:AnyText", "apiso:AnyText"),
    FORMAT(RecordTable.FORMATS, "dc:format", "apiso:Format"),
    TYPE("type", "dc:type", "apiso:Type"),
    MODIFIED("updated", "dct:modified", "apiso:Modified", "dc:date"),
    CREATED("created", "dct:created", "apiso:CreationDate"),
    BEGIN("begins", "apiso:TempExtent_begin"),
    END("ends", "apiso:TempExtent_end"),
    LANGUAGE(RecordTable.LANGUAGES, "dc:language", "apiso:Language"),
    SOURCE("source", "dc:source", "apiso:Lineage"),
    RIGHTS("rights", "dc:rights", "apiso:OtherConstraints"),
    LICENSE("license", "dct:license"),
    CREATOR("author", "dc:creator"),
    PUBLISHER("publisher", "dc:publisher", "apiso:OrganisationName"),
    BOUNDING_BOX(FeatureType.GEOMETRY, "ows:BoundingBox", "apiso:BoundingBox", "dct:spatial", "dc:coverage");

    private final String property;
    private final List<String> names;

    Queryable(String property, String... names) {
        this.property = property;
        this.names = List.of(names);
    }

    /** Returns the property of the catalogue's table. */
    String property() {
        return property;
    }

    /** Lists the names in requests, with the usual prefixes. */
    List<String> names() {
        return names;
    }

    /** Whether every value is a list. */
    boolean isList() {
        return this == SUBJECT || this == FORMAT || this == LANGUAGE;
    }

    /** Finds by the property. */
    static Optional<Queryable> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(queryable -> queryable.property.equals(property))
                .findFirst();
    }

    /**
     * Finds by the name in a request: in any case, with a prefix or without, perhaps as a path from the record.
     *
     * @param declared namespaces by prefix where the name stands; null for an unknown prefix
     * @throws FilterException with similar names if there is none
     */
    static Queryable of(String name, UnaryOperator<String> declared) {
        String step = name.strip().replaceFirst("^(?:\\.?/)*(?:\\w+:)?(?:Record|MD_Metadata)/", "");
        int colon = step.indexOf(':');
        String prefix = colon < 0 ? "" : step.substring(0, colon);
        String local = step.substring(colon + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(queryable -> queryable.names.stream()
                        .anyMatch(known ->
                                local(known).equals(local) && (prefix.isEmpty() || isMeant(prefix, known, declared))))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static boolean isMeant(String prefix, String known, UnaryOperator<String> declared) {
        String namespace = Csw.PREFIXES.get(known.substring(0, known.indexOf(':')));
        String given = declared.apply(prefix);
        return namespace.equals(given == null ? Csw.PREFIXES.get(prefix) : given);
    }

    private static String local(String known) {
        return known.substring(known.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static FilterException unknown(String name) {
        NearNames near = new NearNames();
        Arrays.stream(values())
                .flatMap(queryable -> queryable.names.stream())
                .forEach(known -> near.offer(known, known));
        return new FilterException("a queryable of CSW ('" + name + "' is none)", near.nearest(name));
    }
}
