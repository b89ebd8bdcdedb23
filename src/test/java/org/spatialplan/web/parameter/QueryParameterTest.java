package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.plan.Precision;
import org.spatialplan.query.BadParameterException;

/** What a parameter accepts, what its refusals ask for and what it says of itself are the same bounds. */
class QueryParameterTest {

    private static final QueryParameter<Integer> YEAR = QueryParameter.whole("year", 2000, 2100);
    private static final QueryParameter<Integer> LIMIT = QueryParameter.clamped("limit", 1, 100);
    private static final QueryParameter<Double> DISTANCE = QueryParameter.decimal("distance", 0, 200, "metres");
    private static final QueryParameter<Boolean> AXES = QueryParameter.choice("axes", "xy", false, "yx", true);
    private static final QueryParameter<Boolean> PARTS = QueryParameter.truth("parts");
    private static final Map<String, QueryParameter<?>> ALL =
            Map.of("year", YEAR, "limit", LIMIT, "distance", DISTANCE, "axes", AXES, "parts", PARTS);

    @ParameterizedTest
    @CsvSource({
        "year, 2000, 2000",
        "year, ' 2100 ', 2100",
        "limit, 100, 100",
        "limit, 5000, 100",
        "distance, 0.5, 0.5",
        "axes, yx, true",
        "parts, false, false"
    })
    void accepts(String name, String text, String value) {
        assertThat(ALL.get(name).parse(text).map(Object::toString)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "year, 1999, a whole number from 2000 to 2100",
        "year, 2e3, a whole number from 2000 to 2100",
        "year, ' ', text of 1 to 2000 characters",
        "limit, 0, a whole number from 1",
        "limit, -1, a whole number from 1",
        "distance, 200.1, metres from 0 to 200",
        "distance, NaN, metres from 0 to 200",
        "axes, XY, xy or yx",
        "parts, yes, true or false"
    })
    void refuses(String name, String text, String expected) {
        assertThatThrownBy(() -> ALL.get(name).parse(text))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining(expected);
    }

    @Test
    void leftOutIsEmpty() {
        assertThat(ALL.values())
                .allSatisfy(parameter -> assertThat(parameter.parse(null)).isEmpty());
    }

    @Test
    void saysItsBounds() {
        assertThat(YEAR.schema()).isEqualTo(Map.of("type", "integer", "minimum", 2000, "maximum", 2100));
        assertThat(AXES.byDefault("xy").schema())
                .isEqualTo(Map.of("type", "string", "enum", List.of("xy", "yx"), "default", "xy"));
    }

    @Test
    void severalConstantsAreOneValue() {
        QueryParameter<Set<Precision>> some = QueryParameter.constants("precision", Precision.class);

        assertThat(some.parse("district, citywide")).contains(Set.of(Precision.DISTRICT, Precision.CITYWIDE));
        assertThat("district,citywide").matches((String) some.schema().get("pattern"));
        for (String wrong : List.of("district,", ",", "county", "district;citywide")) {
            assertThatThrownBy(() -> some.parse(wrong)).isInstanceOf(BadParameterException.class);
        }
    }

    /** A record that shares another one has its parameters first, flat. */
    @Test
    void aRecordSharesTheParametersOfOthers() {
        Map<String, String> given = Map.of("body", "市水利局", "role", "lead", "township", "河市镇", "period", "to-2025");

        assertThat(ParameterRecords.given(ParameterRecords.of(ProjectParameters.class, given::get)))
                .isEqualTo(given);
        assertThat(ParameterRecords.names(ProjectParameters.class))
                .startsWith("field", "body", "role", "q", "touches")
                .endsWith("district", "year", "period", "action", "task", "indicator", "without")
                .doesNotHaveDuplicates()
                .isEqualTo(QueryParameter.names(ParameterRecords.described(ProjectParameters.class)));
    }

    @Test
    void aFormerNameIsUnderstoodAndToldUnderTheName() {
        Map<String, String> former = Map.of("approval-table", "plots", "crs", "EPSG:4549");

        assertThat(ParameterRecords.given(CheckParameters.of(former)))
                .isEqualTo(Map.of("approvalTable", "plots", "crs", "EPSG:4549"));
        assertThat(CheckParameters.UNDERSTOOD).hasSize(24).contains("outputCrs", "output-crs");
        assertThat(CheckParameters.of(Map.of("approval-table", "a", "approvalTable", "a"))
                        .approvalTable())
                .isEqualTo("a");
        assertThatThrownBy(() -> CheckParameters.of(Map.of("approval-table", "a", "approvalTable", "b")))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("approvalTable=b");
    }

    @Test
    void aRecordGivesBackWhatItWasGiven() {
        Map<String, String> given = Map.of("nationalProject", "true", "crs", "EPSG:4549");

        assertThat(ParameterRecords.given(CheckParameters.of(given))).isEqualTo(given);
        assertThat(CheckParameters.NAMES)
                .hasSize(21)
                .contains("newLand", "lines", "keep", "approvalTable", "outputCrs", "columns", "textIn");
    }
}
