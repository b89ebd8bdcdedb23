package org.spatialplan.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same question through every door has the same answer. */
class FilterDoorsTest extends HttpTest {

    @Autowired
    private FeatureCatalogue catalogue;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            year_to <= 2024 | {"op":"<=","args":[{"property":"year_to"},2024]} | year_to <= 2024
            name_zh LIKE '%污水%' AND NOT (year_from > 2024) | {"op":"and","args":[{"op":"like","args":[{"property":"name_zh"},"%污水%"]},{"op":"not","args":[{"op":">","args":[{"property":"year_from"},2024]}]}]} | name_zh LIKE '%污水%' AND NOT (year_from > 2024)
            S_INTERSECTS(geometry, BBOX(118.5,24.8,118.7,25)) | {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[118.5,24.8,118.7,25]}]} | BBOX(geometry, 118.5, 24.8, 118.7, 25)
            DWITHIN(geometry, POINT(118.6 24.9), 2000, m) | {"op":"s_dwithin","args":[{"property":"geometry"},{"type":"Point","coordinates":[118.6,24.9]},2000,"m"]} | DWITHIN(geometry, POINT(118.6 24.9), 2, kilometers)
            CASEI(name_en) LIKE CASEI('%SEWAGE%') | {"op":"like","args":[{"op":"casei","args":[{"property":"name_en"}]},{"op":"casei","args":["%SEWAGE%"]}]} | name_en ILIKE '%sewage%'
            """)
    void theDoorsAgree(String text, String json, String ecql) {
        List<String> expected = direct(text);

        assertThat(expected).isNotEmpty().hasSizeLessThan(121);
        assertThat(direct(ecql)).isEqualTo(expected);
        assertThat(items("filter", text)).isEqualTo(expected);
        assertThat(items("filter", ecql)).isEqualTo(expected);
        assertThat(items("filter", json, "filter-lang", "cql2-json")).isEqualTo(expected);
        assertThat(ids(get("/api/projects", "filter", text, "limit", "1000").json()))
                .isEqualTo(expected);
        assertThat(ids(get("/api/projects", "filter", ecql, "limit", "1000").json()))
                .isEqualTo(expected);
    }

    private List<String> direct(String text) {
        FeatureTable table = catalogue.find("projects").orElseThrow();
        return table
                .select(FeatureQuery.all(catalogue.filters().of(CqlText.parse(text), table.schema())))
                .rows()
                .stream()
                .map(FeatureTable::id)
                .toList();
    }

    private List<String> items(String... query) {
        List<String> all = new java.util.ArrayList<>(List.of("limit", "1000"));
        all.addAll(List.of(query));
        Answer answer = get("/ogc/collections/projects/items", all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json());
    }

    private static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(feature -> feature.path("id").stringValue())
                .toList();
    }
}
