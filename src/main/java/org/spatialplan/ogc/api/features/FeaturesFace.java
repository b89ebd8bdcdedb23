package org.spatialplan.ogc.api.features;

import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds OGC API – Features to the OGC APIs. */
@Component
@Order(10)
class FeaturesFace implements OgcFace {

    private static final String SPEC = "http://www.opengis.net/spec/";
    private static final List<String> CLASSES = List.of(
            "ogcapi-features-1/1.0/conf/core",
            "ogcapi-features-1/1.0/conf/oas30",
            "ogcapi-features-1/1.0/conf/html",
            "ogcapi-features-1/1.0/conf/geojson",
            "ogcapi-features-2/1.0/conf/crs",
            "ogcapi-features-3/1.0/conf/queryables",
            "ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "ogcapi-features-3/1.0/conf/filter",
            "ogcapi-features-3/1.0/conf/features-filter",
            "ogcapi-features-4/1.0/conf/create-replace-delete",
            "ogcapi-features-4/1.0/conf/update",
            "ogcapi-features-4/1.0/conf/optimistic-locking-etags",
            "ogcapi-features-4/1.0/conf/features",
            "ogcapi-features-5/1.0/conf/schemas",
            "ogcapi-features-5/1.0/conf/core-roles-features",
            "ogcapi-features-5/1.0/conf/returnables-and-receivables",
            "ogcapi-features-5/1.0/conf/queryables",
            "ogcapi-features-5/1.0/conf/sortables",
            "cql2/1.0/conf/cql2-text",
            "cql2/1.0/conf/cql2-json",
            "cql2/1.0/conf/basic-cql2",
            "cql2/1.0/conf/advanced-comparison-operators",
            "cql2/1.0/conf/case-insensitive-comparison",
            "cql2/1.0/conf/accent-insensitive-comparison",
            "cql2/1.0/conf/basic-spatial-functions",
            "cql2/1.0/conf/basic-spatial-functions-plus",
            "cql2/1.0/conf/spatial-functions",
            "cql2/1.0/conf/temporal-functions",
            "cql2/1.0/conf/array-functions",
            "cql2/1.0/conf/property-property",
            "cql2/1.0/conf/arithmetic");

    private final Collections collections;

    FeaturesFace(Collections collections) {
        this.collections = collections;
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry("/ogc/collections", "data", "application/json", Messages.of("ogc.data")),
                new Entry(
                        "/ogc/collections",
                        "http://www.opengis.net/def/rel/ogc/1.0/data",
                        "application/json",
                        Messages.of("ogc.data")));
    }

    @Override
    public List<String> conformance() {
        return CLASSES.stream().map(SPEC::concat).toList();
    }

    @Override
    public Map<String, Object> paths() {
        return new FeaturesPaths(collections).toMap();
    }
}
