package org.spatialplan.report.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.spatialplan.conflict.ConflictReport;
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
     * @param paper what the page needs besides the report
     */
    public static String of(ConflictReport report, Language language, ReportPaper paper) {
        return COMPILED.execute(new PaperView(report, language, paper).toMap());
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
