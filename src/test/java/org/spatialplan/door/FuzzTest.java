package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.run.Seeds;
import org.spatialplan.web.HttpTest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is asked, no answer is a failure of the service: thousands of requests at all doors, each with something in it that
 * makes no sense, over the line as they are. What is refused is refused in the form of the door, and no word of the inside
 * goes out.
 */
class FuzzTest extends HttpTest {

    private static final int REQUESTS = Integer.getInteger("fuzz", 2_500);

    /** A class of ours or of a library, or a line of a stack trace. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|org|com|tools)\\.[a-z]+\\.[\\w.]*[A-Z]\\w+|\\tat [a-z]|\\w(?<!Service)Exception\\b(?!Report|Code|Text|s\\b)");

    private static final int OFTEN = 4;
    private static final List<String> FORMS = List.of("text/xml", "application/x-www-form-urlencoded");
    private static final List<String> FILES =
            List.of("application/octet-stream", "text/plain", "application/geo+json", "multipart/form-data");

    private final JsonMapper json = new JsonMapper();

    @Test
    void noRequestIsAFailure() throws IOException {
        Random random = Seeds.random("doors");
        List<Offer> offers = offers();
        Bodies bodies = new Bodies(files());
        List<String> failures = new ArrayList<>();
        try (LogWatch log = new LogWatch(Level.WARN);
                RawClient client = new RawClient(URI.create(address("/")))) {
            for (int i = 0; i < REQUESTS; i++) {
                FuzzedRequest request = FuzzedRequest.of(Samples.one(offers, random), bodies, random);
                RawAnswer answer = client.send(request.bytes(), request.isHead());
                String failure = failure(request, answer);
                List<String> errors = log.takeErrors();
                failure += errors.isEmpty() ? "" : " logged: " + errors;
                if (!failure.isEmpty()) {
                    failures.add((failure + "\n    " + request).replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "?"));
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(Offer.of(get("/v3/api-docs").json(), ""));
        offers.addAll(Offer.of(get("/ogc/api").json(), "/ogc"));
        for (int i = 0; i < OFTEN; i++) {
            offers.addAll(Offer.keyValuePairs());
            offers.add(new Offer("POST", "/ows", Map.of(), Map.of(), FORMS));
            offers.add(new Offer("POST", "/api/conflicts", Map.of(), Map.of("f", List.of()), FILES));
        }
        // what is answered with a whole description, and what nobody may do here
        return offers.stream()
                .filter(offer ->
                        !offer.path().equals("/ogc/api") && !offer.path().contains("imports"))
                .toList();
    }

    private List<byte[]> files() {
        return List.of("gpkg", "shp", "fgb", "kml").stream()
                .map(format -> get("/ogc/collections/parks/items", "f", format, "limit", "2")
                        .bytes())
                .toList();
    }

    /** Empty if the answer is as it should be. */
    private String failure(FuzzedRequest request, RawAnswer answer) {
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 503) {
            return answer.status() + " " + answer.body();
        }
        if (answer.status() < 400 || request.isHead()) {
            return "";
        }
        if (INSIDE.matcher(answer.body()).find()) {
            return "tells of its inside: " + answer.status() + " " + answer.body();
        }
        return isInItsForm(request.target(), answer)
                ? ""
                : "not in its form: " + answer.status() + " " + answer.type() + " " + answer.body();
    }

    private boolean isInItsForm(String target, RawAnswer answer) {
        if (Pattern.matches("/(ows|wmts)([/?].*)?", target)) {
            boolean wmts = target.startsWith("/wmts");
            return answer.type().contains("xml")
                    && answer.body().contains("ExceptionReport")
                    && (!wmts || answer.body().contains("http://www.opengis.net/ows/1.1"));
        }
        try {
            return answer.type().startsWith("application/problem+json")
                    && json.readTree(answer.bytes()).path("status").asInt() == answer.status();
        } catch (JacksonException e) {
            return false;
        }
    }
}
