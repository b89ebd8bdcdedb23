package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.store.JdbcComputedStore.Computed;
import org.spatialplan.store.JdbcComputedStore.Row;
import org.spatialplan.store.ReadView;
import org.spatialplan.store.ReadView.Column;
import org.spatialplan.store.SecretRows;

/**
 * Describes the feature types as PostGIS views: the same names, the same properties. Readers of the database are anybody:
 * what is computed is computed of the map that anybody sees.
 */
final class ReadViews {

    private final FeatureCatalogue catalogue;
    private final LiveMap live;

    ReadViews(FeatureCatalogue catalogue, LiveMap live) {
        this.catalogue = catalogue;
        this.live = live;
    }

    /** Describes what anybody sees. */
    List<ReadView> open() {
        try (LiveMap.Held held = live.holdOpen()) {
            return Stream.concat(types().map(this::view), parts(type -> true)).toList();
        }
    }

    /** Describes the secret layers, whole. */
    List<ReadView> secret() {
        HiddenLayers hidden = live.hiddenFromAnybody();
        return Stream.concat(types().filter(type -> hidden.hides(type.id())).map(this::view), parts(hidden::hides))
                .toList();
    }

    /** Describes the types of one kind of geometry beside mixed ones. */
    private Stream<ReadView> parts(Predicate<String> layer) {
        return VectorCatalogue.kinds(catalogue).stream()
                .filter(kind -> layer.test(kind.base()))
                .map(kind -> {
                    FeatureType type = kind.table().type();
                    ReadView whole =
                            view(catalogue.find(kind.base()).orElseThrow().type());
                    return new ReadView(
                            kind.base(),
                            type.definition().titleZh(),
                            type.definition().titleEn(),
                            whole.computed(),
                            whole.columns(),
                            Optional.of(new ReadView.GeometryPart(
                                    type.id(), kind.kind().dimension())));
                });
    }

    /** Tells what anybody does not see. */
    SecretRows hidden() {
        HiddenLayers hidden = live.hiddenFromAnybody();
        return new SecretRows(hidden.layers(), hidden.imports());
    }

    private Stream<FeatureType> types() {
        return catalogue.list().stream().map(FeatureTable::type);
    }

    /** Returns the verdicts of which {@link #computed} lists rows. */
    ProjectChecks checks() {
        try (LiveMap.Held held = live.holdOpen()) {
            return catalogue.checks();
        }
    }

    /** Lists the feature types that are in no store, with their rows as anybody sees them. */
    List<Computed> computed() {
        try (LiveMap.Held held = live.holdOpen()) {
            return tables();
        }
    }

    private List<Computed> tables() {
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
        return view(type, isComputed(type));
    }

    private static ReadView view(FeatureType type, boolean computed) {
        return new ReadView(
                type.id(),
                type.definition().titleZh(),
                type.definition().titleEn(),
                computed,
                type.properties().stream()
                        .map(property -> new Column(property.name(), sqlType(property.type())))
                        .toList());
    }

    /** The names of the columns that the view of a feature type has. */
    static List<String> columns(FeatureType type) {
        return view(type, false).columnNames();
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
