package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.LocalizedText;

@Schema(
        description =
                "What a reader of an item should know: where the plan contradicts itself, its own footnotes, remarks.")
public record NoteAnswer(
        String id,
        @Schema(description = "contradiction: the plan says something else elsewhere; footnote: the plan's own; remark")
                String kind,
        LocalizedText text,
        @Schema(description = "where in the plan; several references are joined by semicolons") String evidence) {

    static List<NoteAnswer> on(Subject subject, Plan plan) {
        return plan.notesOn(subject).stream()
                .map(note -> new NoteAnswer(
                        note.id(), note.kind().word(), new LocalizedText(note.zh(), note.en()), note.evidence()))
                .toList();
    }
}
