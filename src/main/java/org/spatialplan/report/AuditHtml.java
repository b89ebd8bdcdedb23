package org.spatialplan.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.spatialplan.text.Messages;

/** Writes the audit of a layer as one page in both languages, for reading and printing. Stateless and thread-safe. */
public final class AuditHtml {

    /** Writes times to a second; a time zone has to be set. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private static final String TEMPLATE = "/report/audit.html.mustache";
    private static final Template COMPILED = compile();

    private AuditHtml() {}

    /**
     * Writes the page.
     *
     * @param timeZone of the times on the page: the city's
     */
    public static String of(AuditAnswer audit, ZoneId timeZone) {
        return COMPILED.execute(Map.of(
                "audit", audit,
                "state", state(audit),
                "time", time(audit.timeStamp(), timeZone),
                "fromAdded", time(audit.from().addedAt(), timeZone),
                "toAdded", time(audit.to().addedAt(), timeZone)));
    }

    private static String time(String utc, ZoneId timeZone) {
        return TIME.withZone(timeZone).format(Instant.parse(utc));
    }

    private static String state(AuditAnswer audit) {
        String state = Messages.of("report.audit.state." + audit.state()).both();
        return audit.certainty() == null
                ? state
                : state + "（"
                        + Messages.of("report.certainty." + audit.certainty()).both() + "）";
    }

    private static Template compile() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AuditHtml.class.getResourceAsStream(TEMPLATE)), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withFormatter(AuditHtml::written)
                    .compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object value) {
        return value instanceof Double metres ? Metres.text(metres) : String.valueOf(value);
    }
}
