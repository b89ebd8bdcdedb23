package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;

/** The schemas in which records are answered: the values of outputSchema. */
enum RecordSchema {
    DUBLIN_CORE(Csw.NAMESPACE, "csw:Record"),
    ISO_19139(Csw.GMD, "gmd:MD_Metadata");

    private final String uri;
    private final String typeName;

    RecordSchema(String uri, String typeName) {
        this.uri = uri;
        this.typeName = typeName;
    }

    String uri() {
        return uri;
    }

    /** Returns the type whose records have this schema. */
    String typeName() {
        return typeName;
    }

    /** Reads outputSchema; Dublin Core if it is left out. */
    static RecordSchema parse(Kvp kvp) {
        return kvp.find("OUTPUTSCHEMA").map(String::strip).map(RecordSchema::of).orElse(DUBLIN_CORE);
    }

    private static RecordSchema of(String text) {
        return Arrays.stream(values())
                .filter(schema -> schema.uri.equals(text))
                .findFirst()
                .orElseThrow(() -> OwsException.invalid(
                        "outputSchema",
                        text,
                        Arrays.stream(values()).map(RecordSchema::uri).collect(Collectors.joining(" or "))));
    }

    /** Requires the name of a type that is offered, with any prefix. */
    static void requireType(String text, String parameter) {
        for (String type : text.strip().split("[\\s,]+")) {
            String local = type.substring(type.indexOf(':') + 1);
            if (Arrays.stream(values()).noneMatch(schema -> schema.typeName.endsWith(":" + local))) {
                throw OwsException.invalid(
                        parameter,
                        type,
                        Arrays.stream(values()).map(RecordSchema::typeName).collect(Collectors.joining(" or ")));
            }
        }
    }
}
