package org.spatialplan.door.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A request that the document alone does not make: it needs something that was made before, or it is to be refused.
 *
 * @param ask the id of an operation, or method and address of something else that prepares
 * @param status 0 for that of success
 * @param path values of the address' variables
 * @param body null for the document's own example
 * @param until the status that is waited for; null if it is asked once
 * @param keep names under which members of the answer are kept for later requests
 */
record PreparedRequest(
        String ask,
        int status,
        String key,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String type,
        String body,
        boolean formats,
        String until,
        Map<String, String> keep) {

    /**
     * What the file holds.
     *
     * @param paths values of variables of addresses, by the address up to the variable
     * @param unasked operations and statuses that no test can bring about, with the reason
     * @param with parameters that an example of a parameter needs beside it, by operation and parameter or by parameter
     */
    record Prepared(
            List<PreparedRequest> requests,
            Map<String, String> paths,
            Map<String, String> unasked,
            Map<String, Map<String, String>> with) {}

    static Prepared read(String resource) {
        try (InputStream in = PreparedRequest.class.getResourceAsStream(resource)) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<String, Map<String, String>> with = new LinkedHashMap<>();
            ((Map<?, ?>) all.get("with")).forEach((name, more) -> with.put((String) name, texts(more)));
            return new Prepared(
                    ((List<?>) all.get("requests"))
                            .stream().map(entry -> of((Map<?, ?>) entry)).toList(),
                    texts(all.get("paths")),
                    texts(all.get("unasked")),
                    with);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PreparedRequest of(Map<?, ?> entry) {
        return new PreparedRequest(
                (String) entry.get("ask"),
                entry.get("status") instanceof Integer status ? status : 0,
                entry.get("key") instanceof String key ? key : "administrator",
                texts(entry.get("path")),
                texts(entry.get("query")),
                texts(entry.get("headers")),
                (String) entry.get("type"),
                (String) entry.get("body"),
                "all".equals(entry.get("formats")),
                (String) entry.get("until"),
                texts(entry.get("keep")));
    }

    private static Map<String, String> texts(Object map) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        }
        return texts;
    }
}
