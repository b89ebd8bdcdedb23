package org.spatialplan.door.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as a list of operations. */
record Contract(JsonNode document, List<Operation> operations) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Contract of(JsonNode document) {
        return new Contract(
                document,
                document.path("paths").properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .filter(method -> METHODS.contains(method.getKey()))
                                .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())))
                        .toList());
    }

    Operation get(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No operation " + id));
    }

    /** The example of a body: its own, or that of the members of its schema; missing if there is none. */
    JsonNode exampleOf(JsonNode mediaType) {
        if (mediaType.has("example")) {
            return mediaType.path("example");
        }
        if (mediaType.has("examples")) {
            return mediaType
                    .path("examples")
                    .valueStream()
                    .findFirst()
                    .orElseThrow()
                    .path("value");
        }
        JsonNode schema = mediaType.path("schema");
        JsonNode known = schema.has("$ref")
                ? document.at(schema.path("$ref").stringValue().substring(1))
                : schema;
        ObjectNode composed = JsonNodeFactory.instance.objectNode();
        known.path("properties").properties().stream()
                .filter(member -> member.getValue().has("example"))
                .forEach(member ->
                        composed.set(member.getKey(), member.getValue().path("example")));
        return composed.isEmpty() ? MissingNode.getInstance() : composed;
    }

    /** A method of the address that no operation has. */
    String otherMethod(String path) {
        Set<String> used = new TreeSet<>(document.path("paths").path(path).propertyNames());
        return List.of("patch", "delete", "put").stream()
                .filter(method -> !used.contains(method))
                .findFirst()
                .orElseThrow();
    }

    /** An operation as it is described. */
    record Operation(String path, String method, JsonNode node) {

        String id() {
            return node.path("operationId").asString("");
        }

        List<JsonNode> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals(in))
                    .toList();
        }

        /** The values of {@code f}; empty if there is no choice. */
        List<String> formats() {
            return parameters("query").stream()
                    .filter(parameter -> parameter.path("name").asString("").equals("f"))
                    .flatMap(parameter -> parameter.path("schema").path("enum").valueStream())
                    .map(JsonNode::stringValue)
                    .toList();
        }

        boolean hasParameter(String name) {
            return parameters("query").stream()
                    .anyMatch(parameter -> parameter.path("name").asString("").equals(name));
        }

        /** The media types of success. */
        Set<String> mediaTypes() {
            return new TreeSet<>(node.path("responses")
                    .path(Integer.toString(success()))
                    .path("content")
                    .propertyNames());
        }

        Set<String> statuses() {
            return new TreeSet<>(node.path("responses").propertyNames());
        }

        int success() {
            return statuses().stream()
                    .filter(status -> status.startsWith("2"))
                    .map(Integer::valueOf)
                    .findFirst()
                    .orElse(0);
        }

        /** Whether it may be asked again and again without a trace. */
        boolean isQuestion() {
            return method.equals("get")
                    || method.equals("post")
                            && node.path("x-right").asString("").equals("read");
        }

        @Override
        public String toString() {
            return id() + " (" + method + " " + path + ")";
        }
    }
}
