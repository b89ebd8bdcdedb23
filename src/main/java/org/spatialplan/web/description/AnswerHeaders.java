package org.spatialplan.web.description;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;

/** The headers of answers that say something of the answer, and what they say. */
public final class AnswerHeaders {

    private static final Map<String, String> MEANINGS = Map.of(
            "Location", "the address of what was made",
            "Link", "addresses of what belongs to the answer (RFC 8288)",
            "ETag", "the tag of this state, for If-Match",
            "Content-Disposition", "the name of the file",
            "Content-Crs", "the system of the coordinates",
            "OGC-NumberMatched", "how many match in all",
            "OGC-NumberReturned", "how many are in the file",
            "X-Diagnosis", "the codes of what was noticed about the file, by comma",
            "Retry-After", "when to ask again, seconds",
            "WWW-Authenticate", "how a key is sent");

    private AnswerHeaders() {}

    /**
     * Describes headers of an answer.
     *
     * @param always whether those without a question mark are always there
     * @param names with a question mark where they are not always there
     */
    public static void add(ApiResponse answer, boolean always, String... names) {
        for (String name : names) {
            String plain = name.replace("?", "");
            answer.addHeaderObject(
                    plain,
                    new Header()
                            .description(Objects.requireNonNull(MEANINGS.get(plain), plain))
                            .required(always && name.equals(plain))
                            .schema(SchemaParts.of("string")));
        }
    }
}
