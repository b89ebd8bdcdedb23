package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.run.Seeds;

/** What cannot be met is told with the code that the standard has for it, in the form that was asked for. */
class WmsFaultsTest extends WmsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "REQUEST     | -                  | MissingParameterValue request",
                "REQUEST     | DrawMap            | OperationNotSupported request",
                "VERSION     | -                  | MissingParameterValue version",
                "VERSION     | 1.2.9              | InvalidParameterValue version",
                "LAYERS      | -                  | MissingParameterValue layers",
                "LAYERS      | nowhere            | LayerNotDefined layers",
                "LAYERS      | city,nowhere       | LayerNotDefined layers",
                "LAYERS      | city,              | LayerNotDefined layers",
                "STYLES      | nothing            | StyleNotDefined styles",
                "STYLES      | ,                  | StyleNotDefined styles",
                "CRS         | -                  | MissingParameterValue crs",
                "CRS         | EPSG:9999          | InvalidCRS crs",
                "CRS         | EPSG:4610          | InvalidCRS crs",
                "CRS         | AUTO2:42001,1,1,1  | InvalidCRS crs",
                "BBOX        | -                  | MissingParameterValue bbox",
                "BBOX        | 1,2,3              | InvalidParameterValue bbox",
                "BBOX        | 1,2,NaN,4          | InvalidParameterValue bbox",
                "BBOX        | 119,24,118,26      | InvalidParameterValue bbox",
                "BBOX        | 118,24,119,24      | InvalidParameterValue bbox",
                "WIDTH       | -                  | MissingParameterValue width",
                "WIDTH       | 0                  | InvalidParameterValue width",
                "WIDTH       | 4097               | InvalidParameterValue width",
                "HEIGHT      | 99999999999        | InvalidParameterValue height",
                "HEIGHT      | 10.5               | InvalidParameterValue height",
                "FORMAT      | -                  | MissingParameterValue format",
                "FORMAT      | image/bmp          | InvalidFormat format",
                "TRANSPARENT | maybe              | InvalidParameterValue transparent",
                "BGCOLOR     | red                | InvalidParameterValue bgcolor",
                "EXCEPTIONS  | shout              | InvalidParameterValue exceptions",
                "TIME        | yesterday          | InvalidDimensionValue time",
                "TIME        | 1999-01-01         | InvalidDimensionValue time",
                "TIME        | 2026-01-01,2026-02 | InvalidDimensionValue time",
                "CQL_FILTER  | nothing = 1        | InvalidParameterValue cql_filter",
                "CQL_FILTER  | ((                 | InvalidParameterValue cql_filter",
                "CQL_FILTER  | INCLUDE;INCLUDE    | InvalidParameterValue cql_filter",
                "DPI         | 1                  | InvalidParameterValue dpi",
                "SLD         | http://localhost/x | OptionNotSupported sld",
                "SLD_BODY    | <a/>               | OptionNotSupported sld_body",
            })
    void faults_of_1_3_0(String parameter, String value, String expected) {
        Answer answer = ows(map(parameter, value));

        assertThat(fault(answer)).isEqualTo(expected);
        assertThat(answer.contentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(answer.body()).contains("<ServiceExceptionReport version=\"1.3.0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LAYERS | nowhere   | LayerNotDefined",
                "STYLES | nothing   | StyleNotDefined",
                "SRS    | EPSG:9999 | InvalidSRS",
                "SRS    | -         | MissingParameterValue",
                "FORMAT | image/bmp | InvalidFormat",
                "BBOX   | 1,1,1,1   | InvalidParameterValue",
                "TIME   | never     | InvalidDimensionValue",
            })
    void faults_of_1_1_1(String parameter, String value, String expected) {
        Answer answer = ows(map111(parameter, value));

        assertThat(fault(answer)).isEqualTo(expected);
        assertThat(answer.contentType()).isEqualTo("application/vnd.ogc.se_xml;charset=UTF-8");
        assertThat(answer.body()).contains("WMS_exception_1_1_1.dtd", "<ServiceExceptionReport version=\"1.1.1\">");
    }

    @ParameterizedTest
    @CsvSource({"BLANK,1.3.0", "application/vnd.ogc.se_blank,1.1.1"})
    void blank_pictures(String form, String version) {
        Map<String, String> wrong = changed(
                version.equals("1.3.0") ? map() : map111(),
                "LAYERS",
                "nowhere",
                "EXCEPTIONS",
                form,
                "BGCOLOR",
                "0xFF0000");

        assertThat(colours(picture(wrong))).containsOnly(Map.entry(0xFFFF0000, 200 * 200));
        BufferedImage transparent = picture(changed(wrong, "TRANSPARENT", "TRUE"));
        assertThat(colours(transparent).keySet()).allMatch(colour -> colour >>> 24 == 0);
    }

    @ParameterizedTest
    @CsvSource({"INIMAGE,image/png", "INIMAGE,image/jpeg", "application/vnd.ogc.se_inimage,image/png"})
    void message_in_a_picture(String form, String format) {
        Answer answer = ows(map("LAYERS", "nowhere", "EXCEPTIONS", form, "FORMAT", format));

        assertThat(answer.contentType()).isEqualTo(format);
        assertThat(picture(answer).getWidth()).isEqualTo(200);
    }

    @Test
    void without_size_or_format_no_picture_can_tell() {
        assertThat(fault(ows(map("WIDTH", "many", "EXCEPTIONS", "INIMAGE")))).isEqualTo("InvalidParameterValue width");
        assertThat(fault(ows(map("FORMAT", "x", "EXCEPTIONS", "BLANK")))).isEqualTo("InvalidFormat format");
    }

    @Test
    void layers_are_limited() {
        String layers = String.join(",", Collections.nCopies(WmsLayers.LIMIT, "city"));

        assertThat(ows(map("LAYERS", layers)).contentType()).isEqualTo("image/png");
        assertThat(fault(ows(map("LAYERS", layers + ",city")))).isEqualTo("InvalidParameterValue layers");
    }

    @Test
    void depth_of_filters_is_limited() {
        String deep = "NOT (".repeat(60) + "id = 'a'" + ")".repeat(60);

        assertThat(fault(ows(map("CQL_FILTER", deep)))).isEqualTo("InvalidParameterValue cql_filter");
    }

    /** Whatever is sent, nothing breaks: each value of a good request is replaced by odd ones, alone and together. */
    @Test
    void nothing_sent_breaks_the_service() {
        List<String> odd = List.of(
                "",
                " ",
                ",",
                ",,,,",
                "'",
                "\"",
                "<&>",
                "%00",
                "\u0000",
                "泉州",
                "\uD83D\uDE00",
                "-1",
                "1e400",
                "NaN",
                "0x10",
                "2147483648",
                "../../etc/passwd",
                "EPSG:",
                "EPSG:4326,1",
                "1,2,3,4",
                "a".repeat(3000),
                "1.3.0",
                "null",
                "2026-13-45",
                "P1D/..",
                "-9999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "id = ",
                "1 = 1",
                "INTERSECTS(geometry, POINT(1 1))",
                "DWITHIN(geometry, POINT(118 25), 10, m)",
                "id IN ('a')",
                "BBOX(geometry, 1, 2, 3, 4)",
                "foo(id) = 1",
                "strLength(id) > 'x'",
                "name_zh LIKE '%'");
        Random random = Seeds.random("odd map parameters");
        Map<String, String> good = changed(
                map(),
                "REQUEST",
                "GetFeatureInfo",
                "QUERY_LAYERS",
                "city",
                "I",
                "100",
                "J",
                "100",
                "INFO_FORMAT",
                "text/plain",
                "FEATURE_COUNT",
                "2",
                "BUFFER",
                "3",
                "TIME",
                "current",
                "CQL_FILTER",
                "INCLUDE",
                "DPI",
                "96",
                "EXCEPTIONS",
                "XML",
                "BGCOLOR",
                "0xFFFFFF",
                "TRANSPARENT",
                "TRUE",
                "UPDATESEQUENCE",
                "1",
                "LAYER",
                "city",
                "STYLE",
                "",
                "RULE",
                "",
                "SCALE",
                "1000",
                "LANGUAGE",
                "en");
        List<String> names = List.copyOf(good.keySet());
        List<String> operations = List.of("GetFeatureInfo", "GetMap", "GetLegendGraphic", "GetCapabilities");
        for (int i = 0; i < 600; i++) {
            Map<String, String> request = changed(good, "REQUEST", operations.get(random.nextInt(4)));
            for (int change = 0; change <= i % 3; change++) {
                String name = names.get(random.nextInt(names.size()));
                if (!name.equals("SERVICE")) {
                    request.put(name, odd.get(random.nextInt(odd.size())));
                }
            }
            Answer answer = ows(request);
            assertThat(answer.status()).as(request + " " + answer.body()).isEqualTo(200);
        }
    }
}
