package org.spatialplan.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.spatialplan.conflict.RowWriter;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.text.PlainNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows as newline-delimited JSON (NDJSON), one object for each ground in one line, with a member for each column.
 * Used by one thread.
 */
public final class ReportRowLines implements RowWriter {

    private static final int BYTES_A_ROW = 1000;

    private final ReportRows rows;
    private final List<String> columns;
    private final ByteArrayOutputStream out;
    private final JsonGenerator json;

    private ReportRowLines(ReportRows rows, ObjectWriter writer, int expected) {
        this.rows = rows;
        this.columns = rows.columns();
        this.out = new ByteArrayOutputStream(expected * BYTES_A_ROW);
        this.json = writer.withRootValueSeparator("").createGenerator(out);
    }

    /** A maker of writers for the rows of one check. */
    public static RowWriter.Maker maker(ReportRows rows, JsonMapper mapper) {
        ObjectWriter writer = mapper.writer();
        return expected -> new ReportRowLines(rows, writer, expected);
    }

    @Override
    public void add(CheckedGround checked) {
        json.writeStartObject();
        List<Object> values = rows.row(checked).values();
        for (int i = 0; i < values.size(); i++) {
            json.writeName(columns.get(i));
            write(values.get(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number number) {
            json.writeNumber(PlainNumber.withoutExponent(number));
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public byte[] bytes() {
        json.close();
        return out.toByteArray();
    }
}
