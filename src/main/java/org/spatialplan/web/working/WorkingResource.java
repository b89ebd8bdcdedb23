package org.spatialplan.web.working;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.document.PlanChange;
import org.spatialplan.edit.Applied;
import org.spatialplan.edit.Clash;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;
import org.spatialplan.web.MapRefresh;
import org.spatialplan.web.description.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the plan's working version as a whole. Its items are collections of the OGC API. */
@RestController
@Requires(Right.EDIT_PLAN)
@RequestMapping(path = "/api/plan/working", produces = "application/json")
@Tag(name = "plan", description = "Actions, pathways, indicators, tasks, targets and responsible bodies")
class WorkingResource {

    private static final String REASON = "Why; kept with the change.";
    private static final String TAG = "The tag of the state that is meant (ETag of GET /api/plan/working), or `*`.";
    private static final int ENDS = 20;

    private final WorkingVersion working;
    private final Editors editors;
    private final WorkingMaps maps;
    private final PlaceCheck check;
    private final Supplier<PlanMap> current;
    private final MapRefresh refresh;

    WorkingResource(
            WorkingVersion working,
            Editors editors,
            WorkingMaps maps,
            PlaceCheck check,
            Supplier<PlanMap> current,
            MapRefresh refresh) {
        this.working = working;
        this.editors = editors;
        this.maps = maps;
        this.check = check;
        this.current = current;
        this.refresh = refresh;
    }

    @GetMapping
    @Answers(headers = "ETag")
    @Operation(
            operationId = "getWorkingVersion",
            summary = "The state of the plan's working version",
            description =
                    "One draft that all editors share. Its items are the collections projects-working, actions-working and"
                            + " links-working of /ogc, where they are created, replaced, updated and deleted.")
    ResponseEntity<WorkingAnswer.State> state() {
        return state(working.draft());
    }

    private ResponseEntity<WorkingAnswer.State> state(Draft draft) {
        Editor caller = editors.of("");
        boolean behind = draft.number() > 0 && working.isBehind(draft);
        List<Clash> clashes = behind
                ? working.clashes().stream()
                        .filter(clash -> clash.isSeen(caller.sees()))
                        .toList()
                : List.of();
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, '"' + draft.tag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(WorkingAnswer.State.of(draft, behind, clashes, working.ends(ENDS), caller.sees()));
    }

    @GetMapping("/changes")
    @Operation(
            operationId = "listWorkingChanges",
            summary = "The changes of the working version, newest first: who, when, why, and what of each item")
    List<WorkingAnswer.Step> changes() {
        return WorkingAnswer.Step.list(working.draft(), editors.of("").sees());
    }

    @GetMapping("/diff")
    @Operation(
            operationId = "compareWorkingVersion",
            summary = "How the working version differs from the current plan, item by item")
    List<PlanChange> diff() {
        return PlanChange.between(current.get().plan(), maps.of(working.draft()).plan());
    }

    @GetMapping("/check")
    @Operation(
            operationId = "checkWorkingVersion",
            summary = "The verdicts on projects at their places in the working version, against all control lines",
            description = "Of one project, or of all that differ from the plan from which the working version starts.")
    List<Map<String, Object>> check(
            @Parameter(description = "number of a project") @RequestParam(name = "project", required = false)
                    Integer project) {
        Draft draft = working.draft();
        if (project != null && !draft.has(ItemRef.project(project))) {
            throw new BadParameterException(
                    "project", Integer.toString(project), Messages.of("web.working.expected-project"));
        }
        Stream<ItemRef> checked =
                project == null ? edited(draft, editors.of("").sees()) : Stream.of(ItemRef.project(project));
        return checked.flatMap(item -> check.of(item, draft).stream()).toList();
    }

    /** Lists the projects that differ, themselves or in links that the caller sees. */
    private static Stream<ItemRef> edited(Draft draft, Predicate<FeatureRef> sees) {
        return draft.differences().stream()
                .filter(edit -> edit.isSeen(sees))
                .flatMap(edit -> edit.subject().stream())
                .filter(item -> item.kind() == ItemKind.PROJECTS && draft.has(item))
                .distinct();
    }

    @PostMapping("/undo")
    @Answers(
            refuses = {409, 412, 428},
            headers = "ETag")
    @Operation(
            operationId = "undoWorkingChange",
            summary = "Takes back a change",
            description =
                    "The newest one that is in effect, or the one that is named. It is a change itself, and can be taken back, too.")
    ResponseEntity<WorkingAnswer.State> undo(
            @Parameter(description = "number of the change") @RequestParam(name = "change", required = false)
                    Integer change,
            @Parameter(description = REASON) @RequestParam(name = "reason", defaultValue = "") String reason,
            @Parameter(description = TAG) @RequestHeader(name = EntityTags.IF_MATCH, required = false) String tag) {
        Applied applied = working.undo(
                change == null ? OptionalInt.empty() : OptionalInt.of(change),
                Optional.of(EntityTags.required(tag)),
                editors.of(reason));
        return state(applied.draft());
    }

    @PostMapping("/renew")
    @Answers(
            refuses = {409, 412, 428},
            headers = "ETag")
    @Operation(
            operationId = "renewWorkingVersion",
            summary = "Brings the working version up to the newest version of the plan",
            description =
                    "What only one of the two changed is taken over. What both changed in different ways is answered with 409 and"
                            + " both, and has to be named in keep or in take.")
    ResponseEntity<WorkingAnswer.State> renew(
            @Parameter(description = "items that stay as the working version has them, with their links: projects/5,…")
                    @RequestParam(name = "keep", defaultValue = "")
                    String keep,
            @Parameter(description = "items that become as the newest plan has them, with their links")
                    @RequestParam(name = "take", defaultValue = "")
                    String take,
            @Parameter(description = REASON) @RequestParam(name = "reason", defaultValue = "") String reason,
            @Parameter(description = TAG) @RequestHeader(name = EntityTags.IF_MATCH, required = false) String tag) {
        Applied applied = working.renew(
                items("keep", keep), items("take", take), Optional.of(EntityTags.required(tag)), editors.of(reason));
        return state(applied.draft());
    }

    private static Set<ItemRef> items(String parameter, String text) {
        Set<ItemRef> items = new LinkedHashSet<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                items.add(ItemRef.parse(item.strip())
                        .orElseThrow(() ->
                                new BadParameterException(parameter, item, Messages.of("web.working.expected-items"))));
            }
        }
        return items;
    }

    @PostMapping("/publish")
    @Requires(Right.IMPORT)
    @Answers(refuses = {409, 412, 428})
    @Operation(
            operationId = "publishWorkingVersion",
            summary = "Publishes the working version as the plan's next version",
            description =
                    "In one transaction with its drawn places. If the plan has moved on meanwhile, 409 says what clashes, and the"
                            + " working version has to be renewed first.")
    WorkingAnswer.Published publish(
            @Parameter(description = "Why; required, kept with the version of the plan.")
                    @RequestParam(name = "reason", defaultValue = "")
                    String reason,
            @Parameter(description = TAG) @RequestHeader(name = EntityTags.IF_MATCH, required = false) String tag) {
        PlanInfo info = working.publish(Optional.of(EntityTags.required(tag)), editors.of(reason));
        refresh.refresh();
        return new WorkingAnswer.Published(
                info.number(),
                info.sha256(),
                info.provenance().source(),
                info.provenance().author(),
                info.provenance().note(),
                info.addedAt().toString());
    }

    @PostMapping("/discard")
    @Answers(
            refuses = {412, 428},
            headers = "ETag")
    @Operation(
            operationId = "discardWorkingVersion",
            summary =
                    "Gives the working version up; its changes stay on record, and the next starts as the current plan")
    ResponseEntity<WorkingAnswer.State> discard(
            @Parameter(description = REASON) @RequestParam(name = "reason", defaultValue = "") String reason,
            @Parameter(description = TAG) @RequestHeader(name = EntityTags.IF_MATCH, required = false) String tag) {
        working.discard(Optional.of(EntityTags.required(tag)), editors.of(reason));
        return state(working.draft());
    }
}
