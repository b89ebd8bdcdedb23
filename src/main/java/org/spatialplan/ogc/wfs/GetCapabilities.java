package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;

/** Answers GetCapabilities, whole or by sections. */
@Component
class GetCapabilities implements WfsOperation {

    private static final Set<String> SECTIONS = Set.of(
            "all",
            "serviceidentification",
            "serviceprovider",
            "operationsmetadata",
            "featuretypelist",
            "filter_capabilities");

    private final WfsTypes types;

    GetCapabilities(WfsTypes types) {
        this.types = types;
    }

    @Override
    public String name() {
        return "GetCapabilities";
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        Set<String> sections = sections(request);
        CapabilitiesText words = CapabilitiesText.of(request.kvp());
        String document = request.version() == WfsVersion.V2_0_0
                ? new Capabilities20(request, types, words, sections).text()
                : new Capabilities11(request, types, words, sections).text();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        response.setContentType(
                request.version() == WfsVersion.V2_0_0 ? "application/xml;charset=UTF-8" : "text/xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Set<String> sections(WfsRequest request) {
        Set<String> asked = KvpQueries.list(request.kvp().find("SECTIONS")).stream()
                .map(section -> section.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        asked.stream()
                .filter(section -> !SECTIONS.contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw OwsException.invalid(
                            "sections",
                            section,
                            "ServiceIdentification, ServiceProvider, OperationsMetadata, FeatureTypeList, Filter_Capabilities or All");
                });
        return asked.isEmpty() || asked.contains("all") ? SECTIONS : asked;
    }
}
