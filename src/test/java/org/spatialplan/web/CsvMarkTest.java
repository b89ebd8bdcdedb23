package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door that answers CSV begins it with one byte order mark, so that Excel shows Chinese (decision 59). */
class CsvMarkTest extends HttpTest {

    private static final String PARCEL = "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.93, 118.68 24.92))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects?f=csv",
                "/api/actions?f=csv",
                "/api/tasks?f=csv",
                "/api/conflicts?f=csv",
                "/api/indicators?f=csv",
                "/api/layers/parks?f=csv",
                "/api/layers/parks/versions/1?f=csv",
                "/ogc/collections/parks/items?f=csv",
                "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=parks&OUTPUTFORMAT=csv"
            })
    void listsAndLayersBeginWithTheMark(String address) {
        requireOneMark(get(address));
    }

    @Test
    void reportsAndResultsOfJobsBeginWithTheMark() {
        requireOneMark(post("/api/conflicts", "text/plain", PARCEL, "f", "csv"));
        requireOneMark(postForm(
                "/ogc/processes/conflict-check/execution",
                "parcels",
                "parcels.wkt",
                PARCEL.getBytes(StandardCharsets.UTF_8),
                "outputs",
                "csv"));
    }

    private static void requireOneMark(Answer csv) {
        assertThat(csv.status()).as(csv.body()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv;").endsWith(";charset=UTF-8");
        assertThat(csv.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.body().substring(1)).doesNotContain("\uFEFF").contains("\r\n");
    }
}
