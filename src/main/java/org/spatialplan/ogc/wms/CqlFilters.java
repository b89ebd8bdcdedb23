package org.spatialplan.ogc.wms;

import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.springframework.stereotype.Component;

/**
 * Prepares the conditions of {@code CQL_FILTER} for a table, and caches some with each table, because all tiles of a map
 * have the same. Thread-safe.
 */
@Component
class CqlFilters {

    private static final int MAX_FILTERS = 16;

    /** Longer texts are not cached, because they need too much memory. */
    private static final int MAX_KEPT_CHARACTERS = 4_000;

    private static final Attachments.Key<MadeOnce<String, Filter>> FILTERS = new Attachments.Key<>();

    private final FeatureCatalogue catalogue;

    CqlFilters(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the prepared condition.
     *
     * @throws WmsException InvalidParameterValue; the message says what was expected
     */
    Filter get(String text, FeatureTable table) {
        return text.length() > MAX_KEPT_CHARACTERS
                ? make(text, table)
                : table.attachments()
                        .get(FILTERS, () -> new MadeOnce<>(MAX_FILTERS))
                        .get(text, () -> make(text, table));
    }

    private Filter make(String text, FeatureTable table) {
        try {
            return catalogue.filters().of(CqlText.parse(text), table.schema());
        } catch (FilterException e) {
            String near = e.near().isEmpty() ? "" : "; near names: " + String.join(", ", e.near());
            throw WmsException.invalid(
                    "cql_filter",
                    text,
                    e.getMessage() + near + " (layer " + table.type().id() + ")");
        }
    }
}
