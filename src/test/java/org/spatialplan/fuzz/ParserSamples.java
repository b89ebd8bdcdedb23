package org.spatialplan.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.format.read.ZippedParts;

/** Sound input for each parser, from files that the tests have anyway. */
final class ParserSamples {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String SQUARE = "[[[118.69,24.92],[118.691,24.92],[118.691,24.921],[118.69,24.92]]]";

    private static final List<String> GEOJSON = List.of(
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4549\"}},\"features\":["
                    + "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"name\":null,\"a\":[1,{\"b\":2}]},\"geometry\":{\"type\":\"Polygon\","
                    + "\"coordinates\":" + SQUARE + "}},{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}]}",
            "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[118,24,5]},{\"type\":\"MultiPolygon\","
                    + "\"coordinates\":[" + SQUARE + "]}]}",
            "\u001E{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[118,24],[119,25]]}}\n");

    /** What every feature of a layer needs. */
    private static final String LAYER_PROPERTIES =
            "\"name_zh\":\"湾\",\"name_en\":\"Bay\",\"accuracy_m\":20,\"source\":\"map\","
                    + "\"licence\":\"ODbL-1.0\",\"status\":\"traced\",\"as_of\":\"2024-01-01\"";

    /** Short ones: a change in a long file is seldom one that a reader sees. */
    private static final List<String> LAYERS = List.of(
            layer(
                    "",
                    "\"id\":\"bay\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "},\"properties\":{"
                            + LAYER_PROPERTIES + ",\"area_km2\":1.5,\"unit\":true,\"zone\":null}"),
            layer(
                    "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},",
                    "\"properties\":{" + LAYER_PROPERTIES
                            + "},\"id\":\"river\",\"geometry\":{\"type\":\"MultiLineString\","
                            + "\"coordinates\":[[[118,24,5],[119,25,6]],[[118.5,24],[118.6,24.1]]]}"),
            layer(
                    "\"name\":\"places\",",
                    "\"id\":\"place\",\"properties\":{" + LAYER_PROPERTIES.replace("traced", "unlocated")
                            + "},\"geometry\":null},{\"type\":\"Feature\",\"id\":\"place\",\"properties\":{"
                            + LAYER_PROPERTIES
                            + "},\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\","
                            + "\"coordinates\":[118,24]},{\"type\":\"MultiPoint\",\"coordinates\":[[118,24],[1e2,2.4e1]]}]}"),
            layer(
                    "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4549\"}},",
                    "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "," + SQUARE
                            + "]},\"properties\":{\"id\":\"a\",\"tags\":[1,{\"b\":\"\\u4e2d\"}]}"),
            layer(
                    "",
                    "\"id\":7,\"properties\":{" + LAYER_PROPERTIES
                            + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[40369000,2758000]}"));

    private static final List<String> WKT = List.of(
            "POLYGON ((118.69 24.92, 118.691 24.92, 118.691 24.921, 118.69 24.92))\nMULTIPOINT ((1 2), (3 4))",
            "SRID=4490;GEOMETRYCOLLECTION ZM (POINT ZM (1 2 3 4), LINESTRING EMPTY)",
            "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (0 0, 100 -100, 200 0), (200 0, 200 200, 0 0)), (1 1, 2 2, 2 1, 1 1))");

    private static final String ESRI_CURVES = "{\"attributes\":{\"a\":1},\"geometry\":{\"curveRings\":[[[1000,0],"
            + "{\"c\":[[3000,0],[2000,1000]]},{\"a\":[[1000,0],[2000,0],1,1]}]]}}";

    private static final List<String> CRS_NAMES = List.of(
            "EPSG:4490",
            "urn:ogc:def:crs:EPSG::4549",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "http://www.opengis.net/gml/srs/epsg.xml#4326",
            "CRS:84");

    private static final List<String> FES = List.of(
            "<And><PropertyIsLike wildCard=\"*\" singleChar=\".\" escapeChar=\"!\"><ValueReference>name_zh</ValueReference>"
                    + "<Literal>*溪</Literal></PropertyIsLike><PropertyIsBetween><ValueReference>length_km</ValueReference>"
                    + "<LowerBoundary><Literal>1</Literal></LowerBoundary><UpperBoundary><Literal>90</Literal></UpperBoundary>"
                    + "</PropertyIsBetween></And>",
            "<PropertyIsLessThan><Function name=\"abs\"><ValueReference>length_km</ValueReference></Function><Literal>2</Literal></PropertyIsLessThan>",
            "<DWithin><ValueReference>geometry</ValueReference><gml:Point srsName=\"EPSG:4326\"><gml:pos>118.6 24.9</gml:pos></gml:Point>"
                    + "<Distance uom=\"m\">5</Distance></DWithin>",
            "<Intersects><ValueReference>geometry</ValueReference><gml:MultiSurface><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing>"
                    + "<gml:posList>24.8 118.6 24.8 118.8 25.0 118.8 24.8 118.6</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
                    + "</gml:surfaceMember></gml:MultiSurface></Intersects>",
            "<During><ValueReference>as_of</ValueReference><gml:TimePeriod><gml:beginPosition>2020-01-01</gml:beginPosition>"
                    + "<gml:endPosition>2030-01-01</gml:endPosition></gml:TimePeriod></During>",
            "<ResourceId rid=\"rivers.jin-river\"/>");

    private static final String MAPPING =
            "# of the bureau\nid: BSM\nname_zh: [MC, 名称]\nzone: GHFQDM\nattributes:\n  MJ: &m 面积\nvalues:\n  zone:\n"
                    + "    '110': core\n    '120': \"general\"\ndefaults:\n  status: official\n  accuracy_m: 0.5\ntypes:\n  MJ: number\n";

    private ParserSamples() {}

    private static String layer(String members, String feature) {
        return "{\"type\":\"FeatureCollection\"," + members + "\"features\":[{\"type\":\"Feature\"," + feature
                + "}]}\n";
    }

    /** Several for most; never none. */
    static List<byte[]> of(Parser parser) {
        return switch (parser) {
            case BOUNDARY_POINTS ->
                Stream.concat(
                                files(GOLDEN.resolve("boundary-points"), ".txt").stream(),
                                files(GOLDEN.resolve("boundary-dialects"), "s.txt").stream())
                        .toList();
            case SHAPEFILE ->
                List.of(
                        ZippedParts.of("gbk-4549.zip").zipped(),
                        stored(ZippedParts.of("utf8-4528.zip")),
                        stored(ZippedParts.of("lines-zm.zip")));
            case GEOPACKAGE -> files(GOLDEN.resolve("parcels"), ".gpkg");
            case FLATGEOBUF -> files(GOLDEN.resolve("parcels"), ".fgb");
            case PARQUET -> files(GOLDEN.resolve("parcels"), ".parquet");
            case GEOJSON -> bytes(GEOJSON);
            case GEOJSON_LAYER -> bytes(LAYERS);
            case WKT -> bytes(WKT);
            case COORDINATE_LIST ->
                Stream.of(".csv", ".txt", ".tsv", ".dat")
                        .flatMap(ending -> files(GOLDEN.resolve("lists"), ending).stream())
                        .toList();
            case EXCEL -> files(GOLDEN.resolve("lists"), ".xlsx");
            case KML -> files(GOLDEN.resolve("texts"), ".kml");
            case GML -> files(GOLDEN.resolve("texts"), ".gml");
            case ESRI_JSON ->
                Stream.concat(files(GOLDEN.resolve("texts"), ".json").stream(), bytes(List.of(ESRI_CURVES)).stream())
                        .toList();
            case TOPOJSON -> files(GOLDEN.resolve("texts"), ".topojson");
            case CSV_WKT -> files(GOLDEN.resolve("texts"), ".csv");
            case CRS -> bytes(cells(GOLDEN.resolve("systems.txt"), 2));
            case CRS_NAME -> bytes(CRS_NAMES);
            case CQL2_TEXT -> bytes(cells(Path.of("src/test/resources/filter/languages.csv"), 1));
            case CQL2_JSON -> bytes(cells(Path.of("src/test/resources/filter/languages.csv"), 2));
            case ECQL -> bytes(cells(Path.of("src/test/resources/filter/languages.csv"), 3));
            case FES -> bytes(FES);
            case SLD -> files(Path.of("styles"), ".sld");
            case MAPPING -> bytes(List.of(MAPPING));
            case RULES -> files(Path.of("src/test/resources/cases/lines/kinds/rules"), ".yaml");
            case LAYERS -> files(Path.of("geodata/layers"), ".yaml");
            case STANDARD -> files(Path.of("geodata/standards"), "database.yaml");
            case PLAN_DOCUMENT -> files(GOLDEN.resolve("plan-import"), ".txt");
        };
    }

    /** By name; none if there is no such folder. */
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static List<byte[]> files(Path folder, String ending) {
        return files(folder).entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Not packed, so that a changed byte is a changed byte of the Shapefile. */
    private static byte[] stored(ZippedParts parts) {
        return ZippedParts.stored(parts.named("a."));
    }

    /** One column of a table with bars. */
    private static List<String> cells(Path table, int column) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("layer|"))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells.length > column)
                    .map(cells -> cells[column].strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
