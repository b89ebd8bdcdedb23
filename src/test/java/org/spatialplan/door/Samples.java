package org.spatialplan.door;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that make sense under the name of a parameter, and values that make none under any. */
final class Samples {

    /** By name in lower case, for parameters in addresses, paths and forms alike. */
    private static final Map<String, List<String>> SOUND = sound();

    /** As a client encodes them. */
    private static final List<String> SENSELESS = List.of(
            "",
            " ",
            "0",
            "-1",
            "-0",
            "1.5",
            "1e400",
            "-1e308",
            "1e160",
            "NaN",
            "Infinity",
            "0x10",
            "2147483648",
            "99999999999999999999",
            "null",
            "true",
            "*",
            ",",
            ",,,",
            ";",
            "/",
            "..",
            "../../etc/passwd",
            "\\",
            "'",
            "''",
            "\"",
            "`",
            "<x>",
            "]]>",
            "&amp;",
            "{}",
            "[]",
            "{\"op\":\"=\"}",
            "[1,[2,[3]]]",
            "$(id)",
            "${x}",
            "{{x}}",
            "#{1+1}",
            "%",
            "%25",
            "%s",
            "\0",
            "\u0001",
            "\r\nX: y",
            "\uFFFE",
            "\u202E",
            "洛江",
            "𠮷野家",
            "İ",
            "ß",
            "a\u0301",
            "x".repeat(300),
            "9".repeat(400),
            "(".repeat(200),
            "[".repeat(2000),
            "2024-02-30",
            "2024-13-01",
            "0000-00-00T00:00:00Z",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            "2026-01-01T25:00:00Z",
            "../..",
            "2026-01-01/..",
            "2026-01-01/2025-01-01",
            "P1Y",
            "2000-01-01/2030-01-01/PT1S",
            "now",
            "EPSG:999999",
            "EPSG:4978",
            "urn:ogc:def:crs:EPSG::4490",
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "http://www.opengis.net/def/crs/EPSG/0/4490",
            "EPSG:4490",
            "POINT EMPTY",
            "POINT(NaN NaN)",
            "POINT(1e300 1e300)",
            "LINESTRING(0 0)",
            "POLYGON((0 0,1 1,0 0))",
            "application/json;q=x",
            "118,24,119,25",
            "-1e160,-1e160,1e160,1e160",
            "1e-320,0,1,1",
            "-1e308,-1e308,1e308,1e308",
            "118,24,118,24",
            "180,90,-180,-90");

    /** As they are: what no client may send, and what old ones do. */
    private static final List<String> RAW = List.of(
            "%",
            "%G1",
            "%2",
            "%D6%D0",
            "%C3%28",
            "%ED%A0%80",
            "%F0%28%8C%28",
            "%00",
            "%FF%FE",
            "%u6D1B",
            "+",
            "%2B",
            "%2F",
            "%5C",
            "=",
            "==");

    private Samples() {}

    private static Map<String, List<String>> sound() {
        Map<String, List<String>> sound = new TreeMap<>();
        List<String> crs = List.of("EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4549", "CRS:84");
        List<String> layers = List.of(
                "rivers", "parks", "reservoirs", "projects", "districts", "ecological-red-line", "country-parks");
        List<String> moments = List.of("2026-11-01", "2030-01-01", "2026-11-28T00:00:00Z", "current");
        for (String name : List.of(
                "layer",
                "layers",
                "typenames",
                "typename",
                "query_layers",
                "collection",
                "collectionid",
                "collections")) {
            sound.put(name, layers);
        }
        sound.put("styleid", List.of("plan", "rivers", "red-lines"));
        sound.put("center", List.of("118.6,24.9", "24.9,118.6"));
        sound.put("subset", List.of("Lat(24.5:25.2)", "Lon(118:119),Lat(24:25)", "time(\"2026-11-28\")", "E(1:2)"));
        sound.put("scale-denominator", List.of("50000", "1000000"));
        sound.put("mm-per-pixel", List.of("0.28", "0.14"));
        sound.put("bgcolor", List.of("0xFFEEDD", "red"));
        for (String name : List.of("crs", "srs", "srsname", "outputcrs", "output-crs")) {
            sound.put(name, crs);
        }
        for (String name : List.of("asof", "time", "datetime", "validfrom", "valid-from")) {
            sound.put(name, moments);
        }
        sound.put(
                "crs-uri",
                List.of("http://www.opengis.net/def/crs/EPSG/0/4490", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"));
        sound.put("bbox-crs", sound.get("crs-uri"));
        sound.put("filter-crs", sound.get("crs-uri"));
        sound.put("center-crs", sound.get("crs-uri"));
        sound.put("subset-crs", sound.get("crs-uri"));
        sound.put(
                "bbox",
                List.of(
                        "118.2,24.5,119,25.2",
                        "24.5,118.2,25.2,119",
                        "-180,-90,180,90",
                        "13150000,2800000,13250000,2900000"));
        sound.put("f", List.of("json", "geojson", "html", "csv", "gpkg", "shp", "fgb", "kml", "pdf", "mvt", "png"));
        sound.put(
                "outputformat",
                List.of(
                        "csv",
                        "application/json",
                        "gml32",
                        "gml3",
                        "shape-zip",
                        "gpkg",
                        "application/flatgeobuf",
                        "kml"));
        sound.put("limit", List.of("1", "2"));
        sound.put("count", List.of("1", "2"));
        sound.put("maxfeatures", List.of("1", "2"));
        sound.put("offset", List.of("0", "1", "1000"));
        sound.put("startindex", List.of("0", "1"));
        sound.put(
                "filter",
                List.of(
                        "length_km > 60",
                        "name_zh LIKE '%江%'",
                        "S_INTERSECTS(geometry, POINT(118.6 24.9))",
                        "NOT (as_of IS NULL)",
                        "DWITHIN(geometry, POINT(118 25), 500, meters)",
                        "abs(length_km) > 1",
                        "BBOX(geometry, 118, 24, 119, 25)"));
        sound.put("cql_filter", sound.get("filter"));
        sound.put(
                "constraint",
                List.of("csw:AnyText LIKE '河'", "dc:identifier = 'rivers'", "BBOX(ows:BoundingBox, 118, 24, 119, 25)"));
        sound.put("recordid", List.of("rivers", "red-lines"));
        sound.put("filter-lang", List.of("cql2-text", "cql2-json"));
        sound.put("q", List.of("洛阳江", "luoyang", "水"));
        sound.put("lang", List.of("zh", "en"));
        sound.put("number", List.of("5", "95"));
        sound.put("id", List.of("jin-river", "rivers.jin-river", "5", "luoyang-river"));
        sound.put("feature", sound.get("id"));
        sound.put("featureid", sound.get("id"));
        sound.put("resourceid", List.of("rivers.jin-river"));
        sound.put("itemid", sound.get("id"));
        sound.put("touches", List.of("rivers/luoyang-river", "districts"));
        sound.put("distance", List.of("500", "0"));
        sound.put("certainty", List.of("certain", "possible"));
        sound.put("version", List.of("1", "latest"));
        sound.put("from", List.of("1"));
        sound.put("to", List.of("1"));
        sound.put("properties", List.of("name_zh", "name_zh,length_km"));
        sound.put("propertyname", List.of("name_zh", "(name_zh,geometry)"));
        sound.put("valuereference", List.of("name_zh", "@gml:id"));
        sound.put("sortby", List.of("name_zh", "-name_zh", "name_zh DESC"));
        sound.put("styles", List.of("", "default"));
        sound.put("style", List.of("default", "rivers"));
        sound.put("styleid", List.of("default", "rivers"));
        sound.put("width", List.of("40", "64"));
        sound.put("height", List.of("40", "64"));
        sound.put("i", List.of("0", "20"));
        sound.put("j", List.of("0", "20"));
        sound.put("x", List.of("20"));
        sound.put("y", List.of("20"));
        sound.put("format", List.of("image/png", "image/png8", "image/jpeg", "application/json"));
        sound.put(
                "info_format",
                List.of("text/plain", "text/html", "application/json", "application/vnd.ogc.gml", "text/xml"));
        sound.put("exceptions", List.of("XML", "INIMAGE", "BLANK"));
        sound.put("transparent", List.of("TRUE", "FALSE"));
        sound.put("bgcolor", List.of("0xFFFFFF", "#ffffff"));
        sound.put("tilematrixset", List.of("WebMercatorQuad", "CGCS2000Quad"));
        sound.put("tilematrixsetid", sound.get("tilematrixset"));
        sound.put("tilematrix", List.of("9", "12"));
        sound.put("tilerow", List.of("219", "92"));
        sound.put("tilecol", List.of("424"));
        sound.put("process", List.of("conflict-check", "echo"));
        sound.put("processid", sound.get("process"));
        sound.put("job", List.of("123e4567-e89b-42d3-a456-426614174000"));
        sound.put("jobid", sound.get("job"));
        sound.put("accuracy", List.of("0", "5"));
        sound.put("axes", List.of("xy", "yx", "swapped"));
        sound.put("datum", List.of("gcj02", "wgs84"));
        sound.put("parts", List.of("true", "false"));
        sound.put("year", List.of("2024"));
        sound.put("district", List.of("洛江区"));
        sound.put("field", List.of("water"));
        sound.put("body", List.of("市水利局"));
        return sound;
    }

    /** @param others values that whoever offers the parameter names */
    static String sound(String name, List<String> others, Random random) {
        List<String> known = known(name);
        boolean own = !others.isEmpty() && (known.isEmpty() || random.nextBoolean());
        List<String> values = own ? others : known;
        return values.isEmpty() ? senseless(random) : one(values, random);
    }

    /** Lists the values that make sense under a name. */
    static List<String> known(String name) {
        return SOUND.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    static String senseless(Random random) {
        return one(SENSELESS, random);
    }

    /** Four numbers of any size. */
    static String box(Random random) {
        return Stream.generate(() -> random.nextInt(3) == 0
                        ? one(List.of("0", "-180", "90", "118.5", "24.9", "-1e9", "13150000"), random)
                        : (random.nextBoolean() ? "-" : "") + (1 + random.nextDouble()) + "e"
                                + (random.nextInt(640) - 320))
                .limit(4)
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .collect(Collectors.joining(","));
    }

    static String raw(Random random) {
        return one(RAW, random);
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
