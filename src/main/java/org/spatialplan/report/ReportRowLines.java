package org.spatialplan.report;

import java.io.ByteArrayOutputStream;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.RowWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Rows as newline-delimited JSON (NDJSON), one object in one line for each ground. Used by one thread. */
public final class ReportRowLines implements RowWriter {

    private static final int BYTES_A_ROW = 400;

    private final ReportRows rows;
    private final ByteArrayOutputStream out;
    private final JsonGenerator json;

    private ReportRowLines(ReportRows rows, ObjectWriter writer, int expected) {
        this.rows = rows;
        this.out = new ByteArrayOutputStream(expected * BYTES_A_ROW);
        this.json = writer.withRootValueSeparator("").createGenerator(out);
    }

    /** Makes writers of the rows of one check. */
    public static RowWriter.Maker maker(ReportRows rows, JsonMapper mapper) {
        ObjectWriter writer = mapper.writerFor(ReportRow.class);
        return expected -> new ReportRowLines(rows, writer, expected);
    }

    @Override
    public void add(CheckedGround checked) {
        ReportRowJson.write(rows.row(checked), json);
        json.writeRaw('\n');
    }

    @Override
    public byte[] bytes() {
        json.close();
        return out.toByteArray();
    }
}
