package org.spatialplan.ogc.api.records;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.catalogue.LayerRecords.Found;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.api.features.SchemaAnswer;
import org.spatialplan.ogc.api.features.SchemaDocument.Kind;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the catalogue of layers and its records. {@link RecordPaths} describes it. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class RecordResource {

    private final LayerRecords records;
    private final FeatureCatalogue features;
    private final ServiceContact contact;
    private final Clock clock;

    RecordResource(LayerRecords records, FeatureCatalogue features, ServiceContact contact, Clock clock) {
        this.records = records;
        this.features = features;
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping({RecordPaths.CATALOGUE, RecordPaths.CATALOGUE + "/"})
    ResponseEntity<Object> catalogue(HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.CATALOG, List.of());
        CatalogueDocument catalogue = new CatalogueDocument(records, contact, request);
        return request.isHtml()
                ? OgcAnswers.html(new RecordPages(request).catalogue(catalogue), request)
                : OgcAnswers.json(catalogue.toMap(), request);
    }

    @GetMapping(RecordPaths.RECORDS)
    ResponseEntity<Object> list(HttpServletRequest http) {
        CrsUris systems = new CrsUris(features.frame());
        OgcRequest request =
                OgcRequest.of(http, OgcFormats.RECORDS, QueryParameter.names(RecordParameters.described(systems)));
        RecordParameters parameters = new RecordParameters(records, systems, request);
        FeatureQuery query = parameters.read();
        Found found = records.select(query);
        if (request.isHtml()) {
            CatalogueDocument catalogue = new CatalogueDocument(records, contact, request);
            return OgcAnswers.html(
                    new RecordPages(request).list(catalogue, query, found.matched(), found.records()), request);
        }
        return OgcAnswers.json(
                RecordPage.of(
                        query, found, parameters.numberWithoutPlace(), clock.instant(), documents(request), request),
                request);
    }

    @GetMapping(RecordPaths.RECORD)
    ResponseEntity<Object> get(@PathVariable("recordId") String id, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.RECORDS, List.of());
        LayerRecord record = records.find(id)
                .orElseThrow(() -> UnknownNameException.of(
                        "record",
                        id,
                        records.list().stream().map(LayerRecord::id).toList()));
        CatalogueDocument catalogue = new CatalogueDocument(records, contact, request);
        return request.isHtml()
                ? OgcAnswers.html(new RecordPages(request).one(catalogue, record, contact, features.list()), request)
                : OgcAnswers.json(documents(request).of(record), request);
    }

    @GetMapping(RecordPaths.QUERYABLES)
    ResponseEntity<Object> queryables(HttpServletRequest http) {
        return schema(Kind.QUERYABLES, http);
    }

    @GetMapping(RecordPaths.SORTABLES)
    ResponseEntity<Object> sortables(HttpServletRequest http) {
        return schema(Kind.SORTABLES, http);
    }

    private ResponseEntity<Object> schema(Kind kind, HttpServletRequest http) {
        return SchemaAnswer.of(records.table().type(), kind, OgcRequest.of(http, OgcFormats.SCHEMA, List.of()));
    }

    private RecordDocuments documents(OgcRequest request) {
        return new RecordDocuments(contact, new RecordLinks(request));
    }
}
