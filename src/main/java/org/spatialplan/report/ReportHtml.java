package org.spatialplan.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.text.Language;

/**
 * Writes the report as one self-contained page, well-formed XHTML, for reading and printing. Stateless and thread-safe.
 */
public final class ReportHtml {

    private static final String TEMPLATE = "/report/report.html.mustache";
    private static final Template COMPILED = compile();

    private ReportHtml() {}

    /**
     * Writes the page.
     *
     * @param figures draws its map
     */
    public static String of(ConflictReport report, Language language, MapFigures figures) {
        return COMPILED.execute(new ReportView(report, language, figures).toMap());
    }

    private static Template compile() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportHtml.class.getResourceAsStream(TEMPLATE)), StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").emptyStringIsFalse(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
