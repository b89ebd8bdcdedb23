package org.spatialplan.ogc.csw;

import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;

/** Reads a GetRecords of either encoding. */
final class QuestionReader {

    private final LayerRecords records;
    private final Kvp kvp;

    private QuestionReader(LayerRecords records, Kvp kvp) {
        this.records = records;
        this.kvp = kvp;
    }

    /**
     * Reads the question.
     *
     * @throws OwsException if anything of it cannot be understood
     */
    static RecordsQuestion read(LayerRecords records, CswRequest request) {
        RecordFilter filters = new RecordFilter(records.table().type());
        QueryParts parts = request.document()
                .map(root -> new XmlQuery(filters).read(root))
                .orElseGet(() -> new KvpQuery(request.kvp(), filters).read());
        return new QuestionReader(records, request.kvp()).of(parts);
    }

    private RecordsQuestion of(QueryParts parts) {
        if (kvp.has("RESPONSEHANDLER")) {
            throw new OwsException(
                    OwsCode.OPTION_NOT_SUPPORTED, "ResponseHandler", "Answers come at once; leave ResponseHandler out");
        }
        if (parts.set().isPresent() && !parts.elements().isEmpty()) {
            throw OwsException.invalid(
                    "ElementName", parts.elements().get(0), "ElementSetName or ElementName, not both");
        }
        RecordSchema schema = RecordSchema.parse(kvp);
        if (schema != RecordSchema.DUBLIN_CORE && !parts.elements().isEmpty()) {
            throw OwsException.invalid("ElementName", parts.elements().get(0), "ElementSetName with this outputSchema");
        }
        int most = number("MAXRECORDS", "maxRecords", 0, RecordsQuestion.DEFAULT);
        return new RecordsQuestion(
                QueryParts.understood(() -> records.ready(parts.condition().orElse(Filter.INCLUDE))),
                parts.sortBy(),
                parts.elements().isEmpty()
                        ? parts.set().map(ElementSet::parse).orElse(ElementSet.SUMMARY)
                        : ElementSet.FULL,
                DublinCore.requireNames(parts.elements()),
                schema,
                number("STARTPOSITION", "startPosition", 1, 1),
                Math.min(most, RecordsQuestion.MAX),
                hits() || most == 0);
    }

    private boolean hits() {
        String type = kvp.find("RESULTTYPE").orElse("hits").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "hits" -> true;
            case "results" -> false;
            case "validate" ->
                throw new OwsException(
                        OwsCode.OPTION_NOT_SUPPORTED,
                        "resultType",
                        "Requests are not validated alone; ask with resultType=hits");
            default -> throw OwsException.invalid("resultType", type, "hits or results");
        };
    }

    private int number(String name, String locator, int least, int otherwise) {
        String text = kvp.find(name).map(String::strip).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) < least) {
            throw OwsException.invalid(locator, text, "a whole number of at least " + least);
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
    }
}
