package org.spatialplan.assistant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.report.paper.Conclusion;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.QueryParameter;

/** May it be built here? Thread-safe. */
public final class CheckSite extends Tool {

    private static final String NAME = "check_site";

    private static final String DESCRIPTION =
            "Checks ground against every control line (farmland, ecological red line, town boundary, nature reserves,"
                    + " water sources, rivers, floods, coast, wetlands, forests, heritage): may it be built here? `site` is"
                    + " WKT or GeoJSON, or boundary-point text (界址点). Answers the state (conflict, conditional,"
                    + " not-checked, no-data, permitted, clear), how sure it is (certain or possible by the accuracies of"
                    + " both sides), each line that is met with m² drawn, at least and at most, the lines without data"
                    + " (which is never a clearance), what would be needed, and what is planned there. Give `crs` unless"
                    + " the coordinates are degrees, longitude first; give `activity` for what is to be built. Doubtful"
                    + " coordinates are refused with the arguments that mend them. Ask explain_verdict for the law behind"
                    + " it. No answer replaces the authority's decision.";

    /** The parameters of a check that concern files or the form of a report. */
    private static final Set<String> LEFT_OUT = Set.of(
            "parts", "lang", "table", "approvalTable", "outputCrs", "encoding", "keep", "layers", "columns", "textIn");

    private static final int MAX_SITES = 5;

    static final QueryParameter<String> SITE = QueryParameter.text("site")
            .means(
                    "The ground: WKT, GeoJSON as text, or boundary-point text; at most 1 MB. Degrees are longitude before"
                            + " latitude unless `crs` says otherwise.")
            .example("POINT (118.69 24.92)");

    private final ConflictCheckService checks;

    CheckSite(ConflictCheckService checks) {
        super(NAME, Messages.of("assistant.title.site"), DESCRIPTION, Content.class, ofSite());
        this.checks = checks;
    }

    /**
     * The verdict on what was sent.
     *
     * @param state of the gravest site
     * @param certainty certain or possible; null where nothing was decided
     * @param conclusion the same in sentences, as a report says it
     * @param sites how many there are
     * @param illustrative whether lines were checked on data that only illustrate
     * @param accuracyM how far off the submitted outline may be, in metres
     * @param crsPath how the coordinates were brought to the ground
     * @param activity that was judged
     * @param rulesDay whose rules were used
     * @param remarks what was noticed about the coordinates
     * @param verdicts of the first sites
     */
    record Content(
            String state,
            String certainty,
            List<String> conclusion,
            int sites,
            boolean illustrative,
            double accuracyM,
            List<String> crsPath,
            List<Named> activity,
            String rulesDay,
            List<Remark> remarks,
            List<SiteVerdict> verdicts,
            List<String> sources) {}

    /** The arguments of a site and its check. */
    static List<QueryParameter<?>> ofSite() {
        return Stream.concat(
                        Stream.of(SITE),
                        CheckParameters.PARAMETERS.stream().filter(parameter -> !LEFT_OUT.contains(parameter.name())))
                .toList();
    }

    @Override
    public List<String> required() {
        return List.of(SITE.name());
    }

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        ConflictReport report = report(arguments, checks);
        Conclusion conclusion = Conclusion.of(report, language);
        Content content = content(report, conclusion, language);
        return new ToolAnswer(SiteText.of(content, conclusion, report, language), content);
    }

    /** Checks the site of a call. */
    static ConflictReport report(Arguments arguments, ConflictCheckService checks) {
        String site = arguments
                .text(SITE.name())
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new BadParameterException(SITE.name(), "", Messages.of("assistant.expected.site")));
        byte[] bytes = site.getBytes(StandardCharsets.UTF_8);
        try (SubmittedFile file = SubmittedFile.of(SITE.name(), bytes, Optional.empty())) {
            return checks.prepare(arguments.as(CheckParameters.class), file, Optional.empty())
                    .report(bytes, Optional.empty(), false, done -> {});
        }
    }

    private static Content content(ConflictReport report, Conclusion conclusion, Language language) {
        return new Content(
                report.gravest()
                        .map(ground -> EnumNames.of(ground.verdict().state()))
                        .orElse("not-checked"),
                report.gravest()
                        .flatMap(ground -> ground.verdict().certainty())
                        .map(EnumNames::of)
                        .orElse(null),
                conclusion.sentences(),
                report.grounds().size(),
                !conclusion.illustrative().isEmpty(),
                report.submission().accuracyM(),
                report.submission().reading().path(report.frame().centralMeridian()),
                report.activities().stream()
                        .map(activity -> Named.of(activity, language))
                        .toList(),
                report.question().rulesDay().toString(),
                report.remarks().stream()
                        .map(remark -> Remark.of(remark, language))
                        .toList(),
                report.grounds().stream()
                        .limit(MAX_SITES)
                        .map(ground -> SiteVerdict.of(ground, report, language))
                        .toList(),
                report.attribution());
    }
}
