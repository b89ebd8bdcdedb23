package org.spatialplan.report.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.spatialplan.report.AnswerSheet;
import org.spatialplan.report.AnswerSheet.Answer;
import org.spatialplan.report.AnswerSheet.Verdict;
import org.spatialplan.text.Language;

/**
 * Puts the answers to a kept report behind its pages, which stay as they are: a section at the end of the HTML page, pages
 * at the end of the PDF. Stateless and thread-safe.
 */
final class AnswerSection {

    /** Verdicts of one line that are listed; their number is said in any case. */
    private static final int MAX_VERDICTS = 5;

    private static final String END = "</body>";
    private static final Template SECTION = compile("/report/answers.html.mustache");
    private static final Template PAGE = compile("/report/answers-page.html.mustache");

    private AnswerSection() {}

    private static Template compile(String template) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AnswerSection.class.getResourceAsStream(template)), StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").emptyStringIsFalse(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the section at the end of a page. */
    static String behind(String html, AnswerSheet sheet, Language language) {
        int end = html.lastIndexOf(END);
        return html.substring(0, end) + section(sheet, language) + html.substring(end);
    }

    /** Puts pages with the section behind those of a PDF. */
    static byte[] behind(byte[] pdf, AnswerSheet sheet, Language language) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("lang", language.tag());
        view.put("word", new PaperWords(language).forTemplate());
        view.put("number", sheet.number());
        view.put("section", section(sheet, language));
        Answer last = sheet.answers().get(sheet.answers().size() - 1);
        byte[] pages = ReportPdf.of(PAGE.execute(view), last.time(), last.hash());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.setDestinationStream(out);
        merger.addSource(new RandomAccessReadBuffer(pdf));
        merger.addSource(new RandomAccessReadBuffer(pages));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String section(AnswerSheet sheet, Language language) {
        PaperWords words = new PaperWords(language);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("word", words.forTemplate());
        view.put(
                "note",
                words.text("paper.answers.note", sheet.number(), sheet.answers().size()));
        view.put("original", sheet.original());
        view.put("sha256", sheet.sha256());
        view.put(
                "answers",
                sheet.answers().stream()
                        .map(answer -> row(answer, sheet, words))
                        .toList());
        return SECTION.execute(view);
    }

    private static Map<String, Object> row(Answer answer, AnswerSheet sheet, PaperWords words) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", answer.number());
        row.put("moment", words.moment(answer.time(), sheet.zone()));
        row.put("name", answer.name());
        row.put("kind", words.text(answer.line() == null ? "paper.answers.remark" : "paper.answers.contest"));
        row.put("target", target(answer, words));
        row.put(
                "verdicts",
                answer.verdicts().stream()
                        .limit(MAX_VERDICTS)
                        .map(verdict -> verdict(verdict, words))
                        .toList());
        if (answer.verdicts().size() > MAX_VERDICTS) {
            row.put("more", words.text("paper.answers.more", answer.verdicts().size()));
        }
        row.put("lines", List.of(answer.text().split("\n")));
        row.put("hash", answer.hash());
        return row;
    }

    private static String target(Answer answer, PaperWords words) {
        String ground = answer.ground() == null
                ? words.text("paper.answers.all-grounds")
                : words.text("paper.answers.ground", answer.ground());
        return answer.verdicts().isEmpty()
                ? ground
                : words.text(
                        "paper.answers.target",
                        words.text(answer.verdicts().get(0).line()),
                        ground);
    }

    private static String verdict(Verdict verdict, PaperWords words) {
        String involvement = words.text("paper.involvement." + verdict.involvement());
        String state = words.state(verdict.state());
        String reason = words.text(verdict.reason());
        return involvement.equals(state)
                ? words.text("paper.answers.verdict.once", verdict.ground(), state, reason)
                : words.text("paper.answers.verdict", verdict.ground(), involvement, state, reason);
    }
}
