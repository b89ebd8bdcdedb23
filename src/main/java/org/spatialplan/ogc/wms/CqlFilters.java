package org.spatialplan.ogc.wms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.springframework.stereotype.Component;

/** Conditions made ready for tables; the latest are kept, because the tiles of a map all bring the same. Thread-safe. */
@Component
class CqlFilters {

    private static final int KEPT = 64;

    /** Longer texts are not kept: they would hold too much memory. */
    private static final int MOST_KEPT_CHARACTERS = 4_000;

    private final FeatureCatalogue catalogue;
    private final Map<Key, Filter> ready = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Filter> eldest) {
            return size() > KEPT;
        }
    };

    CqlFilters(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Key(String text, FeatureTable table) {}

    /** @throws WmsException InvalidParameterValue, saying what was expected */
    Filter get(String text, FeatureTable table) {
        Key key = new Key(text, table);
        synchronized (ready) {
            Filter known = ready.get(key);
            if (known != null) {
                return known;
            }
        }
        Filter made = make(text, table);
        if (text.length() <= MOST_KEPT_CHARACTERS) {
            synchronized (ready) {
                ready.put(key, made);
            }
        }
        return made;
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
