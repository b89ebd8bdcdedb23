package org.spatialplan.ogc.api.processes;

import java.io.ByteArrayOutputStream;
import org.spatialplan.report.ReportRow;
import org.spatialplan.report.ReportRowJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/** Rows as newline-delimited JSON. Not thread-safe. */
final class Rows {

    private static final int BYTES_A_ROW = 400;
    private final ByteArrayOutputStream out;
    private final JsonGenerator json;

    Rows(ObjectWriter writer, int expected) {
        this.out = new ByteArrayOutputStream(expected * BYTES_A_ROW);
        this.json = writer.withRootValueSeparator("").createGenerator(out);
    }

    void add(ReportRow row) {
        ReportRowJson.write(row, json);
        json.writeRaw('\n');
    }

    byte[] bytes() {
        json.close();
        return out.toByteArray();
    }
}
