package org.spatialplan.auditlog;

import java.io.IOException;
import java.io.Writer;
import org.spatialplan.text.CsvLine;
import tools.jackson.databind.json.JsonMapper;

/** The formats of files with entries, one entry a line. Thread-safe. */
public enum ExportFormat {
    /** A JSON object a line; it can be checked again, see {@link ExportReader}. */
    JSONL {
        @Override
        String beginning() {
            return "";
        }

        @Override
        String line(WrittenEntry entry) {
            return JSON.writeValueAsString(entry) + "\n";
        }
    },
    /** Comma-separated, for spreadsheets. Texts that look like formulas get an apostrophe, so hashes may not fit. */
    CSV {
        @Override
        String beginning() {
            return CsvLine.BYTE_ORDER_MARK + CsvLine.of(WrittenEntry.COLUMNS) + CsvLine.END;
        }

        @Override
        String line(WrittenEntry entry) {
            return CsvLine.of(entry.values()) + CsvLine.END;
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    /** What the file begins with. */
    abstract String beginning();

    /** One entry with the end of its line. */
    abstract String line(WrittenEntry entry);

    /** Writes all entries that a filter accepts, the oldest first. Memory does not grow with their number. */
    public void write(AuditLog log, AuditFilter filter, Writer out) throws IOException {
        out.write(beginning());
        try {
            log.forEach(filter, entry -> add(entry, out));
        } catch (WriteException e) {
            throw e.fault;
        }
        out.flush();
    }

    private void add(AuditEntry entry, Writer out) {
        try {
            out.write(line(WrittenEntry.of(entry)));
        } catch (IOException e) {
            throw new WriteException(e);
        }
    }

    /** Brings a fault of the writer out of the visit. */
    private static final class WriteException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IOException fault;

        WriteException(IOException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}
