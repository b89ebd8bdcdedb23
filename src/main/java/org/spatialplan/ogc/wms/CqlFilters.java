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
 * Conditions made ready for tables; the latest of each table are kept, because the tiles of a map all bring the same. A
 * table that nobody holds any more is forgotten with its conditions. Thread-safe.
 */
@Component
class CqlFilters {

    private static final int KEPT_EACH = 16;

    /** Longer texts are not kept: they would hold too much memory. */
    private static final int MAX_KEPT_CHARACTERS = 4_000;

    private final FeatureCatalogue catalogue;
    private final Map<FeatureTable, Map<String, Filter>> ready = new WeakHashMap<>();

    CqlFilters(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws WmsException InvalidParameterValue, saying what was expected */
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
