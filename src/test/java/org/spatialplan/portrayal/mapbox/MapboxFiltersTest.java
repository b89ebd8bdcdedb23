package org.spatialplan.portrayal.mapbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.run.Seeds;

/** Random filters of styles hold for the same rows as GeoTools says, also where values are missing. */
class MapboxFiltersTest {

    private static final int FILTERS = 400;
    private static final List<String> NAMES = List.of("main", "Main", "mainly", "tributary", "");

    private final Random random = Seeds.random("filters of styles");
    private final FeatureTable table = table();

    private static FeatureTable table() {
        TableBuilder table = new TableBuilder(
                GeodataFiles.catalogue().find("rivers").orElseThrow(),
                GeodataFiles.version("rivers").info());
        int number = 0;
        for (String name : new String[] {null, "main", "Main", "mainly", "tributary", ""}) {
            for (Double km : new Double[] {null, -1.5, 0.0, 3.0, 60.5}) {
                Map<String, Object> values = new HashMap<>(Map.of("wet", number % 2 == 0));
                if (name != null) {
                    values.put("kind", name);
                }
                if (km != null) {
                    values.put("km", km);
                }
                table.add(new TableBuilder.Row("r" + number++, Optional.empty(), Optional.empty(), values));
            }
        }
        return table.build();
    }

    @Test
    void randomFiltersHoldForTheSameRows() {
        MapboxFilters filters = new MapboxFilters(new MapboxValues(table.type()));
        int said = 0;
        for (int i = 0; i < FILTERS; i++) {
            String xml = condition(3);
            Filter filter = read(xml);
            Optional<Object> converted = filters.of(filter);
            said += converted.isPresent() ? 1 : 0;
            for (SimpleFeature row : table.rows()) {
                if (converted.isPresent()) {
                    assertThat(conditions(row).holds(converted.get()))
                            .as(xml + " " + converted.get() + " " + row.getAttributes())
                            .isEqualTo(filter.evaluate(row));
                }
            }
        }
        assertThat(said).isGreaterThan(FILTERS * 9 / 10);
    }

    /** What cannot be said is said to nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PropertyIsLike wildCard='*' singleChar='?' escape='!'><PropertyName>kind</PropertyName><Literal>m?in</Literal></PropertyIsLike>",
                "<PropertyIsEqualTo><PropertyName>km</PropertyName><Literal>many</Literal></PropertyIsEqualTo>",
                "<PropertyIsEqualTo><Function name='strToUpperCase'><PropertyName>kind</PropertyName></Function><Literal>MAIN</Literal></PropertyIsEqualTo>"
            })
    void whatHasNoCounterpartIsLeftOff(String xml) {
        MapboxFilters filters = new MapboxFilters(new MapboxValues(table.type()));

        assertThat(filters.of(read(xml))).isEmpty();
        assertThat(filters.of(read("<Not>" + xml + "</Not>"))).isEmpty();
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "<PropertyIsNull>" + property(random.nextBoolean() ? "kind" : "km") + "</PropertyIsNull>";
            case 1 ->
                "<PropertyIsLike wildCard='*' singleChar='?' escape='!'>" + property("kind")
                        + literal(random.nextBoolean() ? "main*" : "*ai*")
                        + "</PropertyIsLike>";
            case 2 ->
                "<PropertyIsBetween>" + property("km") + "<LowerBoundary>" + literal(number())
                        + "</LowerBoundary><UpperBoundary>" + literal(number())
                        + "</UpperBoundary></PropertyIsBetween>";
            case 3 -> compared("EqualTo", "wet", random.nextBoolean() ? "true" : "false");
            case 4 ->
                compared(
                        List.of("LessThan", "LessThanOrEqualTo", "GreaterThan", "GreaterThanOrEqualTo", "EqualTo")
                                .get(random.nextInt(5)),
                        "km",
                        number());
            case 5 ->
                compared(
                        random.nextBoolean() ? "EqualTo" : "NotEqualTo",
                        "kind",
                        NAMES.get(random.nextInt(NAMES.size() - 1)));
            case 6 -> "<Not>" + condition(depth - 1) + "</Not>";
            case 7 -> "<And>" + condition(depth - 1) + condition(depth - 1) + "</And>";
            default -> "<Or>" + condition(depth - 1) + condition(depth - 1) + "</Or>";
        };
    }

    private String number() {
        return List.of("-2", "0", "3", "3.0", "60.5", "1e3").get(random.nextInt(6));
    }

    private String compared(String operator, String property, String value) {
        String matchCase = property.equals("kind") && random.nextBoolean() ? " matchCase='false'" : "";
        return "<PropertyIs" + operator + matchCase + ">" + property(property) + literal(value) + "</PropertyIs"
                + operator + ">";
    }

    private static String property(String name) {
        return "<PropertyName>" + name + "</PropertyName>";
    }

    private static String literal(String value) {
        return "<Literal>" + value + "</Literal>";
    }

    private static Filter read(String xml) {
        return new StyleReader()
                .read(
                        "test",
                        "<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>rivers</Name><UserStyle><FeatureTypeStyle>"
                                + "<Rule><Filter>" + xml
                                + "</Filter><LineSymbolizer><Stroke/></LineSymbolizer></Rule></FeatureTypeStyle></UserStyle>"
                                + "</NamedLayer></StyledLayerDescriptor>")
                .get(0)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .getFilter();
    }

    private Conditions conditions(SimpleFeature row) {
        Map<String, Object> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Property property : table.type().properties()) {
            names.add(property.name());
            if (row.getAttribute(property.name()) != null) {
                values.put(property.name(), row.getAttribute(property.name()));
            }
        }
        assertThat(names).contains("kind", "km", "wet");
        return new Conditions(values, "LineString");
    }
}
