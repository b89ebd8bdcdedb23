package org.spatialplan.door.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.door.contract.Contract.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service and compares each answer with what the document says of it: status, headers, media type, schema. */
final class ContractAsker {

    private static final JsonMapper JSON = new JsonMapper();

    /** Headers that say something of one kind of answer. All others are the server's own. */
    private static final Pattern TOLD = Pattern.compile(
            "location|link|etag|retry-after|www-authenticate|content-disposition|content-crs|x-diagnosis|ogc-.*");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final Contract contract;
    private final AnswerSchemas schemas;
    private final Map<String, String> keys;

    /** What went wrong, one line each. */
    private final Set<String> faults = new TreeSet<>();

    /** Operation and status, with the media type. */
    private final Set<String> asked = new TreeSet<>();

    private int count;

    /** @param keys secrets by role */
    ContractAsker(String service, Contract contract, Map<String, String> keys) {
        this.service = service;
        this.contract = contract;
        this.schemas = new AnswerSchemas(contract.document());
        this.keys = keys;
    }

    /**
     * A request.
     *
     * @param method of the operation, or another
     * @param key role whose key is sent; empty for none
     */
    record Sent(
            Operation operation,
            String method,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            String key,
            String type,
            byte[] body) {

        Sent with(String parameter, String value) {
            Map<String, String> more = new LinkedHashMap<>(query);
            more.put(parameter, value);
            return new Sent(operation, method, path, more, headers, key, type, body);
        }

        Sent as(String role) {
            return new Sent(operation, method, path, query, headers, role, type, body);
        }

        Sent to(String variable, String value) {
            Map<String, String> other = new LinkedHashMap<>(path);
            other.put(variable, value);
            return new Sent(operation, method, other, query, headers, key, type, body);
        }

        Sent accepting(String mediaType) {
            return new Sent(operation, method, path, query, Map.of("Accept", mediaType), key, type, body);
        }

        Sent by(String other) {
            return new Sent(operation, other, path, query, headers, key, null, null);
        }

        String target() {
            String address = operation.path();
            for (Map.Entry<String, String> variable : path.entrySet()) {
                address = address.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
            }
            String asked = query.entrySet().stream()
                    .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                    .collect(Collectors.joining("&"));
            return asked.isEmpty() ? address : address + "?" + asked;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** What came back: empty if it was not what was expected. */
    record Told(JsonNode json, HttpHeaders headers) {

        /** @param place a JSON Pointer, or the name of a header after @; after ~ the last part of an address */
        String get(String place) {
            if (place.startsWith("~")) {
                return get(place.substring(1)).replaceAll(".*[/=]", "");
            }
            if (place.startsWith("@")) {
                return headers.firstValue(place.substring(1)).orElse("");
            }
            JsonNode found = json.at(place);
            return found.isContainer() ? found.toString() : found.asString("");
        }
    }

    /** Asks what no operation of the document is, to prepare something. */
    Told prepare(Sent sent) {
        HttpResponse<byte[]> answer = send(sent);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(sent.target() + " " + answer.statusCode() + " " + text(answer, 1000));
        }
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Told(json ? JSON.readTree(answer.body()) : JSON.missingNode(), answer.headers());
    }

    /** Asks, and expects a status; 0 for that of success. */
    Told ask(Sent sent, int expected) {
        HttpResponse<byte[]> answer = send(sent);
        count++;
        String status = Integer.toString(answer.statusCode());
        String what = sent.operation().id() + ": " + sent.method() + " " + sent.target() + " ";
        if (expected != 0 ? answer.statusCode() != expected : answer.statusCode() / 100 != 2) {
            faults.add(what + status + " for " + (expected == 0 ? "2xx" : expected) + " " + text(answer, 400));
            return new Told(JSON.missingNode(), answer.headers());
        }
        JsonNode described = sent.operation().node().path("responses").path(status);
        String told = described.isMissingNode() ? "default" : status;
        JsonNode response = resolved(sent.operation().node().path("responses").path(told));
        if (response.isMissingNode()) {
            faults.add(what + status + " is not described");
            return new Told(JSON.missingNode(), answer.headers());
        }
        asked.add(sent.operation().id() + " " + told);
        headers(what + status, response, answer);
        return new Told(body(what + status, told, sent.operation(), response, answer), answer.headers());
    }

    private HttpResponse<byte[]> send(Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + sent.target()))
                .method(
                        sent.method().toUpperCase(Locale.ROOT),
                        sent.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(sent.body()));
        sent.headers().forEach(request::header);
        if (sent.type() != null) {
            request.header("Content-Type", sent.type());
        }
        if (!sent.key().isEmpty()) {
            request.header("Authorization", "Bearer " + keys.get(sent.key()));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(sent.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void headers(String what, JsonNode response, HttpResponse<byte[]> answer) {
        Set<String> described = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.path("headers").properties().forEach(header -> {
            described.add(header.getKey());
            if (header.getValue().path("required").asBoolean(false)
                    && answer.headers().firstValue(header.getKey()).isEmpty()) {
                faults.add(what + " lacks the header " + header.getKey());
            }
        });
        answer.headers().map().keySet().stream()
                .filter(name -> TOLD.matcher(name.toLowerCase(Locale.ROOT)).matches() && !described.contains(name))
                .forEach(name -> faults.add(what + " has the header " + name + ", which is not described"));
    }

    private JsonNode body(
            String what, String status, Operation operation, JsonNode response, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        if (answer.body().length == 0) {
            if (response.path("content").size() > 0) {
                faults.add(what + " has no body");
            }
            return JSON.missingNode();
        }
        Set<String> named = new TreeSet<>();
        response.path("content").propertyNames().forEach(name -> named.add(name.replaceAll("\\s*;.*", "")));
        if (!named.contains(type)) {
            faults.add(what + " is " + type + " of " + named);
            return JSON.missingNode();
        }
        asked.add(operation.id() + " " + status + " " + type);
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            return JSON.missingNode();
        }
        JsonNode reference = operation.node().path("responses").path(status).path("$ref");
        String place = reference.isString()
                ? reference.stringValue().substring(1)
                : "/paths/" + escaped(operation.path()) + "/" + operation.method() + "/responses/" + status;
        String written = response.path("content").propertyNames().stream()
                .filter(name -> name.replaceAll("\\s*;.*", "").equals(type))
                .findFirst()
                .orElseThrow();
        String pointer = place + "/content/" + escaped(written) + "/schema";
        schemas.faults(pointer, text(answer, Integer.MAX_VALUE)).forEach(fault -> faults.add(what + " " + fault));
        try {
            JsonNode json = JSON.readTree(answer.body());
            if (type.equals("application/geo+json")) {
                GeoJsonRules.faults(json).forEach(fault -> faults.add(what + " " + fault));
            }
            return json;
        } catch (JacksonException e) {
            faults.add(what + " is no JSON: " + e.getOriginalMessage());
            return JSON.missingNode();
        }
    }

    private static String text(HttpResponse<byte[]> answer, int most) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(most, text.length()));
    }

    private JsonNode resolved(JsonNode response) {
        JsonNode reference = response.path("$ref");
        return reference.isString()
                ? contract.document().at(reference.stringValue().substring(1))
                : response;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void fault(String fault) {
        faults.add(fault);
    }

    int count() {
        return count;
    }

    /** What was not as the document says. */
    Set<String> faults() {
        return faults;
    }

    /**
     * All faults, with what the document says and nobody asked for.
     *
     * @param unasked operations and statuses that cannot be asked for
     */
    List<String> faults(Set<String> unasked) {
        List<String> all = new ArrayList<>(faults);
        for (Operation operation : contract.operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                String status = operation.id() + " " + response.getKey();
                if (unasked.contains(status)) {
                    return;
                }
                if (!asked.contains(status)) {
                    all.add("never answered: " + status);
                } else {
                    resolved(response.getValue()).path("content").propertyNames().stream()
                            .map(type -> status + " " + type.replaceAll("\\s*;.*", ""))
                            .filter(type -> !asked.contains(type))
                            .forEach(type -> all.add("never answered: " + type));
                }
            });
        }
        return all;
    }
}
