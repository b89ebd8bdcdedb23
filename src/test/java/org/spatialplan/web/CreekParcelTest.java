package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A parcel across a creek and its buffer once read as a large green "clear", because one line alone was asked. */
class CreekParcelTest extends HttpTest {

    private static final String CREEK =
            "POLYGON((118.698 25.012,118.706 25.012,118.706 25.020,118.698 25.020,118.698 25.012))";
    private static final Set<String> CLEARING = Set.of("clear", "permitted");

    @Test
    void eachControlLineIsAnsweredAndTheParcelIsNotClear() {
        JsonNode conflict = conflict("activity", "new-construction");
        Map<String, JsonNode> lines = lines(conflict);

        assertThat(lines.keySet())
                .containsExactlyInAnyOrder(
                        "permanent-farmland",
                        "ecological-red-line",
                        "town-development-boundary",
                        "nature-protection",
                        "drinking-water-sources",
                        "river-management",
                        "flood-control",
                        "coastline",
                        "wetlands",
                        "forests",
                        "heritage");
        assertThat(conflict.path("state").stringValue()).isNotIn(CLEARING);
        JsonNode river = lines.get("river-management");
        assertThat(river.path("involvement").stringValue()).isIn("affected", "possible");
        assertThat(river.path("state").stringValue()).isNotIn(CLEARING);
        assertThat(river.path("stand_in").booleanValue()).isTrue();
        assertThat(river.path("illustrative").booleanValue()).isTrue();
        assertThat(river.path("overlap").path("size").doubleValue()).isPositive();
        assertThat(river.path("reason_text").path("zh").stringValue()).isNotEmpty();
    }

    /** Whoever reads the first line alone reads the gravest. */
    @Test
    void theFirstLineIsTheVerdict() {
        JsonNode conflict = conflict("activity", "urban-development");

        assertThat(conflict.path("lines").path(0).path("state")).isEqualTo(conflict.path("state"));
        assertThat(conflict.path("state").stringValue()).isEqualTo("conflict");
    }

    /** Layers that a city has to bring are empty: that is said, and never the word for "not affected". */
    @Test
    void whatTheCityHasNotBroughtIsNoData() {
        Map<String, JsonNode> lines = lines(conflict("activity", "new-construction"));
        for (String line : List.of("permanent-farmland", "town-development-boundary", "flood-control", "forests")) {
            assertThat(lines.get(line).path("state").stringValue()).as(line).isEqualTo("no-data");
            assertThat(lines.get(line).path("involvement").stringValue())
                    .as(line)
                    .isEqualTo("no-data");
            assertThat(lines.get(line).path("reason").stringValue()).as(line).isEqualTo("layer-missing");
        }
    }

    private JsonNode conflict(String... query) {
        return post("/api/conflicts", "text/plain", CREEK, "crs", "OGC:CRS84", query[0], query[1])
                .json()
                .path("grounds")
                .path(0)
                .path("conflict");
    }

    private static Map<String, JsonNode> lines(JsonNode conflict) {
        Map<String, JsonNode> lines = new HashMap<>();
        conflict.path("lines")
                .forEach(line -> lines.put(line.path("line").path("id").stringValue(), line));
        return lines;
    }
}
