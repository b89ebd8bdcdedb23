package org.spatialplan.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.report.EvidenceText;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.answer.OrderAnswer;
import org.spatialplan.web.answer.OverlapReasonAnswer;
import org.spatialplan.web.answer.PlanChainAnswer;
import org.spatialplan.web.answer.ProjectInChain;
import org.spatialplan.web.answer.ProjectOverlapAnswer;
import org.spatialplan.web.answer.ProjectOverlapAnswer.ProjectInOverlap;
import org.spatialplan.web.answer.RelatedItem;

/** Says how items of the plan hang together. Stateless. */
final class TiesText {

    private static final String ARROW = " ← ";

    private TiesText() {}

    /**
     * A chain, or what there is of it.
     *
     * @param indicator null if the action serves none
     * @param action null if none serves the indicator
     * @param project null if none carries the action out
     * @param basis named: the plan's words say every tie; subject: one was concluded
     * @param serves why the action serves the indicator; null unless both are there
     * @param carriesOut why the project belongs to the action; null unless both are there
     * @param gaps where the chain breaks
     */
    record Chain(
            Named indicator,
            Named action,
            Named project,
            String basis,
            Reason serves,
            Reason carriesOut,
            List<String> gaps) {

        static Chain of(PlanChainAnswer chain, Language language) {
            ProjectInChain project = chain.project();
            return new Chain(
                    named(chain.indicator(), language),
                    named(chain.action(), language),
                    project == null
                            ? null
                            : TiesText.project(project.number(), project.nameZh(), project.nameEn(), language),
                    chain.basis(),
                    chain.serves() == null ? null : Reason.of(chain.serves(), language),
                    project == null || project.basis() == null
                            ? null
                            : new Reason(project.basis(), where(project.evidence(), language), project.note()),
                    chain.gaps());
        }

        private String inWords(AnswerText text) {
            String parts = String.join(
                    ARROW,
                    Stream.of(indicator, action, project)
                            .map(part -> part == null ? "—" : part.id() + " " + part.name())
                            .toList());
            return text.word("assistant.ties.chain", parts, text.word("assistant.ties.basis." + basis));
        }
    }

    /**
     * What a tie rests on.
     *
     * @param basis named: the plan's words say it; subject: it was concluded
     * @param where in the plan
     * @param note the words, or why; null if nothing is said
     */
    record Reason(String basis, String where, String note) {

        private static Reason of(RelatedItem item, Language language) {
            String said = item.words().isEmpty() ? TiesText.note(item.note(), language) : item.words();
            return new Reason(item.basis(), TiesText.where(item.evidence(), language), said);
        }
    }

    /**
     * Two projects that overlap.
     *
     * @param together the years in which both are under way; null if there are none
     */
    record Overlap(Named project, Named other, String certainty, String together, List<Why> reasons) {

        static Overlap of(ProjectOverlapAnswer overlap, Language language) {
            return new Overlap(
                    of(overlap.project(), language),
                    of(overlap.other(), language),
                    overlap.certainty(),
                    overlap.together() == null
                            ? null
                            : overlap.together().from() + "–"
                                    + overlap.together().to(),
                    overlap.reasons().stream()
                            .map(reason -> Why.of(reason, language))
                            .toList());
        }

        private static Named of(ProjectInOverlap project, Language language) {
            return TiesText.project(project.number(), project.nameZh(), project.nameEn(), language);
        }

        private String inWords(AnswerText text) {
            return text.word(
                    "assistant.ties.overlap",
                    project.id() + " " + project.name(),
                    other.id() + " " + other.name(),
                    text.word("report.certainty." + certainty),
                    text.listed(reasons.stream().map(Why::why).toList()));
        }
    }

    /** Why two projects overlap: same-works, same-place or same-ground. */
    record Why(String kind, String certainty, String why, String where) {

        private static Why of(OverlapReasonAnswer reason, Language language) {
            return new Why(
                    reason.kind(),
                    reason.certainty(),
                    language.text(reason.why()),
                    TiesText.where(reason.evidence(), language));
        }
    }

    /**
     * What the text says of the order of a project.
     *
     * @param kind needs: it builds on another project; due: the text wants it done by a year
     * @param item the project that it needs, or the pathway or task that says by when
     */
    record Order(
            Named project, String kind, Named item, int year, int expected, String finding, String why, Reason reason) {

        static Order of(OrderAnswer statement, Language language) {
            String said = statement.words().isEmpty() ? note(statement.note(), language) : statement.words();
            return new Order(
                    named(statement.project(), language),
                    statement.kind(),
                    named(statement.item(), language),
                    statement.year(),
                    statement.expected(),
                    statement.finding(),
                    language.text(statement.why()),
                    new Reason(statement.basis(), TiesText.where(statement.evidence(), language), said));
        }

        private String inWords(AnswerText text) {
            return text.word(
                    "assistant.ties." + kind,
                    project.id() + " " + project.name(),
                    item.id() + " " + item.name(),
                    why,
                    text.word("assistant.ties.basis." + reason.basis()),
                    reason.where());
        }
    }

    static String of(PlanTies.Content content, int offset, Sources sources, Language language) {
        AnswerText text = new AnswerText(language);
        int told = content.chains().size()
                + content.overlaps().size()
                + content.order().size();
        text.line("assistant.ties.found." + content.about(), content.matched());
        if (told < content.matched() && told > 0) {
            text.line("assistant.part", offset + 1, offset + told);
        }
        content.chains().forEach(chain -> text.item(chain.inWords(text)));
        content.overlaps().forEach(overlap -> text.item(overlap.inWords(text)));
        content.order().forEach(statement -> text.item(statement.inWords(text)));
        if (content.nextOffset() != null) {
            text.line("assistant.next", content.nextOffset());
        }
        return text.plain(content.silence()).sources(sources).toString();
    }

    private static Named named(LocalizedName name, Language language) {
        return name == null ? null : Named.of(name, language);
    }

    private static Named project(int number, String zh, String en, Language language) {
        return new Named("projects/" + number, language.text(zh, en));
    }

    private static String note(LocalizedText note, Language language) {
        return Optional.ofNullable(note).map(language::text).orElse(null);
    }

    /** The places of a list of references in words. */
    private static String where(String references, Language language) {
        return String.join(
                language.text("；", "; "),
                Arrays.stream(references.split(";"))
                        .map(reference -> language.text(EvidenceText.of(reference.strip())))
                        .toList());
    }
}
