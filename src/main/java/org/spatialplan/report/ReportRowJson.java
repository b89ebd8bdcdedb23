package org.spatialplan.report;

import org.spatialplan.text.PlainNumber;
import tools.jackson.core.JsonGenerator;

/**
 * Writes rows as the JSON that their annotations describe, without the cost of reading annotations: a bulk check writes a million
 * rows. Stateless.
 */
public final class ReportRowJson {

    private ReportRowJson() {}

    /** Writes one object. */
    public static void write(ReportRow row, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", row.number());
        json.writeStringProperty("id", row.id());
        json.writeStringProperty("name", row.name());
        json.writeStringProperty("state", row.state());
        json.writeStringProperty("certainty", row.certainty());
        json.writeStringProperty("reason", row.reason());
        write("area_m2", row.areaM2(), json);
        write("overlap", row.overlap(), json);
        write("overlap_least", row.least(), json);
        write("overlap_most", row.most(), json);
        json.writeStringProperty("measure", row.measure());
        write("share", row.share(), json);
        write("uncovered", row.uncovered(), json);
        write("uncovered_most", row.uncoveredMost(), json);
        json.writeStringProperty("features", row.features());
        json.writeStringProperty("zones", row.zones());
        json.writeStringProperty("documents", row.documents());
        if (row.duplicateOf() == null) {
            json.writeNullProperty("duplicate_of");
        } else {
            json.writeNumberProperty("duplicate_of", row.duplicateOf());
        }
        json.writeStringProperty("fault", row.fault());
        json.writeStringProperty("fault_place", row.faultPlace());
        json.writeStringProperty("layers", row.layers());
        json.writeStringProperty("remarks", row.remarks());
        json.writeStringProperty("outcomes", row.outcomes());
        json.writeStringProperty("decided_by", row.decidedBy());
        json.writeStringProperty("sources", row.sources());
        json.writeStringProperty("rules", row.rules());
        json.writeEndObject();
    }

    private static void write(String name, Double value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeName(name);
            json.writeNumber(PlainNumber.withoutExponent(value));
        }
    }
}
