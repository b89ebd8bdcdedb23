package org.spatialplan.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ReportSurroundings;
import org.spatialplan.report.SubmittedReports;
import org.spatialplan.text.Language;

/** What assistants are told of a site whose surroundings nobody looked for. */
class SiteTextTest {

    private static final ConflictReport REPORT = SubmittedReports.of(
            "site.wkt", "POINT (118.69 24.92)".getBytes(StandardCharsets.UTF_8), Map.of("accuracy", "1"));

    private static String text(SiteVerdict site) {
        AnswerText text = new AnswerText(Language.EN);
        SiteText.site(site, text);
        return text.toString();
    }

    @Test
    void whatIsNotToldForWantOfTimeIsSaid() {
        ConflictReport hurried = new ConflictReport(
                REPORT.id(),
                REPORT.time(),
                REPORT.question(),
                REPORT.submission(),
                REPORT.approval(),
                REPORT.map(),
                REPORT.grounds(),
                REPORT.totals(),
                new ReportSurroundings(
                        () -> Optional.of(SubmittedReports.PLAN), List.of(), REPORT.grounds(), () -> -1_000_000_000));
        SiteVerdict site = SiteVerdict.of(REPORT.grounds().get(0), hurried, Language.EN);

        assertThat(site.here()).isNull();
        assertThat(text(site)).contains("would have taken too long", "does not mean that nothing is here");
    }

    @Test
    void whatIsToldNeedsNoReason() {
        SiteVerdict site = SiteVerdict.of(REPORT.grounds().get(0), REPORT, Language.EN);

        assertThat(site.hereMissing()).isEmpty();
        assertThat(text(site)).contains("Here: ").doesNotContain("too long");
    }
}
