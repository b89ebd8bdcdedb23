package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.Names;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "Another item of the plan that belongs to this one, and why.")
public record RelatedItem(
        @Schema(description = "its id is its address, for example indicators/21") LocalizedName item,
        @Schema(
                        description = BASIS,
                        allowableValues = {"named", "subject"})
                String basis,
        @Schema(description = "where in the plan; several references are joined by semicolons") String evidence,
        @Schema(description = "the plan's words that stand there; empty where it does not name it") String words,
        @Schema(description = "why, or what is to be known beside; null if nothing", nullable = true)
                LocalizedText note) {

    static final String BASIS = "named: the plan's words say it; subject: concluded from what both are about";

    /** The items to which an item leads; null if the version of the plan does not say it. */
    static @Nullable List<RelatedItem> from(Subject subject, Relation.Kind kind, Plan plan) {
        return !plan.areRelationsKnown()
                ? null
                : plan.relationsFrom(subject, kind).stream()
                        .map(relation -> of(relation, relation.object(), plan))
                        .toList();
    }

    /** The items that lead to an item; null if the version of the plan does not say it. */
    static @Nullable List<RelatedItem> to(Subject object, Relation.Kind kind, Plan plan) {
        return !plan.areRelationsKnown()
                ? null
                : plan.relationsTo(object, kind).stream()
                        .map(relation -> of(relation, relation.subject(), plan))
                        .toList();
    }

    static RelatedItem of(Relation relation, Subject item, Plan plan) {
        return new RelatedItem(
                Names.subject(item, plan).orElseThrow(),
                relation.basis().word(),
                relation.evidence(),
                relation.words(),
                note(relation));
    }

    static LocalizedText note(Relation relation) {
        return relation.noteZh().isEmpty() ? null : new LocalizedText(relation.noteZh(), relation.noteEn());
    }
}
