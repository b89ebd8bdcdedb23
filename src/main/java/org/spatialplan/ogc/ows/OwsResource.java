package org.spatialplan.ogc.ows;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.web.gate.Gate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Serves WMS, WFS and CSW at one address. */
@RestController
@Requires(Right.READ)
@Tag(name = "ows", description = "WMS, WFS and CSW for GIS clients")
class OwsResource {

    private final List<OwsService> services;
    private final OwsFaults faults;
    private final Gate gate;

    OwsResource(ObjectProvider<OwsService> services, OwsFaults faults, Gate gate) {
        this.services = services.orderedStream().toList();
        this.faults = faults;
        this.gate = gate;
    }

    @GetMapping({"/ows", "/ows/"})
    @Operation(summary = "WMS, WFS and CSW with key-value parameters: SERVICE=WFS&REQUEST=GetCapabilities")
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        dispatch(new OwsRequest(Kvp.of(request.getParameterMap()), Optional.empty(), address()), response);
    }

    @PostMapping({"/ows", "/ows/"})
    @Operation(summary = "The same with a form or an XML document")
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PostedRequest posted = PostedRequest.of(request, gate.hold(request));
        OwsRequest read;
        try {
            read = posted.read(address());
        } catch (OwsException e) {
            OwsReport.write(faults.tell(e, posted.readable()), e.owsCode().status(), response);
            return;
        }
        dispatch(read, response);
    }

    private void dispatch(OwsRequest request, HttpServletResponse response) throws IOException {
        if (request.kvp().find("REQUEST").orElse("").equalsIgnoreCase("GetCapabilities")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, OwsService.NOT_TO_BE_KEPT);
        }
        try {
            service(request).handle(request, response);
        } catch (OwsException e) {
            dialect(request.kvp(), request.xml()).write(e, response);
        }
    }

    private OwsService service(OwsRequest request) {
        Optional<String> name =
                request.kvp().find("SERVICE").or(() -> request.xml().flatMap(XmlBody::service));
        if (name.isPresent()) {
            OwsService found = find(name.get());
            if (request.xml().isPresent() && request.kvp().find("SERVICE").isEmpty() && !found.takesDocuments()) {
                throw OwsException.unreadable(found.service() + " takes no documents; ask with key-value parameters");
            }
            return found;
        }
        if (request.xml().isPresent()) {
            return ofDocument(request.xml().get());
        }
        String operation = request.kvp().find("REQUEST").orElse("").toLowerCase(Locale.ROOT);
        return services.stream()
                .filter(service -> service.requestsWithoutService().contains(operation))
                .findFirst()
                .orElseThrow(() -> OwsException.missing("service"));
    }

    private OwsService ofDocument(XmlBody body) {
        return services.stream()
                .filter(service -> service.isNamespace(body.namespace()))
                .findFirst()
                .orElseThrow(() -> OwsException.unreadable("The document is a '" + body.name() + "' of the namespace '"
                        + body.namespace()
                        + "'; expected: a request of WFS 2.0.0 (http://www.opengis.net/wfs/2.0) or 1.1.0"
                        + " (http://www.opengis.net/wfs), or of CSW 2.0.2 (http://www.opengis.net/cat/csw/2.0.2),"
                        + " without an envelope"));
    }

    private OwsService find(String name) {
        return services.stream()
                .filter(service -> service.service().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> OwsException.invalid(
                        "service",
                        name,
                        services.stream().map(OwsService::service).sorted().collect(Collectors.joining(" or "))));
    }

    /** Chooses the report's dialect by the version, even where something else is wrong. */
    private static OwsReport dialect(Kvp kvp, Optional<XmlBody> xml) {
        return OwsReport.of(
                kvp.find("VERSION").or(() -> xml.flatMap(XmlBody::version)).orElse("2.0.0"));
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/ows")
                .build()
                .toUriString();
    }
}
