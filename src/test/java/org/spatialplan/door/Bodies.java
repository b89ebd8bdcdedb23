package org.spatialplan.door;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is sent to the service, whole and then spoilt. */
final class Bodies {

    /** Of files that the service writes and reads. */
    static final List<String> FORMATS = List.of("gpkg", "shp", "fgb", "kml");

    private static final String POLYGON =
            "{\"type\":\"Polygon\",\"coordinates\":[[[118.69,24.92],[118.691,24.92],[118.691,24.921],[118.69,24.92]]]}";

    private static final List<String> TEXTS = List.of(
            POLYGON,
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"地块\"},\"geometry\":" + POLYGON + "}",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"name\":null},\"geometry\":"
                    + POLYGON + "},{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}]}",
            "POINT (118.69 24.92)",
            "LINESTRING (118.69 24.92, 118.7 24.93)",
            "SRID=4490;POLYGON ((118.69 24.92,118.691 24.92,118.691 24.921,118.69 24.92))",
            "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=39\n计量单位=米\n[地块坐标]\n4,0.1,1,地块一,面,,,,@\n"
                    + "J1,1,2757000.1,39670000.2\nJ2,1,2757100.1,39670000.2\nJ3,1,2757100.1,39670100.2\nJ1,1,2757000.1,39670000.2\n",
            "{\"inputs\":{\"parcels\":" + POLYGON + ",\"activity\":\"any\"}}",
            "{\"inputs\":{\"parcels\":{\"value\":\"" + "UE9JTlQgKDExOC42OSAyNC45Mik=" + "\",\"encoding\":\"base64\"}}}",
            "{\"inputs\":{\"message\":\"hello\"},\"response\":\"document\"}",
            "GEOMETRYCOLLECTION(".repeat(3000),
            "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(3000),
            "{\"a\":".repeat(5000),
            "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(5000),
            "<a>".repeat(5000),
            "[\"a\",\"b\"]",
            "{\"type\":\"Polygon\",\"coordinates\":[]}",
            "");

    private static final String PARCELS =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"地块\"},\"geometry\":"
                    + POLYGON + "}]}";

    /** Questions, executions, features that are written, patches (RFC 7396 and 6902), keys. */
    private static final List<String> JSON = List.of(
            POLYGON,
            PARCELS,
            "{\"inputs\":{\"parcels\":" + PARCELS + ",\"activity\":\"any\",\"accuracy\":5}}",
            "{\"inputs\":{\"parcels\":{\"value\":" + PARCELS
                    + ",\"mediaType\":\"application/geo+json\"}},\"outputs\":{},\"response\":\"raw\"}",
            "{\"inputs\":{\"message\":\"hello\"},\"response\":\"document\",\"subscriber\":{\"successUri\":\"http://127.0.0.1:1/x\"}}",
            "{\"type\":\"Feature\",\"id\":\"5\",\"properties\":{\"name_zh\":\"公园\",\"name_en\":null,\"period_from\":2024,\"investment\":1e3},"
                    + "\"geometry\":" + POLYGON + "}",
            "{\"properties\":{\"name_zh\":null,\"status\":\"done\"}}",
            "{\"name_zh\":\"公园\",\"geometry\":null}",
            "[{\"op\":\"replace\",\"path\":\"/properties/name_zh\",\"value\":\"x\"}]",
            "{\"name\":\"a\",\"role\":\"planner\",\"layers\":[\"rivers\"],\"expires\":\"2030-01-01\"}",
            "{\"schema\":\"spatial-plan-report\",\"request\":{\"parcels\":1},\"parcels\":[{\"geometry\":" + POLYGON
                    + "}],\"versions\":{\"rivers\":1}}");

    private static final String TRANSACTION =
            "<wfs:Transaction xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:fes='http://www.opengis.net/fes/2.0'"
                    + " xmlns:gml='http://www.opengis.net/gml/3.2' service='WFS' version='2.0.0'>%s</wfs:Transaction>";

    /** Questions and transactions. */
    private static final List<String> XML = List.of(
            "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0' count='2'><Query typeNames='rivers'>"
                    + "<Filter xmlns='http://www.opengis.net/fes/2.0'><PropertyIsEqualTo><ValueReference>name_zh</ValueReference>"
                    + "<Literal>晋江</Literal></PropertyIsEqualTo></Filter></Query></GetFeature>",
            "<?xml version='1.0' encoding='UTF-8'?><wfs:GetFeature xmlns:wfs='http://www.opengis.net/wfs' service='WFS' version='1.1.0'"
                    + " maxFeatures='2'><wfs:Query typeName='rivers'/></wfs:GetFeature>",
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>",
            "<wfs:DescribeFeatureType xmlns:wfs='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0'><wfs:TypeName>rivers</wfs:TypeName>"
                    + "</wfs:DescribeFeatureType>",
            "<GetRecords xmlns='http://www.opengis.net/cat/csw/2.0.2' service='CSW' version='2.0.2' resultType='results'><Query typeNames='csw:Record'>"
                    + "<ElementSetName>full</ElementSetName><Constraint version='1.1.0'><Filter xmlns='http://www.opengis.net/ogc'><PropertyIsLike"
                    + " wildCard='%' singleChar='_' escapeChar='!'><PropertyName>csw:AnyText</PropertyName><Literal>红线</Literal></PropertyIsLike>"
                    + "</Filter></Constraint></Query></GetRecords>",
            TRANSACTION.formatted(
                    "<wfs:Delete typeName='projects'><fes:Filter><fes:ResourceId rid='projects.5'/></fes:Filter></wfs:Delete>"),
            TRANSACTION.formatted(
                    "<wfs:Update typeName='projects'><wfs:Property><wfs:ValueReference>name_zh</wfs:ValueReference><wfs:Value>公园"
                            + "</wfs:Value></wfs:Property><fes:Filter><fes:ResourceId rid='projects.5'/></fes:Filter></wfs:Update>"),
            TRANSACTION.formatted(
                    "<wfs:Insert><projects><name_zh>公园</name_zh><geometry><gml:Point srsName='urn:ogc:def:crs:EPSG::4490'><gml:pos>"
                            + "24.9 118.6</gml:pos></gml:Point></geometry></projects></wfs:Insert>"));

    /** Forms of one address. */
    private static final List<String> PAIRS = List.of(
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&COUNT=1",
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=rivers&STYLES=&CRS=CRS:84&BBOX=118,24,119,25&WIDTH=9&HEIGHT=9&FORMAT=image/png");

    private static final List<String> CHARSETS = List.of("UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "ISO-8859-1");

    private final List<byte[]> files;

    /** @param files of binary formats, as the service itself writes them */
    Bodies(List<byte[]> files) {
        this.files = List.copyOf(files);
    }

    /** @param type of media; what is sent is mostly of this kind, sound or spoilt */
    byte[] next(String type, Random random) {
        List<String> own = ofKind(type);
        if (!own.isEmpty() && random.nextInt(4) > 0) {
            byte[] body = Samples.one(own, random).getBytes(StandardCharsets.UTF_8);
            return random.nextInt(3) == 0 ? body : spoilt(body, random);
        }
        if (random.nextInt(5) == 0) {
            return ("<GetFeature xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0' count='2'><Query typeNames='rivers'>"
                            + Filters.xml(random) + "</Query></GetFeature>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        byte[] body = random.nextInt(4) == 0
                ? Samples.one(files, random).clone()
                : Samples.one(random.nextInt(4) > 0 ? TEXTS : random.nextBoolean() ? XML : PAIRS, random)
                        .getBytes(java.nio.charset.Charset.forName(Samples.one(CHARSETS, random)));
        return random.nextInt(3) == 0 ? body : spoilt(body, random);
    }

    private static List<String> ofKind(String type) {
        return type.contains("json")
                ? JSON
                : type.contains("xml") ? XML : type.contains("urlencoded") ? PAIRS : List.of();
    }

    private static byte[] spoilt(byte[] body, Random random) {
        if (body.length == 0) {
            return body;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(body, random.nextInt(body.length));
            }
            case 1 -> {
                for (int i = 0; i < 1 + body.length / 500; i++) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
                return body;
            }
            case 2 -> {
                return inserted(body, Samples.senseless(random).getBytes(StandardCharsets.UTF_8), random);
            }
            default -> {
                return replaced(body, random);
            }
        }
    }

    private static byte[] inserted(byte[] body, byte[] piece, Random random) {
        int at = random.nextInt(body.length);
        byte[] longer = Arrays.copyOf(body, body.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(body, at, longer, at + piece.length, body.length - at);
        return longer;
    }

    /** One number or word becomes another. */
    private static byte[] replaced(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String[] words = text.split("(?<=[^A-Za-z0-9.-])|(?=[^A-Za-z0-9.-])", -1);
        words[random.nextInt(words.length)] =
                new String(Samples.senseless(random).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As the part of a form, perhaps one that breaks off. */
    static byte[] form(byte[] file, String boundary, Random random) {
        String name = Samples.one(List.of("file", "parcels", "approval", "x", ""), random);
        String fileName = Samples.one(List.of("a.geojson", "地块.zip", "a\0b", "../../a", "\"", ""), random);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        byte[] whole = new byte[0];
        for (byte[] part :
                List.of(head.getBytes(StandardCharsets.UTF_8), file, tail.getBytes(StandardCharsets.UTF_8))) {
            int length = whole.length;
            whole = Arrays.copyOf(whole, length + part.length);
            System.arraycopy(part, 0, whole, length, part.length);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
    }
}
