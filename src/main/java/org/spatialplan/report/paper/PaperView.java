package org.spatialplan.report.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.KeptAddress;
import org.spatialplan.text.Language;

/** The values for the template, section by section, as texts in one language. */
final class PaperView {

    /** Widths in mm of columns whose words are longer in one language. */
    private static final Map<String, Integer> WIDTHS_ZH = Map.of("lineMm", 43, "involvementMm", 15, "verdictMm", 24);

    private static final Map<String, Integer> WIDTHS_EN = Map.of("lineMm", 39, "involvementMm", 22, "verdictMm", 28);

    private final ConflictReport report;
    private final Language language;
    private final ReportPaper paper;
    private final PaperWords words;
    private final PaperNumbers numbers;

    PaperView(ConflictReport report, Language language, ReportPaper paper) {
        this.report = report;
        this.language = language;
        this.paper = paper;
        this.words = new PaperWords(language);
        this.numbers = new PaperNumbers(language);
    }

    Map<String, Object> toMap() {
        GroundSizes sizes = new GroundSizes(report);
        List<LineSummary> lines = LineSummary.of(report);
        PaperMaps maps = new PaperMaps(report, paper.figures(), paper.orientation(), language, words);
        Headline headline = new Headline(report, lines, words, numbers);
        CircumstanceSection circumstances = new CircumstanceSection(report, words, numbers);
        DataSection data = new DataSection(report, paper.orientation(), words);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("lang", language.tag());
        view.put("word", words.forTemplate());
        view.put("heading", new Headings(language));
        view.put("head", head());
        view.putAll(language == Language.ZH ? WIDTHS_ZH : WIDTHS_EN);
        view.put("site", site(sizes.siteM2()));
        view.put("headline", headline.view());
        view.put("illustrative", headline.illustrative());
        view.put("activity", circumstances.activity());
        view.put("circumstances", circumstances.others());
        view.put("approval", circumstances.approval());
        view.put("lines", new LineTable(lines, sizes.siteM2(), words, numbers).rows());
        view.put("grounds", new GroundTable(report, sizes, words, numbers).view());
        view.put("submission", new SubmissionSection(report, sizes, words, numbers).view());
        view.put("remarks", new RemarkSection(report, words).remarks());
        view.put("map", maps.site(lines));
        view.put("findings", new FindingSection(sizes, maps, words, numbers).lines(lines));
        view.put("demands", new DemandSection(words).rows(lines));
        view.put("ownLimits", data.ownLimits());
        view.put("here", new SurroundingsSection(report, words, numbers).view());
        view.put("data", data.view());
        view.put("points", new PointSection(report, words).view());
        return view;
    }

    private String site(double m2) {
        String grounds = PaperNumbers.count(report.grounds().size());
        return m2 == 0
                ? words.text("paper.site", grounds)
                : words.text("paper.site.area", grounds, numbers.ha(m2), numbers.mu(m2));
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", report.id());
        head.put("day", words.day(report.time(), report.question().timeZone()));
        head.put("moment", words.moment(report.time(), report.question().timeZone()));
        head.put("url", paper.address().map(KeptAddress::url).orElse(""));
        head.put("keptNumber", paper.address().map(KeptAddress::number).orElse(""));
        head.put("qrCode", paper.address().map(KeptAddress::qrCode).orElse(""));
        return head;
    }
}
