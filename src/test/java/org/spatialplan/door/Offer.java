package org.spatialplan.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What may be asked at one address.
 *
 * @param path with names in braces
 * @param needed parameters without which nothing is answered, with their values
 * @param allowed further parameters, with values that the service names
 * @param bodies media types of what may be sent
 */
record Offer(
        String method,
        String path,
        Map<String, List<String>> needed,
        Map<String, List<String>> allowed,
        List<String> bodies) {

    private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");

    /** WMS, WFS, CSW and WMTS, which no OpenAPI document describes. */
    private static final List<String> KEY_VALUE_PAIRS = List.of(
            "/ows?SERVICE=WFS&REQUEST=GetCapabilities|VERSION=2.0.0&ACCEPTVERSIONS=2.0.0&SECTIONS=FilterCapabilities&ACCEPTFORMATS=text/xml",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&COUNT=2|STARTINDEX&SRSNAME&BBOX&CQL_FILTER&FILTER&SORTBY"
                    + "&PROPERTYNAME&OUTPUTFORMAT&RESULTTYPE=hits&RESOURCEID&NAMESPACES&ASOF&RESOLVE=none",
            "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=rivers&MAXFEATURES=2|SRSNAME&BBOX&CQL_FILTER&FILTER&SORTBY&PROPERTYNAME"
                    + "&OUTPUTFORMAT&RESULTTYPE=hits&FEATUREID&ASOF",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetPropertyValue&TYPENAMES=rivers&VALUEREFERENCE&COUNT=2|CQL_FILTER&BBOX&OUTPUTFORMAT",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType|TYPENAMES&OUTPUTFORMAT&NAMESPACES",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID|SRSNAME&ASOF",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS&STYLES&CRS=CRS:84&BBOX=118,24,119,25&WIDTH=40&HEIGHT=40&FORMAT|TRANSPARENT"
                    + "&BGCOLOR&EXCEPTIONS&TIME&CQL_FILTER&DPI=96&MAP_RESOLUTION=96&SLD&SLD_BODY",
            "/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS&STYLES&SRS=EPSG:4326&BBOX=118,24,119,25&WIDTH=40&HEIGHT=40&FORMAT|TRANSPARENT"
                    + "&BGCOLOR&EXCEPTIONS&TIME&CQL_FILTER",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=rivers&QUERY_LAYERS=rivers&STYLES&CRS=EPSG:4326&BBOX=24,118,25,119"
                    + "&WIDTH=40&HEIGHT=40&I&J&INFO_FORMAT|FEATURE_COUNT=2&EXCEPTIONS&TIME&CQL_FILTER&DPI=90",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=rivers&FORMAT=image/png|STYLE&WIDTH&HEIGHT&SCALE=1000&LANGUAGE=en&RULE=x&DPI=96&LEGEND_OPTIONS=dpi:96",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=rivers&FORMAT=application/json&CRS=CRS:84&BBOX=118,24,119,25"
                    + "&SRCWIDTH=100&SRCHEIGHT=100|STYLE&WIDTH&HEIGHT&SCALE=1000&LANGUAGE=en&DPI=90.7&TIME",
            "/ows?SERVICE=WMS&REQUEST=GetCapabilities|VERSION=1.1.1&FORMAT=text/xml&UPDATESEQUENCE=0",
            "/ows?SERVICE=CSW&REQUEST=GetCapabilities|ACCEPTVERSIONS=2.0.2&SECTIONS=OperationsMetadata",
            "/ows?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&CONSTRAINTLANGUAGE=CQL_TEXT"
                    + "|CONSTRAINT=csw:AnyText LIKE 'river'&ELEMENTSETNAME=full&ELEMENTNAME=dc:title&SORTBY=dc:title:D&STARTPOSITION=2&MAXRECORDS=3"
                    + "&OUTPUTSCHEMA=http://www.isotc211.org/2005/gmd&REQUESTID=urn:x:1&OUTPUTFORMAT=text/xml",
            "/ows?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById&ID=rivers|ELEMENTSETNAME=full&OUTPUTSCHEMA=http://www.isotc211.org/2005/gmd",
            "/ows?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetDomain&PROPERTYNAME=dc:identifier|PARAMETERNAME=GetRecords.outputSchema",
            "/ows?SERVICE=CSW&VERSION=2.0.2&REQUEST=DescribeRecord|TYPENAME=csw:Record&SCHEMALANGUAGE=XMLSCHEMA",
            "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities|ACCEPTVERSIONS=1.0.0&SECTIONS=Contents&ACCEPTFORMATS=text/xml",
            "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=rivers&STYLE=default&FORMAT=image/png&TILEMATRIXSET&TILEMATRIX=9&TILEROW&TILECOL"
                    + "|TIME");

    /** How people name it: {@code WFS GetFeature}, {@code GET /api/projects}. */
    String door() {
        return needed.containsKey("SERVICE") && needed.containsKey("REQUEST")
                ? needed.get("SERVICE").get(0) + " " + needed.get("REQUEST").get(0)
                : method + " " + path;
    }

    static List<Offer> keyValuePairs() {
        return KEY_VALUE_PAIRS.stream().map(Offer::ofPairs).toList();
    }

    private static Offer ofPairs(String text) {
        int query = text.indexOf('?');
        int optional = text.indexOf('|');
        return new Offer(
                "GET",
                text.substring(0, query),
                pairs(text.substring(query + 1, optional)),
                pairs(text.substring(optional + 1)),
                List.of());
    }

    private static Map<String, List<String>> pairs(String text) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> pairs.put(pair[0], pair.length > 1 ? List.of(pair[1]) : List.of()));
        return pairs;
    }

    /** @param base that the paths of the document are relative to */
    static List<Offer> of(JsonNode document, String base) {
        List<Offer> offers = new ArrayList<>();
        Function<JsonNode, JsonNode> resolve = node ->
                node.has("$ref") ? document.at(node.path("$ref").stringValue().substring(1)) : node;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> offers.add(of(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        base + path.getKey(),
                        path.getValue(),
                        operation.getValue(),
                        resolve))));
        return offers;
    }

    private static Offer of(
            String method, String path, JsonNode item, JsonNode operation, Function<JsonNode, JsonNode> resolve) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        for (JsonNode all : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode one : all) {
                JsonNode parameter = resolve.apply(one);
                if (parameter.path("in").asString("").equals("query")) {
                    allowed.put(parameter.path("name").stringValue(), values(parameter));
                }
            }
        }
        List<String> bodies =
                List.copyOf(operation.path("requestBody").path("content").propertyNames());
        return new Offer(method, path, Map.of(), allowed, bodies);
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        parameter.path("schema").path("enum").forEach(value -> values.add(value.asString()));
        for (JsonNode example :
                List.of(parameter.path("example"), parameter.path("schema").path("example"))) {
            if (!example.isMissingNode()) {
                values.add(example.isValueNode() ? example.asString() : example.toString());
            }
        }
        return values;
    }
}
