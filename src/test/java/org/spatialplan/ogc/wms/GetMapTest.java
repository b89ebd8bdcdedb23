package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;

/** Maps: the same place has the same colour in each system and version, and every parameter does what it says. */
class GetMapTest extends WmsTest {

    private static final int WHITE = 0xFFFFFFFF;

    /** A place in the city, with nothing but the city's own fill about it. */
    private static final Coordinate INLAND = new Coordinate(118.2, 25.25);

    @ParameterizedTest
    @CsvSource({
        "1.3.0,CRS:84", "1.3.0,EPSG:4326", "1.3.0,EPSG:4490", "1.3.0,EPSG:3857", "1.3.0,EPSG:102100",
        "1.3.0,EPSG:900913", "1.3.0,EPSG:4548", "1.3.0,EPSG:4549", "1.3.0,EPSG:4527", "1.3.0,EPSG:4528",
        "1.1.1,EPSG:4326", "1.1.1,EPSG:4490", "1.1.1,EPSG:3857", "1.1.1,EPSG:102100", "1.1.1,EPSG:4548",
        "1.1.1,EPSG:4549", "1.1.1,EPSG:4527", "1.1.1,EPSG:4528", "1.1.1,CRS:84"
    })
    void same_place_has_same_colour(String version, String name) {
        Crs crs = Crs.parse(name.replace("102100", "3857").replace("900913", "3857"));
        boolean northFirst = version.equals("1.3.0") && crs.northFirst();
        int inland = picture(at(INLAND, version, name, crs, northFirst)).getRGB(10, 10);
        int abroad = picture(at(new Coordinate(119.0, 25.9), version, name, crs, northFirst))
                .getRGB(10, 10);

        assertThat(inland).isEqualTo(cityColour()).isNotEqualTo(WHITE);
        assertThat(abroad).isEqualTo(WHITE);
    }

    @Test
    void only_1_3_0_follows_the_authority() {
        assertThat(Crs.ofEpsg(4326).northFirst()).isTrue();
        assertThat(Crs.ofEpsg(4490).northFirst()).isTrue();
        assertThat(Crs.ofEpsg(4549).northFirst()).isTrue();
        assertThat(Crs.ofEpsg(3857).northFirst()).isFalse();
        // the numbers of the other version are no place on earth
        Map<String, String> swapped = map("CRS", "EPSG:4490", "BBOX", "118.19,25.24,118.21,25.26");
        assertThat(fault(ows(swapped))).isEqualTo("InvalidParameterValue bbox");
    }

    private int cityColour() {
        return picture(map("BBOX", "118.199,25.249,118.201,25.251")).getRGB(100, 100);
    }

    private static Map<String, String> at(Coordinate lonLat, String version, String name, Crs crs, boolean northFirst) {
        Coordinate xy =
                crs.fromLonLat(new GeometryFactory().createPoint(lonLat)).getCoordinate();
        double half = crs.isGeographic() ? 0.001 : 100;
        String box = northFirst
                ? (xy.y - half) + "," + (xy.x - half) + "," + (xy.y + half) + "," + (xy.x + half)
                : (xy.x - half) + "," + (xy.y - half) + "," + (xy.x + half) + "," + (xy.y + half);
        Map<String, String> map = version.equals("1.3.0") ? map("CRS", name) : map111("SRS", name);
        return changed(map, "BBOX", box, "WIDTH", "20", "HEIGHT", "20");
    }

    @Test
    void background_is_white_unless_told_otherwise() {
        assertThat(picture(map()).getRGB(1, 199)).isEqualTo(WHITE);
        assertThat(picture(map("BGCOLOR", "0x0000FF")).getRGB(1, 199)).isEqualTo(0xFF0000FF);
        assertThat(picture(map("TRANSPARENT", "TRUE")).getRGB(1, 199) >>> 24).isZero();
        assertThat(picture(map("TRANSPARENT", "FALSE")).getRGB(1, 199)).isEqualTo(WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,image/png,PNG",
        "image/png8,image/png; mode=8bit,PNG",
        "image/png; mode=8bit,image/png; mode=8bit,PNG",
        "image/jpeg,image/jpeg,JFIF"
    })
    void formats(String asked, String type, String magic) {
        Answer answer = ows(map("FORMAT", asked, "LAYERS", "plan", "TRANSPARENT", "TRUE"));

        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(new String(answer.bytes(), 0, 12, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(magic);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.bytes().length);
        BufferedImage picture = picture(answer);
        assertThat(picture.getWidth()).isEqualTo(200);
    }

    @Test
    void numbers_of_the_box_may_be_written_in_any_way() {
        Answer plain = ows(map("BBOX", "117,24,120,27"));
        Answer odd = ows(map("BBOX", "+.117E3,240E-1,12.0e1,27."));

        assertThat(odd.bytes()).isEqualTo(plain.bytes());
    }

    @Test
    void names_of_parameters_in_any_case_and_unknown_ones_are_ignored() {
        Map<String, String> odd = changed(map("LAYERS", null, "LaYeRs", "city", "SERVICE", null), "BoGuS", "ignored");

        assertThat(ows(odd).bytes()).isEqualTo(ows(map()).bytes());
    }

    @Test
    void group_shows_all_layers() {
        assertThat(colours(picture(map("LAYERS", "plan"))))
                .hasSizeGreaterThan(colours(picture(map())).size());
    }

    @Test
    void scale_beyond_a_layer_and_box_beyond_the_city_are_white() {
        assertThat(colours(picture(map("BBOX", "-10,10,10,30")))).containsOnlyKeys(WHITE);
        assertThat(colours(picture(map("BBOX", "-10,90,10,110")))).containsOnlyKeys(WHITE);
        assertThat(colours(picture(map("CRS", "EPSG:4549", "BBOX", "-9e6,-9e6,-8e6,-8e6"))))
                .containsOnlyKeys(WHITE);
    }

    @Test
    void filters_choose_features() {
        Map<String, String> rivers = map("LAYERS", "rivers");
        int all = painted(rivers);
        int one = painted(changed(rivers, "CQL_FILTER", "name_zh = '洛阳江'"));

        assertThat(one).isPositive().isLessThan(all);
        assertThat(painted(changed(rivers, "CQL_FILTER", "EXCLUDE"))).isZero();
        assertThat(painted(map("LAYERS", "rivers,city", "STYLES", ",", "CQL_FILTER", "EXCLUDE;EXCLUDE")))
                .isZero();
        assertThat(painted(map("LAYERS", "rivers,rivers", "STYLES", ",", "CQL_FILTER", "EXCLUDE;name_zh = '洛阳江'")))
                .isEqualTo(one);
    }

    private int painted(Map<String, String> map) {
        BufferedImage picture = picture(map);
        return 200 * 200 - colours(picture).getOrDefault(WHITE, 0);
    }

    @Test
    void dense_pixels_make_symbols_larger() {
        Map<String, String> rivers = map("LAYERS", "rivers");
        int usual = painted(rivers);

        assertThat(painted(changed(rivers, "DPI", "181.4"))).isGreaterThan(usual);
        assertThat(painted(changed(rivers, "MAP_RESOLUTION", "181.4")))
                .isEqualTo(painted(changed(rivers, "FORMAT_OPTIONS", "antialias:on;dpi:181.4")));
    }

    @Test
    void time_shows_the_version_that_was_current() {
        Answer newest = ows(map());
        String warning = newest.headers().firstValue("Warning").orElseThrow();
        String version = warning.replaceFirst(".*time=(\\S+) ISO8601", "$1");
        Answer exact = ows(map("TIME", version));
        Answer later = ows(map("TIME", version.replace("Z", ".5Z")));

        assertThat(warning).startsWith("99 Default value used: time=20");
        assertThat(exact.bytes()).isEqualTo(newest.bytes());
        assertThat(exact.headers().firstValue("Warning")).isEmpty();
        assertThat(later.bytes()).isEqualTo(newest.bytes());
        assertThat(later.headers().firstValue("Warning"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("99 Nearest value used: time=" + version));
        assertThat(ows(map("TIME", "current")).bytes()).isEqualTo(newest.bytes());
        assertThat(ows(map("TIME", "1999-01-01/" + version)).bytes()).isEqualTo(newest.bytes());
        for (String ahead : new String[] {"2200-01-01", "2200", "1999-01-01/2200-01-01"}) {
            assertThat(fault(ows(map("TIME", ahead)))).isEqualTo("InvalidDimensionValue time");
        }
    }

    @Test
    void tags_tell_whether_a_picture_still_holds() {
        String tag = ows(map()).headers().firstValue("ETag").orElseThrow();

        assertThat(ows(map()).headers().firstValue("ETag")).hasValue(tag);
        assertThat(ows(map("WIDTH", "201")).headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(tag);
        assertThat(ows(map()).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
