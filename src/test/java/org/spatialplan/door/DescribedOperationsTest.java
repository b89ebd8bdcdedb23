package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Both OpenAPI documents against the service: every operation that can be asked without harm is asked in every format that it
 * names, and its parameters are compared with those that the resource says it knows.
 */
class DescribedOperationsTest extends HttpTest {

    /** An area, as not every format can hold a point. */
    private static final String GROUND = "POLYGON ((118.69 24.92, 118.691 24.92, 118.691 24.921, 118.69 24.92))";

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("layer", "red-lines"),
            Map.entry("version", "1"),
            Map.entry("number", "1"),
            Map.entry("id", "nosuch"),
            Map.entry("collectionId", "red-lines"),
            Map.entry("styleId", "red-lines"),
            Map.entry("recordId", "red-lines"),
            Map.entry("tileMatrixSetId", "WebMercatorQuad"),
            Map.entry("tileMatrix", "8"),
            Map.entry("tileRow", "110"),
            Map.entry("tileCol", "212"),
            Map.entry("processId", "echo"),
            Map.entry("jobId", "nosuch"),
            Map.entry("featureId", "nosuch"));

    /**
     * OGC services have their own documents; imports, the working version, keys, the audit log and what makes links need a
     * key, and what a link shows needs the link.
     */
    private static final Pattern APART = Pattern.compile(
            "/(ows|wmts|shared|api/(imports|keys|audit-log|plan/working))(/.*)?|/(reports|ogc/jobs)/[^/]+/links(/.*)?");

    /** A test that finds its operations in a document must not pass because it found none. */
    private static final int MIN_NEGOTIATED = 20;

    @Test
    void everyFormatThatIsNamedIsAnswered() {
        List<String> faults = new ArrayList<>();
        int negotiated = 0;
        for (Described operation : operations()) {
            if (operation.formats().isEmpty() || operation.path().contains("nosuch")) {
                continue;
            }
            negotiated++;
            Set<String> answered = new TreeSet<>();
            for (String format : operation.formats()) {
                Answer answer = operation.ask(format);
                if (answer.status() != 200) {
                    faults.add(operation + " f=" + format + ": " + answer.status() + " " + answer.body());
                }
                answered.add(plain(answer.contentType()));
            }
            Set<String> named = new TreeSet<>();
            operation.mediaTypes().forEach(type -> named.add(plain(type)));
            if (!answered.equals(named)) {
                faults.add(operation + ": names " + named + ", answers " + answered);
            }
            if (operation.ask("nosuch").status() != 400) {
                faults.add(operation + ": takes f=nosuch");
            }
        }
        assertThat(faults).isEmpty();
        assertThat(negotiated).isGreaterThanOrEqualTo(MIN_NEGOTIATED);
    }

    @Test
    void everyParameterThatIsNamedIsKnownAndTheOtherWayRound() {
        List<String> faults = new ArrayList<>();
        for (Described operation : operations()) {
            Answer refused = operation.send("no-such-parameter", "1");
            JsonNode problem = refused.contentType().contains("json") ? refused.json() : MissingNode.getInstance();
            if (!problem.path("code").asString("").equals("unknown-parameter")) {
                faults.add(operation + ": " + refused.status() + " " + refused.body());
                continue;
            }
            Set<String> known = new TreeSet<>();
            problem.path("known").forEach(name -> known.add(name.stringValue()));
            Set<String> named = new TreeSet<>(operation.parameters());
            if (operation.template().endsWith("/{collectionId}/items")) {
                // the document names the properties of all collections by their plain names
                named.retainAll(known);
                known.retainAll(operation.parameters());
                assertThat(known).contains("bbox", "bbox-crs", "crs", "datetime", "f", "filter", "limit", "sortby");
            }
            if (!named.equals(known)) {
                faults.add(operation + ": names " + named + ", knows " + known);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatASchemaForbidsIsRefused() {
        List<String> faults = new ArrayList<>();
        for (Described operation : operations()) {
            if (operation.path().contains("nosuch")) {
                continue;
            }
            operation.forbidden().forEach((name, value) -> {
                Answer answer = operation.send(name, value);
                if (answer.status() != 400
                        || !answer.json().path("parameter").asString("").equals(name)) {
                    faults.add(operation + " " + name + "=" + value + ": " + answer.status() + " " + answer.body());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private List<Described> operations() {
        return Stream.concat(
                        operations(get("/v3/api-docs").json(), ""),
                        operations(get("/ogc/api", "f", "json").json(), "/ogc"))
                .filter(operation -> !APART.matcher(operation.template()).matches())
                .toList();
    }

    private Stream<Described> operations(JsonNode document, String base) {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getKey().equals("get")
                        || operation.getKey().equals("post") && path.getKey().equals("/api/conflicts"))
                .map(operation -> new Described(operation.getKey(), base + path.getKey(), operation.getValue())));
    }

    private static String plain(String mediaType) {
        return mediaType.replaceAll("\\s*;.*", "");
    }

    /** An operation as its document describes it. */
    private final class Described {

        private final String method;
        private final String template;
        private final JsonNode operation;

        Described(String method, String template, JsonNode operation) {
            this.method = method;
            this.template = template;
            this.operation = operation;
        }

        String template() {
            return template;
        }

        boolean isGet() {
            return method.equals("get");
        }

        String path() {
            String path = template;
            for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            return path.isEmpty() ? "/" : path.replaceAll("[{}]", "");
        }

        Answer ask(String format) {
            return path().matches(".*/(diff|audit)")
                    ? get(path(), "f", format, "from", "1", "to", "1")
                    : send("f", format);
        }

        Answer send(String parameter, String value) {
            if (path().equals("/api/search")) {
                return get(path(), "q", "a", parameter, value);
            }
            return isGet() ? get(path(), parameter, value) : post(path(), "text/plain", GROUND, parameter, value);
        }

        /** A value for each parameter whose schema lists its values or has a lower bound, outside of it. */
        Map<String, String> forbidden() {
            Map<String, String> forbidden = new LinkedHashMap<>();
            operation.path("parameters").forEach(parameter -> {
                JsonNode schema = parameter.path("schema");
                boolean query = parameter.path("in").asString("").equals("query");
                boolean listed =
                        schema.has("enum") || schema.path("type").asString("").equals("boolean");
                if (query && (listed || schema.has("minimum"))) {
                    String value = listed
                            ? "no-such-value"
                            : Long.toString(schema.path("minimum").asLong() - 1);
                    forbidden.put(parameter.path("name").stringValue(), value);
                }
            });
            return forbidden;
        }

        /** The values of {@code f}; empty if it has none. */
        List<String> formats() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString("").equals("f"))
                    .flatMap(parameter -> parameter.path("schema").path("enum").valueStream())
                    .map(JsonNode::stringValue)
                    .toList();
        }

        List<String> parameters() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals("query"))
                    .map(parameter -> parameter.path("name").stringValue())
                    .toList();
        }

        List<String> mediaTypes() {
            return List.copyOf(
                    operation.path("responses").path("200").path("content").propertyNames());
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }
}
