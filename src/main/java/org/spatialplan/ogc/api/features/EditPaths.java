package org.spatialplan.ogc.api.features;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.working.EntityTags;
import org.spatialplan.web.working.WorkingTables;

/** The operations that change the plan's working version, as parts of OpenAPI path items. Stateless. */
final class EditPaths {

    private static final String TAG = "Features";
    private static final List<String> IDS = Stream.of(ItemKind.PROJECTS, ItemKind.ACTIONS, ItemKind.LINKS)
            .map(WorkingTables::id)
            .toList();

    private EditPaths() {}

    /** Returns the methods of a collection's items. */
    static Map<String, Object> ofItems() {
        Map<String, Object> created = response(Messages.of("ogc.api.edit.created"));
        created.put("headers", map("Location", header(), "ETag", header()));
        return map(
                "post",
                operation(
                        "createFeature",
                        Messages.of("ogc.api.edit.create"),
                        List.of(),
                        body("application/geo+json"),
                        map("201", created),
                        List.of("400", "409", "415", "422")));
    }

    /** Returns the methods of one item. */
    static Map<String, Object> ofOne() {
        List<String> faults = List.of("400", "404", "409", "412", "415", "422", "428");
        List<Map<String, Object>> one = List.of(
                ApiParts.pathParameter(
                        "featureId", Messages.of("ogc.api.feature-id").both(), List.of()),
                ifMatch());
        return map(
                "put",
                operation(
                        "replaceFeature",
                        Messages.of("ogc.api.edit.replace"),
                        one,
                        body("application/geo+json"),
                        done(),
                        faults),
                "patch",
                operation(
                        "updateFeature",
                        Messages.of("ogc.api.edit.update"),
                        one,
                        body("application/merge-patch+json"),
                        done(),
                        faults),
                "delete",
                operation(
                        "deleteFeature",
                        Messages.of("ogc.api.edit.delete"),
                        one,
                        Map.of(),
                        map("204", response(Messages.of("ogc.api.edit.done"))),
                        faults));
    }

    private static Map<String, Object> operation(
            String id,
            LocalizedText summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> body,
            Map<String, Object> responses,
            List<String> faults) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(ApiParts.pathParameter(
                "collectionId", Messages.of("ogc.api.collection-id").both(), IDS)));
        all.addAll(parameters);
        all.addAll(ApiParts.parameters(List.of(WorkingItemResource.REASON, WorkingItemResource.CHECK)));
        faults.forEach(status -> responses.put(status, problem(status)));
        Map<String, Object> operation =
                map("operationId", id, "tags", List.of(TAG), "summary", summary.both(), "parameters", all);
        operation.putAll(body);
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> ifMatch() {
        return map(
                "name",
                EntityTags.IF_MATCH,
                "in",
                "header",
                "description",
                Messages.of("ogc.api.edit.if-match").both(),
                "required",
                true,
                "schema",
                map("type", "string"));
    }

    private static Map<String, Object> body(String mediaType) {
        return map(
                "requestBody", map("required", true, "content", map(mediaType, map("schema", map("type", "object")))));
    }

    private static Map<String, Object> done() {
        Map<String, Object> changed = response(Messages.of("ogc.api.edit.done"));
        changed.put("headers", map("ETag", header()));
        Map<String, Object> checked = response(Messages.of("ogc.api.edit.done"));
        checked.put("content", map("application/json", map("schema", map("type", "object"))));
        return map("200", checked, "204", changed);
    }

    private static Map<String, Object> header() {
        return map("schema", map("type", "string"));
    }

    private static Map<String, Object> response(LocalizedText description) {
        return map("description", description.both());
    }

    private static Map<String, Object> problem(String status) {
        LocalizedText description =
                switch (status) {
                    case "400" -> Messages.of("ogc.api.400");
                    case "404" -> Messages.of("ogc.api.404");
                    case "409" -> Messages.of("ogc.api.edit.409");
                    case "412" -> Messages.of("ogc.api.edit.412");
                    case "415" -> Messages.of("ogc.api.edit.415");
                    case "422" -> Messages.of("ogc.api.edit.422");
                    default -> Messages.of("ogc.api.edit.428");
                };
        Map<String, Object> problem = response(description);
        problem.put(
                "content", map("application/problem+json", map("schema", map("$ref", "#/components/schemas/problem"))));
        return problem;
    }
}
