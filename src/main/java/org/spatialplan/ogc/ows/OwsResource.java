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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** WMS and WFS at one address. */
@RestController
@Tag(name = "ows", description = "WMS and WFS for GIS clients")
class OwsResource {

    /** Of a document: a filter with a large geometry fits. */
    private static final int MOST_BYTES = 16 << 20;

    private final List<OwsService> services;

    OwsResource(ObjectProvider<OwsService> services) {
        this.services = services.orderedStream().toList();
    }

    @GetMapping({"/ows", "/ows/"})
    @Operation(summary = "WMS and WFS with key-value parameters: SERVICE=WFS&REQUEST=GetCapabilities")
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        dispatch(new OwsRequest(Kvp.of(request.getParameterMap()), Optional.empty(), address()), response);
    }

    @PostMapping({"/ows", "/ows/"})
    @Operation(summary = "The same with a form or an XML document")
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kvp kvp = Kvp.of(request.getParameterMap());
        try {
            dispatch(new OwsRequest(kvp, body(request), address()), response);
        } catch (OwsException e) {
            dialect(kvp, Optional.empty()).write(e, response);
        }
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
            return find(name.get());
        }
        if (request.xml().isPresent()) {
            return find(request.xml().get().namespace().startsWith("http://www.opengis.net/wfs") ? "WFS" : "WMS");
        }
        String operation = request.kvp().find("REQUEST").orElse("").toLowerCase(Locale.ROOT);
        return services.stream()
                .filter(service -> service.requestsWithoutService().contains(operation))
                .findFirst()
                .orElseThrow(() -> OwsException.missing("service"));
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

    /** The report's dialect follows the version even where something else is wrong. */
    private static OwsReport dialect(Kvp kvp, Optional<XmlBody> xml) {
        return OwsReport.of(
                kvp.find("VERSION").or(() -> xml.flatMap(XmlBody::version)).orElse("2.0.0"));
    }

    private static Optional<XmlBody> body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw OwsException.unreadable("The document has more than " + (MOST_BYTES >> 20) + " MB");
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(XmlBody.read(bytes));
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/ows")
                .build()
                .toUriString();
    }
}
