package org.spatialplan.report.paper;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.ReportFont;
import org.spatialplan.text.Language;

/**
 * Writes the report as PDF from the same page as the HTML: A4, fonts embedded, text extractable. Stateless and
 * thread-safe.
 */
public final class ReportPdf {

    /** The first font family in the page's style sheet. */
    private static final String FAMILY = "report";

    static {
        // the renderer would log every style sheet that it reads
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private ReportPdf() {}

    /**
     * Writes the PDF.
     *
     * @param paper what the page needs besides the report
     * @throws org.spatialplan.report.ReportFontMissingException if no font with Chinese glyphs is installed
     */
    public static byte[] of(ConflictReport report, Language language, ReportPaper paper) {
        return of(ReportHtml.of(report, language, paper), report.time(), report.id());
    }

    /**
     * Writes a page as PDF.
     *
     * @param html well-formed XHTML
     * @param time when its content was made
     * @param id of its content, hexadecimal, at least 16 digits
     * @throws org.spatialplan.report.ReportFontMissingException if no font with Chinese glyphs is installed
     */
    static byte[] of(String html, Instant time, String id) {
        File font = ReportFont.get().toFile();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font, FAMILY);
            builder.withProducer("Spatial Plan");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.setListener(new SameAgain(time, id));
                renderer.layout();
                renderer.createPDF();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the document the time and number of its content: the same content is the same file, whenever it is written. */
    private record SameAgain(Instant time, String id) implements PDFCreationListener {

        private static final int HEX = 16;

        @Override
        public void preOpen(PdfBoxRenderer renderer) {
            // nothing to do yet
        }

        @Override
        public void preWrite(PdfBoxRenderer renderer, int pages) {
            // what is set now is set again later
        }

        @Override
        public void onClose(PdfBoxRenderer renderer) {
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentId(Long.parseUnsignedLong(id.substring(0, HEX), HEX));
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
        }
    }
}
