package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;

/** Tables of the bundled data, asked with filters. The expected counts were computed with GDAL. */
class FeatureTableTest {

    private static PlanMap map;

    @BeforeAll
    static void load() {
        map = GeodataFiles.planMap();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name_zh = '洛阳江';1;equality with a Chinese literal",
                "name_zh LIKE '%溪';35;wildcard",
                "length_km > 100 AND \"class\" = 'main';1;number and text",
                "length_km IS NULL;23;missing values",
                "length_km BETWEEN 30 AND 60;3;range",
                "BBOX(geometry, 118.6, 24.8, 118.8, 25.0);6;box",
                "INTERSECTS(geometry, POLYGON((118.6 24.8,118.8 24.8,118.8 25.0,118.6 25.0,118.6 24.8)));6;the box as a polygon",
                "S_INTERSECTS(geometry, POLYGON((118.6 24.8,118.8 24.8,118.8 25.0,118.6 25.0,118.6 24.8)));6;the same in CQL2",
                "DWITHIN(geometry, POINT(118.6 24.9), 2500, meters);1;metres on the ground",
                "DWITHIN(geometry, POINT(118.6 24.9), 3, kilometers);2;jin-river is 2,065 m and jiushijiu-creek 2,714 m away",
                "NOT (length_km > 0);0;a missing length is neither greater nor not",
                "S_INTERSECTS(POINT(118.6 24.9), POINT(118.6 24.9));46;what asks nothing of a row is true of all, wherever they lie",
                "S_INTERSECTS(envelope(POINT(118.6 24.9)), BBOX(118, 24, 119, 25));46;the same of a computed literal"
            })
    void filtersRivers(String cql, int expected, String why) {
        assertThat(select("rivers", cql).matched()).as(why).isEqualTo(expected);
    }

    @Test
    void knowsTypesKindsAndExtents() {
        FeatureType rivers = table("rivers").type();

        assertThat(rivers.findProperty("length_km")).map(Property::type).contains(Property.Type.NUMBER);
        assertThat(rivers.findProperty("as_of")).map(Property::type).contains(Property.Type.DATE);
        assertThat(rivers.findProperty("flows_into")).map(Property::type).contains(Property.Type.STRING);
        assertThat(rivers.geometry()).isEqualTo(GeometryKind.CURVE);
        assertThat(table("red-lines").type().geometry()).isEqualTo(GeometryKind.ANY);
        assertThat(rivers.extent().orElseThrow().contains(118.6, 24.9)).isTrue();
        assertThat(table("bays").type().findProperty("unit"))
                .map(Property::type)
                .contains(Property.Type.BOOLEAN);
    }

    @Test
    void sortsAndPages() {
        FeatureTable rivers = table("rivers");
        FeatureQuery longest = new FeatureQuery(Filter.INCLUDE, List.of(new Sort("length_km", true)), 1, 2);

        Selection page = rivers.select(longest);

        assertThat(page.matched()).isEqualTo(46);
        assertThat(page.rows()).hasSize(2);
        assertThat((Double) page.rows().get(0).getAttribute("length_km"))
                .isGreaterThanOrEqualTo((Double) page.rows().get(1).getAttribute("length_km"));
        FeatureQuery shortest = new FeatureQuery(Filter.INCLUDE, List.of(new Sort("length_km", false)), 45, 2);
        assertThat(rivers.select(shortest).rows().get(0).getAttribute("length_km"))
                .isNull();
    }

    @Test
    void anAttributeDoesNotHideTheIdentifier() {
        TableBuilder builder = new TableBuilder(
                map.catalogue().find("rivers").orElseThrow(),
                map.findLayer("rivers").orElseThrow().info());
        builder.add(new TableBuilder.Row("a", Optional.empty(), Optional.empty(), Map.of("id", "", "geometry", "g")));

        FeatureTable table = builder.build();

        assertThat(table.find("a")).isPresent();
        assertThat(table.rows().get(0).getAttribute("id_")).isEqualTo("");
        assertThat(table.rows().get(0).getAttribute("geometry_")).isEqualTo("g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"class\" = 1",
                "\"class\" = 1.0",
                "\"class\" IN (1, 4)",
                "\"class\" BETWEEN 1 AND 1",
                "\"class\" < 2",
                "\"class\" < 1.5",
                "NOT (\"class\" <> 1)",
                "NOT (\"class\" > 1)"
            })
    void numbersAreComparedAsNumbers(String cql) {
        for (List<?> values : List.of(List.of(1, 2), List.of(1.0, 2.0), List.of(1, 2.0))) {
            assertThat(classes(values, cql)).as(cql + " of " + values).containsExactly("class " + values.get(0));
        }
    }

    /** A column of numbers and texts is text. */
    @Test
    void numbersAndTextsAreNotCompared() {
        assertThat(classes(List.of(1.0, "2"), "\"class\" = '1'")).containsExactly("class 1.0");
        assertThatThrownBy(() -> classes(List.of(1.0, "2"), "\"class\" = 1"))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("'class' is text, 1 is a number; write '1'");
        assertThatThrownBy(() -> classes(List.of(1, 2), "\"class\" IN ('1', '4')"))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("'class' is a number, '1' is text; write 1");
    }

    private static List<String> classes(List<?> values, String cql) {
        TableBuilder builder = new TableBuilder(
                map.catalogue().find("rivers").orElseThrow(),
                map.findLayer("rivers").orElseThrow().info());
        for (Object value : values) {
            builder.add(
                    new TableBuilder.Row("class " + value, Optional.empty(), Optional.empty(), Map.of("class", value)));
        }
        FeatureTable table = builder.build();
        Filter filter = new ReadyFilter(map.frame()).of(CqlText.parse(cql), table.schema());
        return table.select(FeatureQuery.all(filter)).rows().stream()
                .map(FeatureTable::id)
                .toList();
    }

    @Test
    void conflictsAreFeatures() {
        FeatureTable conflicts = ConflictTable.of(ProjectChecks.of(map, GeodataFiles.DAY));

        assertThat(conflicts.type().count()).isEqualTo(121);
        assertThat(conflicts.find("95").orElseThrow().getAttribute("state")).isIn("conflict", "conditional");
        assertThat(conflicts.type().definition().illustrative()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nmae_zh = 'x';known properties",
                "DWITHIN(geometry, POINT(118.6 24.9), 3, parsec);metres",
                "name_zh = ;CQL2",
                "hello world;CQL2"
            })
    void refusesWhatItCannotAsk(String cql, String expected) {
        assertThatThrownBy(() -> select("rivers", cql))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void refusesFiltersThatAreTooDeep() {
        String deep = "NOT (".repeat(60) + "length_km > 1" + ")".repeat(60);

        assertThatThrownBy(() -> select("rivers", deep)).isInstanceOf(FilterException.class);
    }

    private static Selection select(String type, String cql) {
        FeatureTable table = table(type);
        Filter ready = new ReadyFilter(map.frame()).of(CqlText.parse(cql), table.schema());
        return table.select(FeatureQuery.all(ready));
    }

    private static FeatureTable table(String id) {
        return LayerTable.of(
                map.catalogue().find(id).orElseThrow(), map.findLayer(id).orElseThrow(), map);
    }
}
