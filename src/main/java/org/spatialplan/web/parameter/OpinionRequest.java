package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.report.kept.OpinionDraft;
import org.spatialplan.report.kept.OpinionRefusedException;
import tools.jackson.databind.JsonNode;

/** An answer to a kept report in JSON. */
public record OpinionRequest(
        @Schema(
                        description =
                                "id of the control line whose verdict is contested; without it the answer is a remark",
                        example = "ecological-red-line")
                String line,
        @Schema(description = "number of the ground that is meant; all without it", example = "1") Long ground,
        @Schema(
                        description = "the remark, or why the verdict is contested; at most 2,000 characters",
                        example = "已与林业主管部门核对",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String text) {

    private static final List<String> NAMES = List.of("line", "ground", "text");

    /**
     * Reads an answer.
     *
     * @throws OpinionRefusedException if a part is not known or cannot be used
     */
    public static OpinionDraft of(JsonNode body) {
        body.propertyNames().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new OpinionRefusedException(name, "report.answer.unknown", name, String.join(", ", NAMES));
                });
        JsonNode ground = body.path("ground");
        if (!ground.isMissingNode() && !ground.isNull() && !ground.isIntegralNumber()) {
            throw new OpinionRefusedException("ground", "report.answer.number", "ground");
        }
        return new OpinionDraft(
                text(body, "line"), ground.isIntegralNumber() ? ground.longValue() : null, text(body, "text"));
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            throw new OpinionRefusedException(name, "report.answer.text", name);
        }
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
