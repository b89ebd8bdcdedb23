package org.spatialplan.ogc.api.records;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.List;
import java.util.Map;
import org.spatialplan.catalogue.RecordTable;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.text.Messages;

/** The addresses of the catalogue, and their path items of OpenAPI 3.0. */
final class RecordPaths {

    static final String CATALOGUE = "/ogc/collections/" + RecordTable.ID;
    static final String RECORDS = CATALOGUE + "/items";
    static final String RECORD = RECORDS + "/{recordId}";
    static final String QUERYABLES = CATALOGUE + "/queryables";
    static final String SORTABLES = CATALOGUE + "/sortables";

    private static final String TAG = "Records";
    private static final int WITHIN = "/ogc".length();

    private RecordPaths() {}

    /** @param ids of all records */
    static Map<String, Object> all(List<String> ids, CrsUris systems) {
        Map<String, Object> id = ApiParts.pathParameter(
                "recordId", Messages.of("ogc.api.record-id").both(), ids);
        return map(
                CATALOGUE.substring(WITHIN),
                ApiParts.presented(
                        "getCatalogue", TAG, Messages.of("ogc.api.catalogue").both(), List.of(), OgcFormats.CATALOG),
                RECORDS.substring(WITHIN),
                ApiParts.presented(
                        "getRecords",
                        TAG,
                        Messages.of("ogc.api.records").both(),
                        ApiParts.parameters(RecordParameters.described(systems)),
                        OgcFormats.RECORDS),
                RECORD.substring(WITHIN),
                ApiParts.presented(
                        "getRecord", TAG, Messages.of("ogc.api.record").both(), List.of(id), OgcFormats.RECORDS),
                QUERYABLES.substring(WITHIN),
                ApiParts.presented(
                        "getQueryablesOfRecords",
                        TAG,
                        Messages.of("ogc.api.queryables").both(),
                        List.of(),
                        OgcFormats.SCHEMA),
                SORTABLES.substring(WITHIN),
                ApiParts.presented(
                        "getSortablesOfRecords",
                        TAG,
                        Messages.of("ogc.api.sortables").both(),
                        List.of(),
                        OgcFormats.SCHEMA));
    }
}
