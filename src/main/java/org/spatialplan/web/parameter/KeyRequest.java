package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyDraftException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.text.Messages;
import tools.jackson.databind.JsonNode;

/**
 * A key that is asked for in JSON.
 *
 * @param layers ids of secret layers, or {@code all}; empty for none
 * @param expires last day, or {@code never}; null for a year from today
 */
public record KeyRequest(
        @Schema(
                        description = "who or which program holds the key",
                        example = "QGIS of the plan bureau",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String name,
        @Schema(
                        description = "reader, planner, editor, publisher or administrator",
                        example = "reader",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String role,
        @Schema(description = "secret layers that the holder sees, or all", example = "[\"red-lines\"]")
                List<String> layers,
        @Schema(description = "last day, or never; a year from today if it is missing", example = "2027-06-30")
                String expires) {

    private static final List<String> NAMES = List.of("name", "role", "layers", "expires");

    /**
     * Reads a request.
     *
     * @throws KeyDraftException for a name that is not known, or a value that is no text: a misspelt end would be a key without
     *     one
     */
    public static KeyRequest of(JsonNode body) {
        body.propertyNames().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new KeyDraftException(
                            name, Messages.of("access.draft.unknown", name, String.join(", ", NAMES)));
                });
        JsonNode layers = body.path("layers");
        return new KeyRequest(
                member(body, "name"),
                member(body, "role"),
                layers.isArray()
                        ? layers.valueStream()
                                .map(layer -> text(layer, "layers"))
                                .toList()
                        : Optional.ofNullable(member(body, "layers"))
                                .map(List::of)
                                .orElse(List.of()),
                member(body, "expires"));
    }

    private static String member(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? null : text(value, name);
    }

    private static String text(JsonNode value, String name) {
        if (!value.isString()) {
            throw new KeyDraftException(name, Messages.of("access.draft.text", name));
        }
        return value.stringValue();
    }

    /**
     * Checks the request.
     *
     * @throws KeyDraftException if a part cannot be used
     */
    public KeyDraft toDraft(Catalogue catalogue, Instant now) {
        KeyDraft draft = KeyDraft.of(name, role, layers, Optional.ofNullable(expires), catalogue.timeZone(), now);
        draft.layers().ids().stream()
                .filter(id -> catalogue.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new KeyDraftException("layers", Messages.of("access.draft.layer", id));
                });
        return draft;
    }
}
