package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sums over HTTP: what is told beside them, what is refused, and as CSV. */
class SummaryApiTest extends HttpTest {

    private static final String SUMMARY = "/api/projects/summary";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field",
                "district",
                "township",
                "body",
                "lead-body",
                "action",
                "activity",
                "basin",
                "river",
                "bay",
                "period",
                "year",
                "precision"
            })
    void everyGroupHasNamesAndTheRestIsTold(String by) {
        JsonNode sums = get(SUMMARY, "by", by).json();

        assertThat(sums.path("by").stringValue()).isEqualTo(by);
        assertThat(sums.path("groups").size()).isPositive();
        assertThat(sums.path("groups").valueStream()).allSatisfy(group -> {
            assertThat(group.path("name_zh").stringValue()).isNotBlank();
            assertThat(group.path("name_en").stringValue()).isNotBlank();
        });
        assertThat(sums.path("basis_zh").stringValue()).isNotBlank();
        assertThat(sums.path("without_group").path("count").isInt()).isTrue();
        long sum = money(sums.path("groups")) + money(sums, "only_possible") + money(sums, "without_group");
        assertThat(sum == sums.path("investment").longValue())
                .isEqualTo(sums.path("additive").booleanValue());
    }

    @Test
    void moneyOfPeriodsAddsUpWhenItIsSpread() {
        JsonNode spread = get(SUMMARY, "by", "period", "method", "spread").json();
        JsonNode years = get(SUMMARY, "by", "year", "method", "spread").json();

        assertThat(money(spread.path("groups"))).isEqualTo(10_411_259);
        assertThat(money(years.path("groups"))).isEqualTo(10_411_259);
        assertThat(spread.path("additive").booleanValue()).isTrue();
        assertThat(spread.path("groups").valueStream().map(group -> group.path("key")
                        .stringValue()))
                .containsExactly("to-2025", "2026-2030", "2031-2035");
    }

    @Test
    void aQuantityIsSummedWithWhatTheRowsDoNotSay() {
        JsonNode sums = get(SUMMARY, "district", "南安市", "quantity", "污水管网长度").json();
        JsonNode quantity = sums.path("quantity");
        JsonNode total = quantity.path("total");

        assertThat(quantity.path("unit").stringValue()).isEqualTo("km");
        assertThat(total.path("rows").intValue() + total.path("without").intValue())
                .isEqualTo(sums.path("count").intValue());
        assertThat(total.path("rows").intValue()).isPositive();
        assertThat(total.path("without").intValue()).isPositive();
        assertThat(total.path("comparison").stringValue()).isNotBlank();
        assertThat(quantity.path("of_several_districts").path("rows").isInt()).isTrue();
    }

    @Test
    void matchesThatAreOnlyPossibleAreTold() {
        JsonNode sums = get(SUMMARY, "touches", "bays/quanzhou-bay").json();
        int possible = get("/api/projects", "touches", "bays/quanzhou-bay", "certainty", "possible")
                .json()
                .path("numberMatched")
                .intValue();

        assertThat(possible).isPositive();
        assertThat(sums.path("of_which_possible").path("count").intValue()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "method, spread, by, field",
        "method, spread, by, precision",
        "method, spread, quantity, sewer_pipe_km",
        "method, twice, by, year",
        "by, decade, method, whole",
        "quantity, width_m, by, district",
        "quantity, sewer_pipes, by, district",
        "f, geojson, by, field",
    })
    void whatHasNoSenseIsRefused(String parameter, String value, String other, String with) {
        Answer answer = get(SUMMARY, parameter, value, other, with);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
    }

    @Test
    void anUnknownQuantityHasNearNames() {
        assertThat(get(SUMMARY, "quantity", "sewer_pipes").json().path("near").toString())
                .contains("sewer_pipe_km");
    }

    @Test
    void theCsvHasEveryGroupAndEveryRest() {
        Answer csv = get(SUMMARY, "by", "district", "quantity", "sewer_pipe_km", "f", "csv");
        int groups = get(SUMMARY, "by", "district").json().path("groups").size();

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(1 + groups + 5);
        assertThat(csv.body())
                .startsWith("\uFEFFrow,by,method,key,")
                .contains("\r\nwithout-group,district,whole,")
                .contains("\r\ntotal,district,whole,,,,121,10411259,");
    }

    private static long money(JsonNode groups) {
        return IntStream.range(0, groups.size())
                .mapToLong(i -> groups.path(i).path("investment").longValue())
                .sum();
    }

    private static long money(JsonNode sums, String rest) {
        return sums.path(rest).path("investment").longValue();
    }
}
