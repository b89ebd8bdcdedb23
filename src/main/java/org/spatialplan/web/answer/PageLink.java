package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A link to follow (RFC 8288).")
public record PageLink(
        String href,
        @Schema(description = "self, next, prev, alternate or describedby") String rel,
        @Schema(description = "media type of what is there") String type,
        String title) {}
