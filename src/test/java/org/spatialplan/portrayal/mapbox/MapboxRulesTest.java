package org.spatialplan.portrayal.mapbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The filters of the city's styles hold for the same features when they are said in Mapbox expressions. */
class MapboxRulesTest extends HttpTest {

    @Autowired
    private FeatureCatalogue catalogue;

    @Autowired
    private Styles styles;

    @Test
    void everyRuleOfEveryStyleHoldsForTheSameFeatures() {
        int compared = 0;
        int holding = 0;
        for (FeatureTable table : catalogue.list()) {
            MapboxFilters filters = new MapboxFilters(new MapboxValues(table.type()));
            for (DrawingRule rule : styles.get(table.type().id()).groups().stream()
                    .flatMap(List::stream)
                    .filter(each -> !each.otherwise())
                    .toList()) {
                Optional<Object> said = filters.of(rule.filter());
                assertThat(said).as(table.type().id() + " " + rule.name()).isPresent();
                for (SimpleFeature row : table.rows()) {
                    if (FeatureTable.geometry(row) != null) {
                        boolean holds = rule.filter().evaluate(row);
                        assertThat(conditions(table, row).holds(said.get()))
                                .as(row.getID() + " " + rule.name() + " " + said)
                                .isEqualTo(holds);
                        compared++;
                        holding += holds ? 1 : 0;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(3000);
        assertThat(holding).isBetween(compared / 20, compared / 2);
    }

    private static Conditions conditions(FeatureTable table, SimpleFeature row) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : table.type().properties()) {
            Object value = TimeValue.plain(row.getAttribute(property.name()), property);
            if (value != null) {
                values.put(property.name(), value);
            }
        }
        return new Conditions(values, kind(FeatureTable.geometry(row)));
    }

    private static String kind(Geometry geometry) {
        return List.of("Point", "LineString", "Polygon").get(geometry.getDimension());
    }
}
