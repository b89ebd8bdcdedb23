package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.MadeCity;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second city of real size, in another zone: everything is about it, and no door says a word of the bundled one. */
@Tag("service")
@Tag("lengthy")
class SecondCityTest {

    private static final Pattern BUNDLED = Pattern.compile(
            "泉州|quanzhou|晋江|jinjiang|洛阳江|luoyang|石狮|shishi|南安|nanan|惠安|安溪|永春|德化|鲤城|licheng|丰泽|fengze|洛江|luojiang|泉港"
                    + "|quangang|福建|fujian|官桥|河市",
            Pattern.CASE_INSENSITIVE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static MadeCity city;
    private static ConfigurableApplicationContext service;
    private static String root;

    @BeforeAll
    static void start() {
        Path geodata = folder.resolve("city");
        SampleCity.writeTo(geodata);
        city = MadeCity.writeTo(geodata);
        assertThat(new CityCheck(geodata).run().faults()).isEmpty();
        service = new SpringApplicationBuilder(SpatialPlanApplication.class)
                .run(
                        "--server.port=0",
                        "--spatialplan.data=" + folder.resolve("data"),
                        "--spatialplan.geodata=" + geodata);
        root = "http://localhost:"
                + ((WebServerApplicationContext) service).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void noDoorSaysAWordOfTheBundledCity() throws Exception {
        Set<String> doors = new LinkedHashSet<>(List.of(
                "/",
                "/v3/api-docs",
                "/ogc",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/styles",
                "/ogc/styles/plan",
                "/ogc/collections/catalogue/items?limit=100",
                "/map/text/zh.json",
                "/map/text/en.json",
                "/ows?SERVICE=WMS&REQUEST=GetCapabilities",
                "/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities",
                "/ows?SERVICE=WFS&REQUEST=GetCapabilities",
                "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType",
                "/ows?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=gmd:MD_Metadata&RESULTTYPE=results&ELEMENTSETNAME=full",
                "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"));
        JsonNode paths = JSON.readTree(get("/v3/api-docs")).path("paths");
        paths.propertyNames().stream()
                .filter(path -> !path.contains("{") && paths.path(path).has("get"))
                .forEach(doors::add);
        JsonNode collections = JSON.readTree(get("/ogc/collections?f=json")).path("collections");
        assertThat(collections.size()).isGreaterThanOrEqualTo(40);
        for (JsonNode collection : collections) {
            String id = collection.path("id").asString();
            for (String part : List.of("", "/items", "/items?f=html&limit=3", "/schema", "/queryables", "/styles")) {
                doors.add("/ogc/collections/" + id + part);
            }
            doors.add("/ogc/styles/" + id + "?f=sld");
            doors.add("/api/layers/" + id);
        }

        List<String> said = new ArrayList<>();
        for (String door : doors) {
            HttpResponse<String> answer = ask(door);
            assertThat(answer.statusCode()).as(door).isLessThan(500);
            BUNDLED.matcher(answer.body()).results().limit(1).forEach(word -> said.add(door + ": " + word.group()));
        }
        assertThat(doors).hasSizeGreaterThan(300);
        assertThat(said).isEmpty();
    }

    @Test
    void theMapIsDrawnAndItemsAreFound() throws Exception {
        assertThat(get("/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=STBHHX&OUTPUTFORMAT=csv")
                        .lines())
                .hasSize(26);
        assertThat(JSON.readTree(get("/ogc/collections/projects/items?limit=1"))
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(300);
        HttpResponse<byte[]> picture = CLIENT.send(
                HttpRequest.newBuilder(URI.create(root
                                + "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=STBHHX&STYLES=&CRS=CRS:84"
                                + "&BBOX=123,41,123.8,41.6&WIDTH=400&HEIGHT=300&FORMAT=image/png"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(picture.body()));
        double[] box = city.redLine.get(7);
        int x = (int) (((box[0] + box[2]) / 2 - 123) / 0.8 * 400);
        int y = (int) ((41.6 - (box[1] + box[3]) / 2) / 0.6 * 300);
        assertThat(image.getRGB(x, y)).isNotEqualTo(image.getRGB(0, 0));
    }

    /** Areas of rectangles in degrees by the formula of the zone of the ellipsoid, and nothing else. */
    @Test
    void checksAgreeWithAPlainFormula() throws Exception {
        Random random = new Random(7);
        int met = 0;
        for (int i = 0; i < 40; i++) {
            double west = 123.05 + random.nextDouble() * 0.65;
            double south = 41.05 + random.nextDouble() * 0.45;
            double[] site = {
                west, south, west + 0.01 + random.nextDouble() * 0.03, south + 0.01 + random.nextDouble() * 0.03
            };
            double expected = city.redLine.stream()
                    .mapToDouble(line -> shared(site, line))
                    .sum();

            // number, id, name, state, certainty, reason, area_m2, overlap
            String[] row = post("/api/conflicts?lines=ecological-red-line&f=csv", MadeCity.rectangle(site))
                    .lines()
                    .toList()
                    .get(1)
                    .split(",");
            double found = row[7].isEmpty() ? 0 : Double.parseDouble(row[7]);

            assertThat(row[3]).isEqualTo(expected > 1 ? "conflict" : "clear");
            assertThat(found).as(String.join(",", row)).isCloseTo(expected, within(Math.max(2, expected * 1e-5)));
            assertThat(Double.parseDouble(row[6]))
                    .isCloseTo(
                            areaM2(site[0], site[1], site[2], site[3]),
                            org.assertj.core.data.Percentage.withPercentage(0.001));
            met += expected > 0 ? 1 : 0;
        }
        assertThat(met).isBetween(10, 39);
    }

    @Test
    void theReportIsAboutThisCity() throws Exception {
        String site = MadeCity.rectangle(city.redLine.get(3));
        HttpResponse<byte[]> pdf = CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/conflicts?f=pdf"))
                        .header("Content-Type", "application/geo+json")
                        .POST(HttpRequest.BodyPublishers.ofString(site))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("辽原市").doesNotContainPattern(BUNDLED);
        }
        for (String format : List.of("html", "json", "csv")) {
            assertThat(post("/api/conflicts?f=" + format, site)).as(format).doesNotContainPattern(BUNDLED);
        }
    }

    private static double shared(double[] one, double[] other) {
        double west = Math.max(one[0], other[0]);
        double south = Math.max(one[1], other[1]);
        double east = Math.min(one[2], other[2]);
        double north = Math.min(one[3], other[3]);
        return west < east && south < north ? areaM2(west, south, east, north) : 0;
    }

    /** CGCS2000: a = 6378137 m, 1/f = 298.257222101. */
    private static double areaM2(double west, double south, double east, double north) {
        double flattening = 1 / 298.257222101;
        double e = Math.sqrt(flattening * (2 - flattening));
        double b = 6378137 * (1 - flattening);
        return b * b / 2 * Math.toRadians(east - west) * (q(Math.toRadians(north), e) - q(Math.toRadians(south), e));
    }

    private static double q(double latitude, double e) {
        double sine = Math.sin(latitude);
        return sine / (1 - e * e * sine * sine) + Math.log((1 + e * sine) / (1 - e * sine)) / (2 * e);
    }

    private static String get(String door) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(door);
        assertThat(answer.statusCode()).as(door + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> ask(String door) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create(root + door.replace(":", URLEncoder.encode(":", StandardCharsets.UTF_8))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String post(String door, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + door))
                        .header("Content-Type", "application/geo+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
