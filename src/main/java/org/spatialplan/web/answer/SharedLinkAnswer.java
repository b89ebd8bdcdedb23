package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.spatialplan.job.SharedLink;

@Schema(description = "An address that is shared on purpose.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedLinkAnswer(
        String id,
        @Schema(description = "the address; shown once, in the answer that makes the link") String url,
        Instant made,
        Instant expires,
        @Schema(description = "id of the caller who made it") String by,
        @Schema(description = "when it was revoked; missing if it was not") Instant revoked,
        @Schema(description = "whether it shows anything now") boolean valid) {

    /**
     * The answer for a link.
     *
     * @param url its address; null if nobody knows it any more
     */
    public static SharedLinkAnswer of(SharedLink link, String url, Instant now) {
        return new SharedLinkAnswer(
                link.id(), url, link.made(), link.expires(), link.by(), link.revoked(), link.isValid(now));
    }
}
