package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.KeyRing;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A key as it is listed.
 *
 * @param key the secret, only in the answer that makes the key
 * @param madeBy id of the caller who made it
 * @param usedAt the beginning of the last hour in which it was used
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyAnswer(
        String id,
        @Schema(description = "the secret; shown once, in the answer that makes the key") String key,
        String name,
        String role,
        @Schema(description = "the secret layers that the holder sees; all for every layer") List<String> layers,
        Instant madeAt,
        String madeBy,
        @Schema(description = "until when it is valid; missing if for ever") Instant expiresAt,
        Instant revokedAt,
        @Schema(description = "the beginning of the last hour in which it was used") Instant usedAt) {

    public static KeyAnswer of(ApiKey key) {
        return of(key, null);
    }

    /** A key with its secret. */
    public static KeyAnswer of(KeyRing.MadeKey made) {
        return of(made.key(), made.secret());
    }

    private static KeyAnswer of(ApiKey key, String secret) {
        return new KeyAnswer(
                key.id(),
                secret,
                key.name(),
                key.role().code(),
                key.layers().written(),
                key.madeAt(),
                key.madeBy(),
                key.expiresAt().orElse(null),
                key.revokedAt().orElse(null),
                key.usedAt().orElse(null));
    }
}
