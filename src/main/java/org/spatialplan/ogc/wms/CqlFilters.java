package org.spatialplan.ogc.wms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.springframework.stereotype.Component;

/**
 * Prepares conditions for tables, and caches the latest of each table, because all tiles of a map have the same. The
 * conditions of a table are dropped when the table is garbage. Thread-safe.
 */
@Component
class CqlFilters {

    private static final int KEPT_EACH = 16;

    /** Longer texts are not cached, because they need too much memory. */
    private static final int MAX_KEPT_CHARACTERS = 4_000;

    private final FeatureCatalogue catalogue;
    private final Map<FeatureTable, Map<String, Filter>> ready = new WeakHashMap<>();

    CqlFilters(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the prepared condition.
     *
     * @throws WmsException InvalidParameterValue; the message says what was expected
     */
    Filter get(String text, FeatureTable table) {
        synchronized (ready) {
            Filter known = ready.getOrDefault(table, Map.of()).get(text);
            if (known != null) {
                return known;
            }
        }
        Filter made = make(text, table);
        if (text.length() <= MAX_KEPT_CHARACTERS) {
            synchronized (ready) {
                ready.computeIfAbsent(table, key -> new Latest()).put(text, made);
            }
        }
        return made;
    }

    private static final class Latest extends LinkedHashMap<String, Filter> {

        Latest() {
            super(KEPT_EACH, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Filter> eldest) {
            return size() > KEPT_EACH;
        }
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
