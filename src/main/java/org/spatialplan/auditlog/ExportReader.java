package org.spatialplan.auditlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Consumer;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries from an export as JSON lines, so that it can be checked without the service. Stateless, thread-safe. */
public final class ExportReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ExportReader() {}

    /**
     * Hands out the entries in the order of the lines.
     *
     * @throws ExportBrokenException if a line is no entry
     */
    public static void read(BufferedReader lines, Consumer<AuditEntry> visitor) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                visitor.accept(entry(line, number));
            }
        }
    }

    private static AuditEntry entry(String line, int number) {
        try {
            return JSON.readValue(line, WrittenEntry.class).read();
        } catch (JacksonException | DateTimeException e) {
            throw new ExportBrokenException(number, e);
        }
    }

    /** A line of an export that is no entry. */
    public static final class ExportBrokenException extends org.spatialplan.geo.CodedException {

        ExportBrokenException(int line, Throwable cause) {
            super("audit-export-broken", Messages.of("auditlog.export-broken", line), cause);
        }
    }
}
