package org.spatialplan.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.SchemaDocument.Kind;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource for the schema of a collection: the properties of its features, those that can be queried, and those that
 * can be sorted by.
 */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class SchemaResource {

    private final Collections collections;

    SchemaResource(Collections collections) {
        this.collections = collections;
    }

    @GetMapping("/ogc/collections/{collection}/schema")
    ResponseEntity<Object> schema(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.SCHEMA, http);
    }

    @GetMapping("/ogc/collections/{collection}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.QUERYABLES, http);
    }

    @GetMapping("/ogc/collections/{collection}/sortables")
    ResponseEntity<Object> sortables(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.SORTABLES, http);
    }

    private ResponseEntity<Object> answer(String collection, Kind kind, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.SCHEMA, List.of());
        return SchemaAnswer.of(collections.get(collection).type(), kind, request);
    }
}
