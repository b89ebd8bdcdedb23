package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.springframework.web.server.ResponseStatusException;

/** Accept as RFC 9110, 12.5.1 says; f decides before it. */
class FormatParameterTest {

    private static final List<MediaFormat> OFFERED =
            List.of(MediaFormat.JSON, MediaFormat.GEOJSON, MediaFormat.HTML, MediaFormat.PDF, MediaFormat.CSV);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            none | none                                        | JSON
            none | ''                                          | JSON
            none | */*                                         | JSON
            none | application/geo+json                        | GEOJSON
            none | application/vnd.anything+json               | JSON
            none | text/html,application/xml;q=0.9,*/*;q=0.8   | HTML
            none | application/pdf;q=0.1, text/csv             | CSV
            none | text/csv, text/html                         | CSV
            none | application/json;q=0, */*                   | GEOJSON
            none | text/*;q=0.5, text/html;q=0                 | CSV
            none | image/png, */*;q=0.1                        | JSON
            none | TEXT/CSV ; charset=utf-8                    | CSV
            pdf  | text/csv                                    | PDF
            pdf  | nonsense                                    | PDF
            """)
    void chooses(String f, String accept, String chosen) {
        assertThat(FormatParameter.choose(f, accept, OFFERED).label()).isEqualTo(chosen);
    }

    /** What asks for GeoJSON only gets it from whoever has no other kind of JSON, and the other way round. */
    @ParameterizedTest
    @CsvSource({"application/json, GEOJSON", "application/geo+json, GEOJSON"})
    void anyJsonWillDo(String accept, String chosen) {
        assertThat(FormatParameter.choose(null, accept, List.of(MediaFormat.CSV, MediaFormat.GEOJSON))
                        .label())
                .isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "W/\"x\"", "image/png", "application/json;q=x", "*/*;q=0", ";"})
    void whatIsNotOfferedIsNotAcceptable(String accept) {
        assertThatThrownBy(() -> FormatParameter.choose(null, accept, OFFERED))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("406")
                .hasMessageContaining("application/geo+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shp", "xml", "JSON"})
    void anUnknownWordIsRefused(String f) {
        assertThatThrownBy(() -> FormatParameter.choose(f, "text/csv", OFFERED))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("json, geojson, html, pdf, csv");
    }
}
