package org.spatialplan.ogc.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the description of the OGC APIs, for programs and for people. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class ApiResource {

    private final List<OgcFace> faces;
    private final FeatureCatalogue features;

    ApiResource(ObjectProvider<OgcFace> faces, FeatureCatalogue features) {
        this.faces = faces.orderedStream().toList();
        this.features = features;
    }

    @GetMapping({"/ogc/api", "/ogc/api/"})
    ResponseEntity<Object> api(HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.API, List.of());
        if (request.isHtml()) {
            Language language = request.language();
            Map<String, Object> model = Map.of(
                    "description", request.address("/ogc/api"),
                    "assets", request.address("/webjars/swagger-ui"),
                    "page", request.address("/map"));
            String title = language.text(Messages.of("ogc.api-documentation"));
            return OgcAnswers.html(
                    HtmlPages.render(request, "api", title, List.of(LandingResource.home(language)), model), request);
        }
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> schemas = new LinkedHashMap<>();
        Map<String, Object> limits = new LinkedHashMap<>();
        faces.forEach(face -> {
            paths.putAll(face.paths());
            schemas.putAll(face.schemas());
            limits.putAll(face.limits());
        });
        String title = Messages.of(
                        "ogc.spatial-plan", features.map().catalogue().cityZh())
                .zh();
        return OgcAnswers.json(ApiDocument.of(request.address("/ogc"), title, paths, schemas, limits), request);
    }
}
