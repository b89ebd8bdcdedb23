package org.spatialplan.ogc.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.QueryParameter;

/** Makes parts of an OpenAPI 3.0 document as plain maps. */
public final class ApiParts {

    private ApiParts() {}

    /** An ordered map of alternating names and values. */
    public static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /**
     * A path item with one GET of a resource that is also for people: it has the parameter {@code f}.
     *
     * @param parameters all other parameters
     * @param offered the formats of its answer, the default first
     */
    public static Map<String, Object> presented(
            String id, String tag, String summary, List<Map<String, Object>> parameters, List<MediaFormat> offered) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(format(offered));
        return get(id, tag, summary, all, offered);
    }

    /**
     * A path item with one GET.
     *
     * @param offered the formats of its answer, the default first
     */
    public static Map<String, Object> get(
            String id, String tag, String summary, List<Map<String, Object>> parameters, List<MediaFormat> offered) {
        return map("get", operation(id, tag, summary, parameters, offered));
    }

    /** An operation with the parameter {@code lang} and the errors that all operations have. */
    public static Map<String, Object> operation(
            String id, String tag, String summary, List<Map<String, Object>> parameters, List<MediaFormat> offered) {
        Map<String, Object> content = new LinkedHashMap<>();
        offered.forEach(format -> content.put(format.mediaType(), map("schema", schema(format))));
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(parameter("lang", Messages.of("ogc.parameter.lang").both(), choice(List.of("zh", "en"))));
        return map(
                "operationId",
                id,
                "tags",
                List.of(tag),
                "summary",
                summary,
                "parameters",
                all,
                "responses",
                map(
                        "200",
                        map("description", "OK", "content", content),
                        "400",
                        problem(Messages.of("ogc.api.400").both()),
                        "404",
                        problem(Messages.of("ogc.api.404").both()),
                        "500",
                        problem(Messages.of("ogc.api.500").both())));
    }

    /** The parameter {@code f} with the names of the offered formats. */
    public static Map<String, Object> format(List<MediaFormat> offered) {
        return parameter(
                FormatParameter.NAME,
                Messages.of("ogc.parameter.encoding").both(),
                choice(offered.stream().map(MediaFormat::name).toList()));
    }

    private static Map<String, Object> schema(MediaFormat format) {
        return format.isJson()
                ? map("type", "object")
                : format.isText() ? map("type", "string") : map("type", "string", "format", "binary");
    }

    /** An optional parameter of the query. */
    public static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        return map(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "required",
                false,
                "schema",
                schema,
                "style",
                "form",
                "explode",
                false);
    }

    /** Parameters of the query from their descriptions. */
    public static List<Map<String, Object>> parameters(List<QueryParameter<?>> described) {
        return described.stream()
                .map(parameter -> parameter(parameter.name(), parameter.meaning(), parameter.schema()))
                .toList();
    }

    /**
     * A parameter of the path.
     *
     * @param values all permitted values; empty if they are unknown
     */
    public static Map<String, Object> pathParameter(String name, String description, List<String> values) {
        Map<String, Object> schema = map("type", "string");
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        return map("name", name, "in", "path", "description", description, "required", true, "schema", schema);
    }

    /** A schema for one of some texts. */
    public static Map<String, Object> choice(List<String> values) {
        return map("type", "string", "enum", values);
    }

    private static Map<String, Object> problem(String description) {
        return map(
                "description",
                description,
                "content",
                map("application/problem+json", map("schema", map("$ref", "#/components/schemas/problem"))));
    }
}
