package org.spatialplan.door;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Filters in the languages of the doors, whose parts fit by their place but not by their type. */
final class Filters {

    private static final int LONGEST = 2_000;

    /** What may stand for {@code #x}, by the letter. */
    private static final Map<Character, List<String>> WORDS = Map.of(
            'p', List.of("name_zh", "length_km", "as_of", "geometry", "accuracy_m", "id", "nothing", "gml:boundedBy"),
            'f',
                    List.of(
                            "abs",
                            "sqrt",
                            "strLength",
                            "strToLowerCase",
                            "dateFormat",
                            "area",
                            "centroid",
                            "buffer",
                            "min",
                            "max",
                            "round",
                            "log",
                            "strSubstring",
                            "if_then_else",
                            "nothing",
                            "geomLength",
                            "Concatenate",
                            "in2",
                            "not",
                            "isNull"),
            'w', List.of("*", "%", "_", "ab", "", "\\", "m", "km", "parsec"),
            't',
                    List.of(
                            "1",
                            "-1.5",
                            "1e300",
                            "x",
                            "",
                            "%",
                            "\\u",
                            "\\uD800",
                            "true",
                            "2024-01-01",
                            "2024-02-30",
                            "2024-01-01T00:00:00Z",
                            "..",
                            "99999999999999999999",
                            "118 24",
                            "24 118 25 119",
                            "NaN NaN",
                            "118 24 119 25 118 25",
                            "1e300 0",
                            "洛阳江"));

    private static final Map<Character, List<String>> TEXT = Map.of(
            'c',
                    List.of(
                            "#v #o #v",
                            "#v #o #v",
                            "#f(#v) #o #v",
                            "#f(#v,#v) #o #v",
                            "NOT (#c)",
                            "#c AND #c",
                            "#c OR #c",
                            "#v BETWEEN #v AND #v",
                            "#v NOT BETWEEN #v AND #v",
                            "#v LIKE #v",
                            "#p IN (#v,#v)",
                            "#p IS NULL",
                            "#p + #v > #v",
                            "#v * #p / #v < 1",
                            "S_INTERSECTS(#p,#g)",
                            "S_DISJOINT(geometry,#g)",
                            "S_WITHIN(geometry,#g)",
                            "S_CROSSES(#g,geometry)",
                            "S_EQUALS(#g,#g)",
                            "DWITHIN(geometry,#g,#v,meters)",
                            "BEYOND(geometry,#g,10,kilometers)",
                            "BBOX(geometry,118,24,119,25)",
                            "BBOX(#p,#v,#v,#v,#v)",
                            "T_AFTER(#v,#v)",
                            "T_EQUALS(#p,#v)",
                            "T_DURING(#p,INTERVAL('2020-01-01','..'))",
                            "CASEI(#v) = CASEI(#v)",
                            "A_CONTAINS(#p,(#v))",
                            "#p"),
            'o', List.of("=", "<>", "<", ">", "<=", ">="),
            'v',
                    List.of(
                            "#p",
                            "'#t'",
                            "'#t'",
                            "#t",
                            "DATE('#t')",
                            "TIMESTAMP('#t')",
                            "INTERVAL('#t','..')",
                            "TRUE",
                            "NULL",
                            "''",
                            "'a''b'",
                            "(1)",
                            "#g"),
            'g',
                    List.of(
                            "POINT(118.6 24.9)",
                            "POINT EMPTY",
                            "LINESTRING(118 24,119 25)",
                            "LINESTRING(118 24)",
                            "POINT(24 118)",
                            "POLYGON((118 24,119 24,119 25,118 24))",
                            "POLYGON((118 24,119 25,119 24,118 25,118 24))",
                            "POLYGON EMPTY",
                            "MULTIPOINT(118 24)",
                            "GEOMETRYCOLLECTION(POINT(118 24))",
                            "GEOMETRYCOLLECTION EMPTY",
                            "POINT(1e300 0)",
                            "POINT Z(118 24 1)",
                            "POINT(#t)",
                            "geometry",
                            "name_zh"));

    private static final Map<Character, List<String>> JSON = Map.of(
            'c',
                    List.of(
                            "{\"op\":\"#o\",\"args\":[#v,#v]}",
                            "{\"op\":\"#o\",\"args\":[#v,#v]}",
                            "{\"op\":\"not\",\"args\":[#c]}",
                            "{\"op\":\"and\",\"args\":[#c,#c]}",
                            "{\"op\":\"between\",\"args\":[#v,#v,#v]}",
                            "{\"op\":\"in\",\"args\":[#v,[#v,#v]]}",
                            "{\"op\":\"isNull\",\"args\":[#v]}",
                            "{\"op\":\"like\",\"args\":[#v,#v]}",
                            "{\"op\":\"#o\",\"args\":#v}",
                            "#v",
                            "{}"),
            'o',
                    List.of(
                            "=",
                            "<>",
                            "<",
                            "s_intersects",
                            "s_disjoint",
                            "t_after",
                            "t_during",
                            "a_contains",
                            "+",
                            "^",
                            "dwithin",
                            "nothing"),
            'v',
                    List.of(
                            "{\"property\":\"#p\"}",
                            "{\"property\":\"#p\"}",
                            "\"x\"",
                            "1",
                            "1e999",
                            "null",
                            "true",
                            "[]",
                            "{\"date\":\"2024-02-30\"}",
                            "{\"timestamp\":\"x\"}",
                            "{\"interval\":[\"..\",\"2024-01-01\"]}",
                            "{\"interval\":[]}",
                            "#g",
                            "#c",
                            "{\"op\":\"#f\",\"args\":[#v]}",
                            "{\"bbox\":[1,2,3]}"),
            'g',
                    List.of(
                            "{\"type\":\"Point\",\"coordinates\":[118.6,24.9]}",
                                    "{\"type\":\"Point\",\"coordinates\":[]}",
                            "{\"type\":\"LineString\",\"coordinates\":[[118,24]]}",
                                    "{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]}",
                            "{\"type\":\"Polygon\"}", "{\"type\":\"GeometryCollection\",\"geometries\":[]}"));

    private static final Map<Character, List<String>> XML = Map.of(
            'c',
                    List.of(
                            "<PropertyIsEqualTo>#v#v</PropertyIsEqualTo>",
                            "<PropertyIsLessThan matchCase='#t'>#v#v</PropertyIsLessThan>",
                            "<PropertyIsLike wildCard='#w' singleChar='#w' escapeChar='#w'>#v#v</PropertyIsLike>",
                            "<PropertyIsBetween>#v<LowerBoundary>#v</LowerBoundary><UpperBoundary>#v</UpperBoundary></PropertyIsBetween>",
                            "<PropertyIsNull>#v</PropertyIsNull>",
                            "<Not>#c</Not>",
                            "<And>#c#c</And>",
                            "<Or>#c</Or>",
                            "<BBOX>#v#g</BBOX>",
                            "<Intersects>#v#g</Intersects>",
                            "<Disjoint>#g#v</Disjoint>",
                            "<DWithin>#v#g<Distance uom='#w'>#t</Distance></DWithin>",
                            "<During>#v#g</During>",
                            "<After>#v#g</After>",
                            "<ResourceId rid='rivers.#t'/>",
                            "<#p/>",
                            ""),
            'v',
                    List.of(
                            "<ValueReference>#p</ValueReference>",
                            "<ValueReference>#p</ValueReference>",
                            "<Literal>#t</Literal>",
                            "<Literal>#g</Literal>",
                            "<Function name='#f'>#v</Function>",
                            "<PropertyName>#p</PropertyName>",
                            ""),
            'g',
                    List.of(
                            "<gml:Point srsName='urn:ogc:def:crs:EPSG::4490'><gml:pos>24.9 118.6</gml:pos></gml:Point>",
                            "<gml:Point><gml:pos>#t</gml:pos></gml:Point>",
                            "<gml:Point/>",
                            "<gml:LineString srsDimension='#t'><gml:posList>#t</gml:posList></gml:LineString>",
                            "<gml:Envelope srsName='#t'><gml:lowerCorner>#t</gml:lowerCorner><gml:upperCorner>#t</gml:upperCorner></gml:Envelope>",
                            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>#t</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
                            "<gml:TimePeriod><gml:beginPosition>#t</gml:beginPosition><gml:endPosition>#t</gml:endPosition></gml:TimePeriod>",
                            "<gml:TimeInstant><gml:timePosition>#t</gml:timePosition></gml:TimeInstant>",
                            "<gml:#p/>"),
            'o', List.of(""));

    private Filters() {}

    /** In CQL2 as text, mostly, or as JSON. */
    static String cql(Random random) {
        return random.nextInt(3) == 0 ? filled("#c", JSON, random) : filled("#c", TEXT, random);
    }

    /** In the encoding of FES 2.0. */
    static String xml(Random random) {
        return "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>"
                + filled("#c", XML, random) + "</Filter>";
    }

    private static String filled(String start, Map<Character, List<String>> grammar, Random random) {
        String filled = start;
        for (int hole = filled.indexOf('#'); hole >= 0; hole = filled.indexOf('#')) {
            char letter = filled.charAt(hole + 1);
            List<String> choices = grammar.getOrDefault(letter, WORDS.get(letter));
            String piece = filled.length() > LONGEST ? "" : Samples.one(choices, random);
            filled = filled.substring(0, hole) + piece + filled.substring(hole + 2);
        }
        return filled;
    }
}
