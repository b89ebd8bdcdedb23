package org.spatialplan.assistant;

import java.util.List;
import org.spatialplan.assistant.CheckSite.Content;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.paper.Conclusion;
import org.spatialplan.text.Language;
import org.spatialplan.text.PlainNumber;

/** Says what the check of a site comes to. Stateless. */
final class SiteText {

    private SiteText() {}

    static String of(Content content, Conclusion conclusion, ConflictReport report, Language language) {
        AnswerText text = new AnswerText(language);
        text.line(
                conclusion.certainty().isEmpty() ? "assistant.verdict" : "assistant.verdict.certainty",
                arguments(conclusion));
        conclusion.sentences().forEach(text::plain);
        text.plain(conclusion.illustrative());
        content.verdicts().forEach(site -> site(site, text));
        if (content.sites() > content.verdicts().size()) {
            text.line("assistant.site.more", content.verdicts().size(), content.sites());
        }
        text.line(
                "assistant.site.basis",
                text.joined(content.activity(), Named::name),
                content.rulesDay(),
                PlainNumber.of(content.accuracyM()),
                String.join(" → ", content.crsPath()));
        content.remarks().forEach(remark -> text.item(remark.inWords()));
        return text.names("assistant.sources", report.attribution())
                .line("assistant.no-decision")
                .toString();
    }

    private static Object[] arguments(Conclusion conclusion) {
        return conclusion.certainty().isEmpty()
                ? new Object[] {conclusion.state()}
                : new Object[] {conclusion.state(), conclusion.certainty()};
    }

    static void site(SiteVerdict site, AnswerText text) {
        String size = site.size() == null || site.size().areaM2() == null
                ? ""
                : text.word(
                        "assistant.site.size",
                        PlainNumber.of(site.size().areaM2()),
                        PlainNumber.of(site.size().ha()),
                        PlainNumber.of(site.size().mu()));
        String name = site.name().isEmpty() ? Long.toString(site.number()) : site.number() + " " + site.name();
        text.line("assistant.site", name, size, site.why());
        site.lines().stream()
                .filter(line -> !line.needed().isEmpty())
                .forEach(line -> text.item("assistant.site.needed", line.line().name(), text.listed(line.needed())));
        if (site.here() != null) {
            here(site.here(), text);
        } else {
            text.plain(site.hereMissing());
        }
    }

    private static void here(SiteVerdict.Here here, AnswerText text) {
        text.line(
                "assistant.site.here",
                text.joined(here.districts(), Named::name),
                here.certain(),
                here.possible(),
                here.inUnits());
        List<SiteVerdict.ProjectHere> projects = here.projects();
        projects.forEach(project -> text.item(
                "assistant.site.project",
                project.number(),
                project.name(),
                text.word("report.certainty." + project.certainty())));
    }
}
