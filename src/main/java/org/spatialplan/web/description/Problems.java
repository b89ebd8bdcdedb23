package org.spatialplan.web.description;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The refusals that operations share: what each status means, and the codes of its problems. */
final class Problems {

    /** The name of the answer with any status that is not listed. */
    static final String ANY = "Problem";

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:spatialplan:problem:";

    /**
     * A status.
     *
     * @param codes the codes of its problems, the most frequent first
     */
    private record Meaning(String name, String words, List<String> codes) {}

    private static final Map<Integer, Meaning> MEANINGS = new LinkedHashMap<>();

    static {
        say(200, "OK", "OK");
        say(201, "Created", "made");
        say(202, "Accepted", "it goes on; ask again at its Location");
        say(204, "NoContent", "done");
        say(
                400,
                "BadRequest",
                "a parameter is unknown or cannot be understood",
                "bad-parameter",
                "unknown-parameter",
                "bad-filter",
                "unreadable-request");
        say(401, "Unauthorized", "no key was sent, or it is not valid", "key-missing", "key-wrong", "key-revoked");
        say(403, "Forbidden", "the key's role has not the right that is needed", "right-missing");
        say(
                404,
                "NotFound",
                "there is no such thing; near names are given",
                "unknown-layer",
                "unknown-feature",
                "unknown-project",
                "no-map-then",
                "relations-not-stored");
        say(
                409,
                "Conflict",
                "something changed meanwhile, or is not possible now",
                "version-changed",
                "report-changed");
        say(410, "Gone", "it was there and is no more", "report-gone");
        say(412, "PreconditionFailed", "what If-Match names is no longer so", "item-changed", "draft-changed");
        say(
                422,
                "UnprocessableContent",
                "it was understood and cannot be used",
                "data-file-broken",
                "feature-unlocated",
                "input-suspect",
                "table-not-chosen");
        say(428, "PreconditionRequired", "the header If-Match is missing", "if-match-missing");
    }

    private Problems() {}

    private static void say(int status, String name, String words, String... codes) {
        MEANINGS.put(status, new Meaning(name, words, List.of(codes)));
    }

    static String name(int status) {
        return MEANINGS.get(status).name();
    }

    static String words(int status) {
        return MEANINGS.get(status).words();
    }

    /** The codes that stand as examples, of all statuses. */
    static List<String> codes() {
        return MEANINGS.values().stream()
                .flatMap(meaning -> meaning.codes().stream())
                .toList();
    }

    static Content content() {
        return new Content().addMediaType(MEDIA_TYPE, new MediaType().schema(SchemaParts.reference("Problem")));
    }

    /** All refusals by their names, with a problem of each code. */
    static Map<String, ApiResponse> responses() {
        Map<String, ApiResponse> responses = new LinkedHashMap<>();
        MEANINGS.forEach((status, meaning) -> {
            if (status >= 400) {
                Content content = content();
                meaning.codes().forEach(code -> content.get(MEDIA_TYPE)
                        .addExamples(
                                code,
                                new Example().value(Map.of("type", TYPE + code, "status", status, "code", code))));
                responses.put(
                        meaning.name(),
                        new ApiResponse().description(meaning.words()).content(content));
            }
        });
        AnswerHeaders.add(responses.get(name(401)), true, "WWW-Authenticate");
        responses.put(
                ANY,
                new ApiResponse()
                        .description(
                                "any other refusal or failure: 405 and 406 by method and Accept, 413 too large, 415 media type,"
                                        + " 429 too many wrong keys, 500 the service failed (its id stands in the log), 503 and 507"
                                        + " not now (Retry-After says when)")
                        .content(content()));
        AnswerHeaders.add(responses.get(ANY), false, "Retry-After");
        return responses;
    }
}
