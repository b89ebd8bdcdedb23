package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** POST /api/conflicts/alternatives over the real HTTP stack with the bundled data. */
class AlternativesApiTest extends HttpTest {

    private static final String PATH = "/api/conflicts/alternatives";
    private static final String TEXT = "text/plain";

    /** Across the edge of the bay that the illustrative red line covers. */
    private static final String ACROSS =
            "POLYGON ((118.66 24.93, 118.6999 24.93, 118.6999 24.95, 118.66 24.95, 118.66 24.93))";

    /** In the bay: 200 m by 200 m. */
    private static final String IN_THE_BAY =
            "POLYGON ((118.69 24.92, 118.692 24.92, 118.692 24.922, 118.69 24.922, 118.69 24.92))";

    @Test
    void theFreePartIsToldTwiceAndNeverWithoutWhatIsMissing() {
        JsonNode answer =
                post(PATH, TEXT, ACROSS, "crs", "CRS84", "accuracy", "5").json();

        JsonNode ground = answer.path("grounds").path(0);
        double drawn =
                ground.path("free").path("as_drawn").path("area").path("m2").doubleValue();
        double certain =
                ground.path("free").path("certain").path("area").path("m2").doubleValue();
        assertThat(drawn).isPositive();
        assertThat(certain).isLessThan(drawn);
        double covered = ground.path("forbidden")
                .valueStream()
                .mapToDouble(part -> part.path("part").path("share").doubleValue())
                .max()
                .orElse(0);
        assertThat(covered).isPositive();
        assertThat(ground.path("free").path("as_drawn").path("share").doubleValue() + covered)
                .isLessThanOrEqualTo(1 + 1e-6);
        assertThat(answer.path("caveat").path("en").stringValue()).contains("free of what is drawn");
        assertThat(ground.path("text").path("zh").stringValue()).contains("按图示可用");
        assertThat(ground.path("search").isNull()).isTrue();
    }

    @Test
    void anotherPlaceMeetsNothingThatForbids() {
        JsonNode answer = post(PATH, TEXT, IN_THE_BAY, "crs", "CRS84", "f", "geojson", "within", "districts/quangang")
                .json();
        JsonNode places =
                answer.path("answer").path("grounds").path(0).path("search").path("places");
        assertThat(places.size()).isEqualTo(3);
        for (JsonNode feature : answer.path("features")) {
            if (feature.path("properties").path("role").stringValue().equals("place")) {
                JsonNode checked = post("/api/conflicts", "application/geo+json", feature.toString())
                        .json();
                assertThat(checked.path("state").stringValue()).isNotEqualTo("conflict");
                double m2 = checked.path("grounds")
                        .path(0)
                        .path("size")
                        .path("ellipsoid")
                        .path("m2")
                        .doubleValue();
                assertThat(m2).isCloseTo(44_700, within(300.0));
            }
        }
        assertThat(places.path(0).path("distance_m").doubleValue())
                .isLessThanOrEqualTo(places.path(1).path("distance_m").doubleValue());
    }

    @Test
    void anAreaMayBeDrawnAndTheFieldsMayComeInAForm() {
        String around = "POLYGON ((118.66 24.9, 118.72 24.9, 118.72 24.99, 118.66 24.99, 118.66 24.9))";
        JsonNode search = post(
                        PATH,
                        TEXT,
                        IN_THE_BAY,
                        "crs",
                        "CRS84",
                        "within",
                        around,
                        "count",
                        "1",
                        "rotate",
                        "90",
                        "free",
                        "drawn")
                .json()
                .path("grounds")
                .path(0)
                .path("search");

        assertThat(search.path("free").stringValue()).isEqualTo("drawn");
        assertThat(search.path("places").size()).isEqualTo(1);
        assertThat(search.path("resolution_m").doubleValue()).isCloseTo(10.6, within(0.2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            within     | districts/nowhere            | 404
            within     | nonsense                     | 400
            within     | POINT (118.69 24.92)         | 400
            within     | districts/nanan&count=0      | 400
            within     | districts/nanan&count=11     | 400
            within     | districts/nanan&rotate=5     | 400
            within     | districts/nanan&resolution=0 | 400
            within     | districts/nanan&free=maybe   | 400
            count      | 3                            | 400
            elsewhere  | 3                            | 400
            """)
    void badParametersAreProblems(String name, String value, int status) {
        String[] parts = value.split("&");
        String[] second = parts.length > 1 ? parts[1].split("=") : new String[] {"lang", "en"};

        Answer answer = post(PATH, TEXT, IN_THE_BAY, "crs", "CRS84", name, parts[0], second[0], second[1]);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\"");
    }
}
