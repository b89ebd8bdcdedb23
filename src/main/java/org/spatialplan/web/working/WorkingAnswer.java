package org.spatialplan.web.working;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.Clash;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.text.EnumNames;

/** Answers about the plan's working version. */
final class WorkingAnswer {

    private WorkingAnswer() {}

    @Schema(name = "WorkingState", description = "The state of the working version.")
    record State(
            @Schema(description = "its tag, for If-Match of undo, renew, publish and discard; also the ETag")
                    String tag,
            @Schema(description = "number of the draft") long draft,
            @Schema(description = "number of the newest change; 0 without changes") int change,
            @Schema(description = "version of the plan from which it starts") int plan,
            @Schema(
                            description =
                                    "whether the plan has a newer version, so that it must be renewed before a publication")
                    boolean behind,
            @Schema(description = "items that both the newer plan and the working version changed")
                    List<String> clashes,
            @Schema(description = "items that differ from the plan from which it starts") List<String> differs,
            @Schema(description = "how earlier drafts ended, newest first") List<Step> ended) {

        static State of(
                Draft draft, boolean behind, List<Clash> clashes, List<Change> ends, Predicate<FeatureRef> sees) {
            return new State(
                    draft.tag(),
                    draft.id(),
                    draft.number(),
                    draft.bases().plan(),
                    behind,
                    clashes.stream().map(clash -> clash.item().toString()).toList(),
                    draft.differences().stream()
                            .filter(edit -> edit.isSeen(sees))
                            .map(edit -> edit.item().toString())
                            .toList(),
                    ends.stream().map(end -> Step.of(end, false, sees)).toList());
        }
    }

    @Schema(name = "WorkingChange", description = "One change of the working version.")
    record Step(
            long draft,
            @Schema(description = "within the draft, from 1") int change,
            @Schema(allowableValues = {"edit", "undo", "renewal", "publication", "discard"}) String kind,
            @Schema(description = "who made it") String author,
            @Schema(description = "the same, by the id that never changes") @JsonProperty("author_id") String authorId,
            @Schema(description = "when, UTC") String at,
            @Schema(description = "may be empty") String reason,
            @Schema(description = "the change that it takes back; null if it is no undo", nullable = true)
                    Integer undoes,
            @Schema(description = "whether it was taken back") boolean undone,
            @Schema(description = "what it made of each item") List<Edited> items) {

        static Step of(Change change, boolean undone, Predicate<FeatureRef> sees) {
            return new Step(
                    change.draft(),
                    change.number(),
                    EnumNames.of(change.kind()),
                    change.author().name(),
                    change.author().id(),
                    change.at().toString(),
                    change.reason(),
                    change.undoes().isPresent() ? change.undoes().getAsInt() : null,
                    undone,
                    change.edits().stream()
                            .filter(edit -> edit.isSeen(sees))
                            .map(Edited::of)
                            .toList());
        }

        /** Lists the changes of a draft, newest first, without those that are about nothing the caller sees. */
        static List<Step> list(Draft draft, Predicate<FeatureRef> sees) {
            Set<Integer> undone = draft.undone();
            List<Step> steps = draft.changes().stream()
                    .filter(change ->
                            change.edits().isEmpty() || change.edits().stream().anyMatch(edit -> edit.isSeen(sees)))
                    .map(change -> of(change, undone.contains(change.number()), sees))
                    .collect(Collectors.toList());
            Collections.reverse(steps);
            return steps;
        }
    }

    @Schema(name = "WorkingItem", description = "What a change made of an item.")
    record Edited(
            @Schema(description = "for example projects/5") String item,
            @Schema(description = "SHA-256 of the item before; null if it did not exist", nullable = true)
                    @JsonProperty("sha256_before")
                    String sha256Before,
            @Schema(description = "SHA-256 of the item after; null if it no longer exists", nullable = true)
                    @JsonProperty("sha256_after")
                    String sha256After,
            @Schema(nullable = true) Map<String, Object> before,
            @Schema(nullable = true) Map<String, Object> after) {

        static Edited of(ItemEdit edit) {
            return new Edited(
                    edit.item().toString(),
                    edit.before().map(ItemContent::sha256).orElse(null),
                    edit.after().map(ItemContent::sha256).orElse(null),
                    values(edit.before()),
                    values(edit.after()));
        }

        private static Map<String, Object> values(Optional<ItemContent> content) {
            return content.map(ItemContent::values).orElse(null);
        }
    }

    @Schema(name = "PublishedPlan", description = "A version of the plan that was published.")
    record Published(int version, String sha256, String source, String author, String note, String at) {}
}
