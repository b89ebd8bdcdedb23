package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.ows.OwsException;

/** The values that parameters of operations may have, for the capabilities and GetDomain. */
final class Parameters {

    private static final String FORMAT = "outputFormat";
    private static final List<String> FORMATS = List.of("application/xml", "text/xml");
    private static final Map<String, Map<String, List<String>>> ALL = all();

    private Parameters() {}

    /** Returns the values of the parameters of an operation, by their names. */
    static Map<String, List<String>> ofOperation(String operation) {
        return ALL.get(operation);
    }

    /** Lists the operations. */
    static List<String> operations() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Returns the values of a parameter.
     *
     * @param name with its operation before a dot, for example {@code GetRecords.outputSchema}
     * @throws OwsException if there is none
     */
    static List<String> of(String name) {
        int dot = name.indexOf('.');
        return ALL.entrySet().stream()
                .filter(operation -> dot > 0 && operation.getKey().equalsIgnoreCase(name.substring(0, dot)))
                .flatMap(operation -> operation.getValue().entrySet().stream())
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name.substring(dot + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> OwsException.invalid(
                        "ParameterName", name, "an operation and its parameter, like GetRecords.outputSchema"));
    }

    private static Map<String, Map<String, List<String>>> all() {
        List<String> schemas =
                Arrays.stream(RecordSchema.values()).map(RecordSchema::uri).toList();
        List<String> types =
                Arrays.stream(RecordSchema.values()).map(RecordSchema::typeName).toList();
        List<String> sets =
                Arrays.stream(ElementSet.values()).map(ElementSet::text).toList();
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        all.put(
                "GetCapabilities",
                ordered(
                        "sections",
                        List.of(
                                "ServiceIdentification",
                                "ServiceProvider",
                                "OperationsMetadata",
                                "Filter_Capabilities")));
        all.put(
                "DescribeRecord",
                ordered("typeName", types, FORMAT, FORMATS, "schemaLanguage", List.of("http://www.w3.org/XML/Schema")));
        all.put("GetDomain", ordered("ParameterName", List.of("GetRecords.outputSchema", "GetRecords.ElementSetName")));
        all.put(
                "GetRecords",
                ordered(
                        "typeNames",
                        types,
                        "outputSchema",
                        schemas,
                        FORMAT,
                        FORMATS,
                        "resultType",
                        List.of("hits", "results"),
                        "ElementSetName",
                        sets,
                        "CONSTRAINTLANGUAGE",
                        List.of("FILTER", "CQL_TEXT")));
        all.put("GetRecordById", ordered("outputSchema", schemas, FORMAT, FORMATS, "ElementSetName", sets));
        return all;
    }

    @SuppressWarnings("unchecked") // alternating names and values
    private static Map<String, List<String>> ordered(Object... pairs) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (List<String>) pairs[i + 1]);
        }
        return map;
    }
}
