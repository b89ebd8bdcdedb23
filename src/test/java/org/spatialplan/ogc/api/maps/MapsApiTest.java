package org.spatialplan.ogc.api.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.HttpTest;

/** OGC API – Maps: the same pictures as by WMS, and its own ways of saying what a map shows. */
class MapsApiTest extends HttpTest {

    private static BufferedImage picture(Answer answer) {
        try {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static double[] corners(Answer answer) {
        return Arrays.stream(answer.headers()
                        .firstValue("Content-Bbox")
                        .orElseThrow()
                        .split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The same box at both doors, in the axis order of its system. */
    @ParameterizedTest
    @CsvSource({
        "/ogc/map, plan, EPSG:4490, '24.6,118.2,25.2,119'",
        "/ogc/collections/rivers/map, rivers, EPSG:3857, '13150000,2830000,13250000,2900000'",
        "/ogc/collections/red-lines/styles/red-lines/map, red-lines, EPSG:4549, '2740000,340000,2780000,390000'",
        "/ogc/styles/districts/map, districts, CRS:84, '118.2,24.6,119,25.2'"
    })
    void aMapOfABoxIsThatOfTheWms(String path, String layer, String system, String box) {
        String uri = system.equals("CRS:84") ? "[OGC:CRS84]" : "[" + system + "]";
        Answer map = get(
                path,
                "bbox",
                box,
                "bbox-crs",
                uri,
                "crs",
                uri,
                "width",
                "400",
                "height",
                "300",
                "transparent",
                "false");
        Answer wms = get(
                "/ows",
                "SERVICE",
                "WMS",
                "VERSION",
                "1.3.0",
                "REQUEST",
                "GetMap",
                "LAYERS",
                layer,
                "STYLES",
                "",
                "CRS",
                system,
                "BBOX",
                box,
                "WIDTH",
                "400",
                "HEIGHT",
                "300",
                "FORMAT",
                "image/png");

        assertThat(pixels(picture(map))).isEqualTo(pixels(picture(wms)));
        assertThat(map.headers().firstValue("Content-Bbox")).hasValueSatisfying(told -> assertThat(
                        Arrays.stream(told.split(",")).mapToDouble(Double::parseDouble))
                .containsExactly(Arrays.stream(box.split(","))
                        .mapToDouble(Double::parseDouble)
                        .boxed()
                        .toArray(Double[]::new)));
    }

    @Test
    void chosenCollectionsAreDrawnFromTheFirstUp() {
        Answer both = get("/ogc/map", "collections", "rivers,districts", "width", "300");
        Answer turned =
                get("/ogc/map", "collections", address("/ogc/collections/districts") + ",rivers", "width", "300");

        assertThat(pixels(picture(both))).isNotEqualTo(pixels(picture(turned)));
        assertThat(pixels(picture(get("/ogc/map", "collections", "rivers", "width", "300"))))
                .isEqualTo(pixels(picture(get("/ogc/collections/rivers/map", "width", "300"))));
        assertThat(get("/ogc/map", "collections", "rivrs")
                        .json()
                        .path("near")
                        .path(0)
                        .stringValue())
                .isEqualTo("rivers");
        assertThat(get("/ogc/styles/rivers/map", "collections", "districts").status())
                .isEqualTo(400);
    }

    /** Width, height and the box that is told for what was asked; metres on the ground in a zone are almost its units. */
    @ParameterizedTest
    @CsvSource({
        "'center=118.6,24.9&scale-denominator=50000&width=300&height=200&crs=EPSG:4549', 300, 200, 4201.2, 2800.8",
        "'center=24.9,118.6&center-crs=EPSG:4490&scale-denominator=50000&height=200&crs=EPSG:4549', 200, 200, 2800.8, 2800.8",
        "'center=118.6,24.9&scale-denominator=50000&mm-per-pixel=0.14&width=600&height=400&crs=EPSG:4549', 600, 400, 4201.2, 2800.8",
        "'bbox=118.5,24.8,118.6,24.9&scale-denominator=100000', 361, 396, 0.1, 0.1",
        "'bbox=118.5,24.8,118.6,24.9&width=500', 500, 548, 0.1, 0.1",
        "'bbox=118.5,24.8,118.6,24.9', 912, 1000, 0.1, 0.1",
        "'subset=Lat(24.8:24.9),Lon(118.5:118.6)&width=500', 500, 548, 0.1, 0.1",
        "'subset=Lat(24.8:24.9)&subset=Lon(118.5:118.6)&width=500', 500, 548, 0.1, 0.1"
    })
    void whatIsLeftOutFollowsFromTheRest(String query, int width, int height, double east, double north) {
        Answer answer = follow(address("/ogc/collections/districts/map?" + query));
        BufferedImage map = picture(answer);
        double[] corners = corners(answer);
        boolean northFirst = query.contains("crs=EPSG:4549");

        assertThat(List.of(map.getWidth(), map.getHeight())).containsExactly(width, height);
        assertThat(corners[northFirst ? 3 : 2] - corners[northFirst ? 1 : 0])
                .isCloseTo(east, org.assertj.core.data.Offset.offset(east / 1000));
        assertThat(corners[northFirst ? 2 : 3] - corners[northFirst ? 0 : 1])
                .isCloseTo(north, org.assertj.core.data.Offset.offset(north / 1000));
    }

    /** A refusal names the parameter and has the status that the standard gives it. */
    @ParameterizedTest
    @CsvSource({
        "'bbox=118,24,119,25&center=118.5,24.5', 400, center",
        "'bbox=118,24,119,25&subset=Lat(24:25)', 400, subset",
        "'bbox=118,24,119,25&scale-denominator=100000&width=5', 400, scale-denominator",
        "'bbox=24,118,25,119', 400, bbox",
        "'bbox=118,25,119,24', 400, bbox",
        "'bbox=118,24,119', 400, bbox",
        "'center=24.9,118.6', 400, center",
        "'subset=E(1:2)', 400, subset",
        "'subset=Lat(24:25', 400, subset",
        "'subset=Lat(24:25),Lat(24:25)', 400, subset",
        "'subset=Depth(1:2)', 400, subset",
        "'subset=time(yesterday)', 400, subset",
        "'subset=time(2020)&datetime=2020-01-01', 400, subset",
        "'width=0', 400, width",
        "'height=1.5', 400, height",
        "'mm-per-pixel=0', 400, mm-per-pixel",
        "'scale-denominator=-1', 400, scale-denominator",
        "'crs=EPSG:2326', 400, crs",
        "'bgcolor=reddish', 400, bgcolor",
        "'transparent=maybe', 400, transparent",
        "'datetime=2999-01-01', 400, datetime",
        "'width=4097', 413, width",
        "'center=118.6,24.9&width=10&height=5000', 413, height",
        "'subset=Lat(100:120)', 404, ",
        "'subset=time(2001)', 404, ",
        "'subset=time(2999)', 404, ",
        "'datetime=2001-01-01', 404, ",
        "'f=gif', 400, f",
        "'layers=rivers', 400, layers"
    })
    void whatContradictsItselfIsRefused(String query, int status, String parameter) {
        Answer answer = follow(address("/ogc/map?" + query));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Bbox")).isEmpty();
        if (parameter != null) {
            assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
        }
    }

    @Test
    void theBackgroundIsNothingUnlessAColourIsNamed() {
        String[] far = {"bbox", "10,10,11,11", "width", "20"};
        assertThat(Arrays.stream(pixels(picture(get("/ogc/map", far))))).allMatch(pixel -> pixel >>> 24 == 0);
        assertThat(Arrays.stream(
                        pixels(picture(follow(address("/ogc/map?bbox=10,10,11,11&width=20&bgcolor=0x336699"))))))
                .allMatch(pixel -> pixel == 0xFF336699);
        assertThat(Arrays.stream(
                        pixels(picture(follow(address("/ogc/map?bbox=10,10,11,11&width=20&bgcolor=RebeccaPurple"))))))
                .allMatch(pixel -> pixel == 0xFF663399);
        assertThat(Arrays.stream(pixels(picture(
                        follow(address("/ogc/map?bbox=10,10,11,11&width=20&bgcolor=0x336699&transparent=true"))))))
                .allMatch(pixel -> pixel >>> 24 == 0);
        Answer jpeg = get("/ogc/map", "bbox", "10,10,11,11", "width", "20", "f", "jpeg");
        assertThat(jpeg.contentType()).isEqualTo("image/jpeg");
        assertThat(Arrays.stream(pixels(picture(jpeg)))).allMatch(pixel -> pixel == 0xFFFFFFFF);
        assertThat(send("GET", "/ogc/map", "image/jpeg", far).contentType()).isEqualTo("image/jpeg");
        assertThat(send("GET", "/ogc/map", "application/json").status()).isEqualTo(406);
    }

    /** A box over the antimeridian begins east of its end, and is told so. */
    @Test
    void aBoxOverTheAntimeridianShowsWhatIsInIt() {
        Answer map = get("/ogc/map", "bbox", "110,20,-170,40", "width", "400");

        assertThat(corners(map)).containsExactly(110, 20, -170, 40);
        assertThat(Arrays.stream(pixels(picture(map)))).anyMatch(pixel -> pixel >>> 24 != 0);
    }

    @Test
    void aClientThatHasTheMapGetsNothingAgain() {
        Answer first = get("/ogc/collections/rivers/map", "width", "100");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(getWith("/ogc/collections/rivers/map?width=100", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(get("/ogc/collections/rivers/map", "width", "101").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(first.headers().firstValue("Content-Datetime").orElseThrow())
                .isEqualTo(get("/ogc/collections/rivers")
                        .json()
                        .at("/extent/temporal/interval/0/0")
                        .stringValue());
    }

    /** As a year, a month and a day; of an interval the end counts. */
    @Test
    void aMapOfTheDayIsTheMapOfNow() {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        int[] now = pixels(picture(get("/ogc/collections/rivers/map", "width", "100")));
        for (String time : List.of(
                "\"" + today + "\"",
                "\"" + today.toString().substring(0, 7) + "\"",
                Integer.toString(today.getYear()),
                "*",
                "\"2001-01-01T05Z\":*")) {
            assertThat(pixels(picture(
                            get("/ogc/collections/rivers/map", "width", "100", "subset", "time(" + time + ")"))))
                    .as(time)
                    .isEqualTo(now);
        }
        assertThat(pixels(picture(get("/ogc/collections/rivers/map", "width", "100", "datetime", "../" + today))))
                .isEqualTo(now);
    }

    @Test
    void theLandingPageAndCollectionsLeadToMaps() {
        assertThat(get("/ogc").json().at("/extent/spatial/bbox/0").size()).isEqualTo(4);
        assertThat(get("/ogc").body()).contains("/ogc/map?f=png", "/ogc/styles?f=json");
        assertThat(get("/ogc/collections/rivers").body())
                .contains(
                        "http://www.opengis.net/def/rel/ogc/1.0/map", "http://www.opengis.net/def/rel/ogc/1.0/styles");
        assertThat(get("/ogc/conformance").body())
                .contains("ogcapi-maps-1/1.0/conf/core", "ogcapi-styles-1/1.0/conf/core");
        assertThat(get("/ogc/api", "f", "json")
                        .json()
                        .at("/info/x-OGC-limits/maps/maxWidth")
                        .intValue())
                .isEqualTo(4096);
    }
}
