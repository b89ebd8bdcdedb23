package org.spatialplan.door;

import java.util.regex.Pattern;
import org.spatialplan.door.RawClient.RawAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is true of every answer: no failure, a refusal in the form of its door, and no word of the inside. */
final class AnswerRules {

    /** A class of ours or of a library, or a line of a stack trace. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|org|com|tools)\\.[a-z]+\\.[\\w.]*[A-Z]\\w+|\\tat [a-z]|\\w(?<!Service)Exception\\b(?!Report|Code|Text|s\\b)");

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerRules() {}

    /** What is wrong with an answer; empty if nothing is. */
    static String fault(FuzzedRequest request, RawAnswer answer) {
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

    private static boolean isInItsForm(String target, RawAnswer answer) {
        if (Pattern.matches("/(ows|wmts)([/?].*)?", target)) {
            boolean wmts = target.startsWith("/wmts");
            return answer.type().contains("xml")
                    && answer.body().contains("ExceptionReport")
                    && (!wmts || answer.body().contains("http://www.opengis.net/ows/1.1"));
        }
        if (answer.type().startsWith("text/html")) {
            // people with a browser come to a kept report or a shared link by the code on its paper
            return Pattern.matches("/(reports/[^/?]*|shared/report)([?].*)?", target)
                    && answer.body().contains("<p class=\"code\">");
        }
        try {
            JsonNode body = JSON.readTree(answer.bytes());
            // an import that is refused is there to be asked for, with its findings
            return answer.type().startsWith("application/problem+json")
                            && body.path("status").asInt() == answer.status()
                    || Pattern.matches("/mcp([/?].*)?", target)
                            && body.path("error").path("code").isInt()
                    || answer.status() == 422 && body.path("state").asString("").equals("REFUSED");
        } catch (JacksonException e) {
            return false;
        }
    }
}
