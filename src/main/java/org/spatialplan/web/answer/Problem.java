package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The shape of problem details, for the API description; the answers themselves are made from exceptions. */
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(description = "names the kind of problem", example = "urn:spatialplan:problem:bad-parameter")
                String type,
        String title,
        int status,
        @Schema(description = "what was found and what was expected") String detail,
        @Schema(description = "the path that was asked") String instance,
        @Schema(description = "stable word for programs", example = "bad-parameter") String code,
        @Schema(description = "the parameter, where one is at fault") String parameter,
        @Schema(description = "what was found") String value,
        @Schema(description = "what was expected") String expected,
        @Schema(description = "values or names that may have been meant") List<String> near,
        @Schema(description = "the detail in Chinese") String zh,
        @Schema(description = "of a file that cannot be read or looks wrong: the detail in English") String en,
        @Schema(description = "of a failure of the service: the id in its log") String id) {}
