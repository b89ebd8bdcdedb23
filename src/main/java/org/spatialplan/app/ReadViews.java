package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.store.JdbcComputedStore.Computed;
import org.spatialplan.store.JdbcComputedStore.Row;
import org.spatialplan.store.ReadView;
import org.spatialplan.store.ReadView.Column;

/** Describes the feature types as PostGIS views: the same names, the same properties. */
final class ReadViews {

    private final FeatureCatalogue catalogue;

    ReadViews(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ReadView> all() {
        return catalogue.list().stream().map(FeatureTable::type).map(this::view).toList();
    }

    /** Lists the feature types that are in no store, with their rows. */
    List<Computed> computed() {
        return catalogue.list().stream()
                .filter(table -> isComputed(table.type()))
                .map(table -> new Computed(
                        table.type().id(),
                        table.type().version().sha256(),
                        table.rows().stream()
                                .map(row -> toRow(row, table.type()))
                                .toList()))
                .toList();
    }

    private ReadView view(FeatureType type) {
        return new ReadView(
                type.id(),
                type.definition().titleZh(),
                type.definition().titleEn(),
                isComputed(type),
                type.properties().stream()
                        .map(property -> new Column(property.name(), sqlType(property.type())))
                        .toList());
    }

    private boolean isComputed(FeatureType type) {
        return type.definition().isMadeOfLinks()
                || catalogue.map().findLayer(type.id()).isEmpty();
    }

    private static ReadView.Type sqlType(Property.Type type) {
        return switch (type) {
            case STRING -> ReadView.Type.TEXT;
            case INTEGER -> ReadView.Type.INTEGER;
            case NUMBER -> ReadView.Type.NUMBER;
            case BOOLEAN -> ReadView.Type.BOOLEAN;
            case DATE -> ReadView.Type.DATE;
            case DATE_TIME -> ReadView.Type.MOMENT;
        };
    }

    private static Row toRow(SimpleFeature row, FeatureType type) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            attributes.put(property.name(), TimeValue.plain(row.getAttribute(property.name()), property));
        }
        return new Row(FeatureTable.id(row), Optional.ofNullable(FeatureTable.geometry(row)), attributes);
    }
}
