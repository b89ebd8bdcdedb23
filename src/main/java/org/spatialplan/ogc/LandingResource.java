package org.spatialplan.ogc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.spatialplan.web.answer.PageLink;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where OGC API clients begin (18-062r2, 7.2 and 7.4). */
@RestController
@RequestMapping("/ogc")
@Tag(name = "processes")
class LandingResource {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String PROCESSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";

    @GetMapping
    @Operation(summary = "The OGC APIs of this service")
    Map<String, Object> landing() {
        return Map.of(
                "title",
                "Spatial Plan",
                "description",
                "A city's plan on its map: what is planned on this ground, and may it be built here?",
                "links",
                List.of(
                        link("/ogc", "self", "this document"),
                        link("/v3/api-docs", "service-desc", "the API's description"),
                        link("/swagger-ui/index.html", "service-doc", "the API's description for people"),
                        link("/ogc/conformance", REL + "conformance", "conformance classes"),
                        link("/ogc/processes", REL + "processes", "processes"),
                        link("/ogc/jobs", REL + "job-list", "jobs")));
    }

    @GetMapping("/conformance")
    @Operation(summary = "The conformance classes that hold")
    Map<String, List<String>> conformance() {
        return Map.of(
                "conformsTo",
                List.of(
                        PROCESSES + "core",
                        PROCESSES + "ogc-process-description",
                        PROCESSES + "json",
                        PROCESSES + "oas30",
                        PROCESSES + "job-list",
                        PROCESSES + "dismiss"));
    }

    private static PageLink link(String path, String rel, String title) {
        String type = path.endsWith(".html") ? "text/html" : "application/json";
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString();
        return new PageLink(address, rel, type, title);
    }
}
