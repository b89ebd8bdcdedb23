package org.spatialplan.ogc.api.records;

import java.util.List;
import java.util.Map;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds OGC API – Records to the OGC APIs. */
@Component
@Order(36)
class RecordsFace implements OgcFace {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
    private static final List<String> CLASSES = List.of(
            "record-core",
            "record-collection",
            "record-core-query-parameters",
            "record-api",
            "sorting",
            "filtering",
            "json",
            "html",
            "oas30",
            "autodiscovery",
            "searchable-catalog",
            "searchable-catalog-filtering",
            "searchable-catalog-sorting");

    private final LayerRecords records;
    private final FeatureCatalogue features;
    private final ServiceContact contact;

    RecordsFace(LayerRecords records, FeatureCatalogue features, ServiceContact contact) {
        this.records = records;
        this.features = features;
        this.contact = contact;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                RecordPaths.RECORDS,
                OgcLinks.REL + "ogc-catalog",
                OgcFormats.GEOJSON.mediaType(),
                Messages.of("ogc.link.catalogue")));
    }

    @Override
    public List<Entry> entries(String collection) {
        return List.of(new Entry(
                RecordLinks.path(collection),
                "describedby",
                OgcFormats.GEOJSON.mediaType(),
                Messages.of("ogc.link.record")));
    }

    @Override
    public List<Listed> collections(OgcRequest request) {
        return List.of(new CatalogueDocument(records, contact, request).listed());
    }

    @Override
    public List<String> conformance() {
        return CLASSES.stream().map(CONFORMANCE::concat).toList();
    }

    @Override
    public Map<String, Object> paths() {
        return RecordPaths.all(records.list().stream().map(LayerRecord::id).toList(), new CrsUris(features.frame()));
    }
}
