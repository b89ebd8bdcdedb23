package org.spatialplan.ogc.processes;

import java.io.ByteArrayOutputStream;
import org.spatialplan.report.ReportRow;
import tools.jackson.databind.ObjectWriter;

/** Rows as newline-delimited JSON. Not thread-safe. */
final class Rows {

    private static final int BYTES_A_ROW = 400;
    private final ObjectWriter writer;
    private final ByteArrayOutputStream out;

    Rows(ObjectWriter writer, int expected) {
        this.writer = writer;
        this.out = new ByteArrayOutputStream(expected * BYTES_A_ROW);
    }

    void add(ReportRow row) {
        out.writeBytes(writer.writeValueAsBytes(row));
        out.write('\n');
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
