package org.spatialplan.ogc.api;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Messages;

/** The OpenAPI 3.0 document of all OGC APIs. */
public final class ApiDocument {

    private static final String TAG = "Capabilities";

    private ApiDocument() {}

    /**
     * Makes the document.
     *
     * @param server address to which the paths are relative
     * @param paths path items of the OGC APIs
     * @param schemas schemas to which the path items refer
     * @param limits limits of the OGC APIs, by API
     */
    public static Map<String, Object> of(
            String server,
            String title,
            Map<String, Object> paths,
            Map<String, Object> schemas,
            Map<String, Object> limits) {
        Map<String, Object> all = new LinkedHashMap<>(common());
        all.putAll(paths);
        Map<String, Object> known = new LinkedHashMap<>(schemas);
        known.put("problem", problem());
        return map(
                "openapi",
                "3.0.3",
                "info",
                map(
                        "title",
                        title,
                        "version",
                        "1.0.0",
                        "description",
                        "OGC API – Features, Tiles, Maps, Styles, Records, Processes",
                        "x-OGC-limits",
                        limits),
                "servers",
                List.of(map("url", server)),
                "tags",
                tags(all),
                "paths",
                all,
                "components",
                map("schemas", known));
    }

    private static Map<String, Object> common() {
        List<Map<String, Object>> none = List.of();
        return map(
                "/",
                ApiParts.presented(
                        "getLandingPage",
                        TAG,
                        Messages.of("ogc.api.landing-page").both(),
                        none,
                        OgcFormats.DOCUMENT),
                "/conformance",
                ApiParts.presented(
                        "getConformance",
                        TAG,
                        Messages.of("ogc.api.conformance").both(),
                        none,
                        OgcFormats.DOCUMENT),
                "/api",
                ApiParts.presented(
                        "getApi", TAG, Messages.of("ogc.api.description").both(), none, OgcFormats.API));
    }

    private static List<Object> tags(Map<String, Object> paths) {
        List<Object> names = new ArrayList<>();
        paths.values().forEach(item -> ((Map<?, ?>) item).values().forEach(operation -> {
            if (operation instanceof Map<?, ?> map && map.get("tags") instanceof List<?> tags) {
                tags.forEach(tag -> {
                    if (!names.contains(map("name", tag))) {
                        names.add(map("name", tag));
                    }
                });
            }
        }));
        return names;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = map("type", "string");
        Map<String, Object> texts = map("type", "array", "items", text);
        return map(
                "type",
                "object",
                "description",
                "RFC 9457",
                "properties",
                map(
                        "type", text,
                        "title", text,
                        "status", map("type", "integer"),
                        "detail", text,
                        "instance", text,
                        "code", text,
                        "parameter", text,
                        "value", text,
                        "expected", text,
                        "near", texts,
                        "known", texts,
                        "zh", text,
                        "en", text));
    }
}
