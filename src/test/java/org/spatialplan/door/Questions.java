package org.spatialplan.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Requests at every door of a service, each parameter with each value that makes sense or concerns what is secret. They are made of
 * the service's own descriptions, so that a door that is added is asked too.
 */
final class Questions {

    private static final Pattern NAME = Pattern.compile("\\{([^}/]+)}");

    /** The largest number of values of one parameter at one address. */
    private static final int MAX_VALUES = 12;

    private static final String PARCEL =
            "POLYGON ((118.672 24.94, 118.70 24.94, 118.70 24.96, 118.672 24.96, 118.672 24.94))";

    private static final List<String> LAYERS = List.of(
            "rivers",
            "red-lines",
            "river-buffers",
            "river-systems",
            "parks",
            "water-sources",
            "projects",
            "conflicts",
            "actions",
            "tasks",
            "places",
            "nosuch");

    /** What concerns the secret layers, by the name of a parameter in lower case. */
    private static final Map<String, List<String>> SECRET = Map.ofEntries(
            Map.entry(
                    "touches", List.of("rivers", "rivers/jin-river", "red-lines", "river-buffers/jin-river", "parks")),
            Map.entry("near", List.of("rivers/jin-river")),
            Map.entry("q", List.of("晋江", "jinjiang", "红树林", "官方", "river")),
            Map.entry("number", List.of("2", "15", "19", "22", "95")),
            Map.entry(
                    "constraint",
                    List.of(
                            "csw:AnyText LIKE '河'",
                            "dc:identifier = 'rivers'",
                            "BBOX(ows:BoundingBox,118.68,24.94,118.69,24.95)")),
            Map.entry("recordid", List.of("rivers", "red-lines", "parks", "conflicts", "nosuch")),
            Map.entry("ids", List.of("rivers,parks", "red-lines")),
            Map.entry("externalids", List.of("STBHHX")),
            Map.entry("feature", List.of("jin-river", "quanzhou-bay-wetland", "nosuch", "2", "projects-19")),
            Map.entry("featureid", List.of("rivers.jin-river", "red-lines.quanzhou-bay-wetland", "projects.19")),
            Map.entry("resourceid", List.of("rivers.jin-river", "red-lines.quanzhou-bay-wetland", "parks.official")),
            Map.entry(
                    "id", List.of("jin-river", "luoyang-river", "ch5-05", "3-04", "wanan-street", "rivers.jin-river")),
            Map.entry("layer", LAYERS),
            Map.entry("layers", List.of("rivers", "red-lines,parks", "water-sources", "projects", "conflicts")),
            Map.entry("lines", List.of("ecological-red-line", "drinking-water-sources", "nosuch")),
            Map.entry("collections", List.of("rivers", "rivers,parks", "red-lines,projects", "conflicts")),
            Map.entry("from", List.of("1", "2", "3")),
            Map.entry("to", List.of("1", "2")),
            Map.entry("version", List.of("1", "2", "latest")),
            Map.entry("asof", List.of("2026-03-04", "2026-03-04T05:06:08Z", "2026-03-05", "2026-03-06", "2026-03-03")),
            Map.entry(
                    "datetime",
                    List.of(
                            "2026-03-04T05:06:08Z",
                            "2026-03-05T00:00:00Z",
                            "2026-03-04/..",
                            "../2026-03-05",
                            "2025-01-01")),
            Map.entry("time", List.of("2026-03-04T05:06:08Z", "2026-03-05T23:00:00Z", "current")),
            Map.entry(
                    "filter",
                    List.of(
                            "name_zh LIKE '%江%'",
                            "S_INTERSECTS(geometry, POINT(118.685 24.95))",
                            "water = 1",
                            "layer = 'red-lines'",
                            "layers LIKE '%red%'",
                            "verdict <> 'clear'",
                            "overlap_m2 > 0")),
            Map.entry("bbox", List.of("118.2,24.5,119,25.2", "118.68,24.94,118.69,24.95", "24.5,118.2,25.2,119")));

    /** The layers that are asked with every parameter: secret, of secret imports, made of what is secret. */
    private static final List<String> SWEPT = List.of("rivers", "parks", "water-sources", "projects", "conflicts");

    /** Parameters that say something only together, by the path. */
    private static final Map<String, List<String>> TOGETHER = Map.of(
            "/api/layers/{layer}/diff", List.of("", "from=1", "from=1&to=2", "from=2&to=1"),
            "/api/layers/{layer}/audit", List.of("", "from=1&to=2"),
            "/api/conflicts/changes",
                    List.of(
                            "layer=red-lines&from=1",
                            "layer=red-lines&from=1&to=1",
                            "layer=water-sources&from=1",
                            "layer=water-sources&rules-from=2026-01-01"),
            "/api/conflicts/changes/sites", List.of("layer=red-lines&from=1", "layer=water-sources&from=1"),
            "/api/search", List.of("q=晋江", "q=官方"));

    /** Values that make one address of a tile together. */
    private static final Map<String, String> TILE =
            Map.of("tileMatrixSetId", "WebMercatorQuad", "tileMatrix", "9", "tileRow", "219", "tileCol", "424");

    private static final String WFS =
            "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0' outputFormat='csv'>%s</GetFeature>";

    private static final String CSW =
            "<GetRecords xmlns='http://www.opengis.net/cat/csw/2.0.2' service='CSW' version='2.0.2' resultType='results' maxRecords='100'"
                    + " outputSchema='%s'><Query typeNames='csw:Record'><ElementSetName>full</ElementSetName></Query></GetRecords>";

    private final Offer offer;

    private Questions(Offer offer) {
        this.offer = offer;
    }

    /**
     * Makes all questions.
     *
     * @param api the OpenAPI document of the service
     * @param ogc that of its OGC APIs
     */
    static List<Question> all(JsonNode api, JsonNode ogc) {
        List<Offer> offers = new ArrayList<>(Offer.of(api, ""));
        offers.addAll(Offer.of(ogc, "/ogc"));
        offers.addAll(Offer.keyValuePairs());
        Set<Question> questions = new LinkedHashSet<>();
        offers.stream().map(Questions::new).forEach(door -> questions.addAll(door.make()));
        questions.addAll(others());
        return List.copyOf(questions);
    }

    private List<Question> make() {
        List<Question> made = new ArrayList<>();
        for (String path : paths(offer.path())) {
            for (Map<String, String> base : bases()) {
                made.addAll(ask(path, base));
                if (isSwept(path)) {
                    made.addAll(sweep(path, base));
                }
            }
        }
        return made.stream().map(question -> question.at(door(question))).toList();
    }

    /** Asks with each value of each parameter, one at a time. */
    private List<Question> sweep(String path, Map<String, String> base) {
        List<Question> made = new ArrayList<>();
        Stream.of(offer.needed(), offer.allowed())
                .flatMap(parameters -> parameters.entrySet().stream())
                .forEach(parameter -> values(parameter.getKey(), parameter.getValue()).stream()
                        .limit(MAX_VALUES)
                        .forEach(value -> {
                            Map<String, String> query = new LinkedHashMap<>(base);
                            query.put(parameter.getKey(), value);
                            if (parameter.getKey().equals("LAYERS") && query.containsKey("QUERY_LAYERS")) {
                                query.put("QUERY_LAYERS", value);
                            }
                            made.addAll(ask(path, query));
                        }));
        return made;
    }

    private List<Map<String, String>> bases() {
        Map<String, String> needed = new LinkedHashMap<>();
        offer.needed()
                .forEach((name, values) -> needed.put(name, values(name, values).get(0)));
        List<Map<String, String>> bases = new ArrayList<>();
        for (String together : TOGETHER.getOrDefault(offer.path(), List.of(""))) {
            Map<String, String> base = new LinkedHashMap<>(needed);
            Stream.of(together.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> base.put(pair[0], pair[1]));
            bases.add(base);
        }
        return bases;
    }

    /** At an address with a layer, parameters are asked of some layers only. */
    private boolean isSwept(String path) {
        return !offer.path().contains("{layer}") && !offer.path().contains("{collection")
                || SWEPT.stream().anyMatch(layer -> (path + "/").contains("/" + layer + "/"));
    }

    /** Groups by the handler and, where the path names a layer, by that. */
    private String door(Question question) {
        return offer.method() + " " + offer.path() + " "
                + SWEPT.stream()
                        .filter(layer ->
                                offer.path().contains("{") && question.target().contains("/" + layer))
                        .findFirst()
                        .orElse("");
    }

    private List<Question> ask(String path, Map<String, String> query) {
        String target = query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&"));
        if (offer.method().equals("GET")) {
            return List.of(Question.get(target));
        }
        if (offer.method().equals("DELETE")) {
            return List.of(Question.get(target).as("DELETE"));
        }
        if (path.endsWith("/execution")) {
            String inputs = path.contains("conflict-check")
                    ? "{\"inputs\":{\"parcels\":{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                            + "{\"type\":\"Point\",\"coordinates\":[118.685,24.95]}}}}"
                    : "{\"inputs\":{\"message\":\"m\"}}";
            return List.of(Question.post(target, "application/json", inputs));
        }
        if (path.equals("/ows")) {
            return List.of();
        }
        String type = offer.bodies().contains("text/plain") || offer.bodies().isEmpty()
                ? "text/plain"
                : offer.bodies().get(0);
        return List.of(Question.post(target, type, type.contains("json") ? feature() : PARCEL)
                .as(offer.method()));
    }

    private static List<String> paths(String template) {
        List<String> paths = List.of(template);
        Matcher variable = NAME.matcher(template);
        while (variable.find()) {
            String name = variable.group(1);
            List<String> values = TILE.containsKey(name) ? List.of(TILE.get(name)) : values(plain(name), List.of());
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> path.replace("{" + name + "}", value)))
                    .toList();
        }
        return paths;
    }

    private static String plain(String variable) {
        return variable.startsWith("collection") ? "layer" : variable.equals("featureId") ? "feature" : variable;
    }

    private static List<String> values(String name, List<String> offered) {
        List<String> values = Stream.of(
                        SECRET.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()),
                        SECRET.getOrDefault(similar(name), List.of()),
                        Samples.known(name),
                        offered)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return values.isEmpty() ? List.of("1") : values;
    }

    private static String similar(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "typename", "typenames", "query_layers" -> "layer";
            case "cql_filter" -> "filter";
            default -> "";
        };
    }

    /** What no description tells of. */
    private static List<Question> others() {
        List<Question> others = new ArrayList<>();
        Stream.of(
                        "/",
                        "/v3/api-docs",
                        "/v3/api-docs.yaml",
                        "/v3/api-docs/swagger-config",
                        "/swagger-ui.html",
                        "/ogc/api?f=json",
                        "/wmts/1.0.0/WMTSCapabilities.xml",
                        "/robots.txt",
                        "/livez")
                .map(Question::get)
                .forEach(others::add);
        for (String layer : LAYERS) {
            others.add(Question.get("/wmts/1.0.0/" + layer + "/default/WebMercatorQuad/9/219/424.png"));
            others.add(Question.get(
                    "/wmts/1.0.0/" + layer + "/default/2026-03-04T05:06:08Z/WebMercatorQuad/9/219/424.png"));
            others.add(Question.get("/wmts/1.0.0/" + layer + "/default/legend.png"));
            others.add(Question.post("/ows", "text/xml", WFS.formatted("<Query typeNames='" + layer + "'/>")));
        }
        others.add(
                Question.post("/ows", "text/xml", WFS.formatted("<Query typeNames='projects rivers' aliases='p r'/>")));
        for (String schema : List.of("http://www.opengis.net/cat/csw/2.0.2", "http://www.isotc211.org/2005/gmd")) {
            others.add(Question.post("/ows", "text/xml", CSW.formatted(schema)));
        }
        others.add(Question.post(
                "/ows",
                "text/xml",
                "<DescribeFeatureType xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0'/>"));
        for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS")) {
            others.add(Question.post("/ogc/collections/projects/items/15", "application/geo+json", feature())
                    .as(method));
        }
        for (String method : List.of("POST", "OPTIONS")) {
            others.add(Question.post("/ogc/collections/projects/items", "application/geo+json", feature())
                    .as(method));
        }
        others.addAll(assistants());
        for (String formats : List.of("json", "geojson", "html", "csv", "pdf", "gpkg", "shp", "fgb", "kml")) {
            others.add(check("/api/conflicts?f=" + formats + "&parts=true"));
        }
        for (String language : List.of("zh-CN", "en")) {
            others.add(Question.get("/ogc/collections?f=html").with("Accept-Language", language));
            others.add(Question.get("/api/layers").with("Accept-Language", language));
        }
        return others;
    }

    /** What an assistant asks about what is secret; one door a tool. */
    private static List<Question> assistants() {
        return Map.of(
                        "find_projects", "{\"touches\":\"rivers/jin-river\"}",
                        "describe_place", "{\"place\":\"晋江\"}",
                        "check_site", "{\"site\":\"" + PARCEL + "\"}",
                        "explain_verdict", "{\"project\":95}",
                        "plan_sums", "{\"touches\":\"red-lines/quanzhou-bay-wetland\"}",
                        "layer_facts", "{}")
                .entrySet()
                .stream()
                .map(tool -> Question.post(
                                "/mcp",
                                "application/json",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                                        + tool.getKey() + "\",\"arguments\":" + tool.getValue() + "}}")
                        .at("POST /mcp " + tool.getKey()))
                .sorted(Comparator.comparing(Question::door))
                .toList();
    }

    /** Checks ground that meets what is secret. */
    static Question check(String target) {
        return Question.post(target, "application/geo+json", feature());
    }

    /** The same ground for the process. */
    static Question job() {
        return Question.post(
                "/ogc/processes/conflict-check/execution",
                "application/json",
                "{\"inputs\":{\"parcels\":" + feature() + "}}");
    }

    private static String feature() {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"地块\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[118.672,24.94],[118.7,24.94],[118.7,24.96],[118.672,24.96],[118.672,24.94]]]}}";
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
