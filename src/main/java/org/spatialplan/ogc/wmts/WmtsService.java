package org.spatialplan.ogc.wmts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.api.tiles.TileResponse;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsReport;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.OwsService;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers the operations of WMTS by key-value parameters, at {@code /wmts} and {@code /ows}. */
@Component
class WmtsService implements OwsService {

    static final String VERSION = "1.0.0";

    private static final Logger LOG = LoggerFactory.getLogger(WmtsService.class);

    private final WmtsTile tile;
    private final WmtsCapabilities capabilities;

    WmtsService(WmtsTile tile, WmtsCapabilities capabilities) {
        this.tile = tile;
        this.capabilities = capabilities;
    }

    @Override
    public String service() {
        return "WMTS";
    }

    @Override
    public Set<String> requestsWithoutService() {
        return Set.of("gettile");
    }

    @Override
    public void handle(OwsRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request.kvp(), response);
        } catch (OwsException e) {
            OwsReport.WMTS_1_0.write(e, response);
        } catch (StoreUnavailableException e) {
            writeUnavailable(e, response);
        }
    }

    /** Reports that older versions are in a database that is not reachable. */
    void writeUnavailable(StoreUnavailableException e, HttpServletResponse response) throws IOException {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        OwsReport.WMTS_1_0.writeUnavailable(e.getMessage(), response);
    }

    @Override
    public Told tell(OwsException e, Kvp kvp) {
        return OwsReport.WMTS_1_0.tell(e);
    }

    private void answer(Kvp kvp, HttpServletResponse response) throws IOException {
        String service = kvp.find("SERVICE").orElseThrow(() -> OwsException.missing("service"));
        if (!service.equalsIgnoreCase(service())) {
            throw OwsException.invalid("service", service, service());
        }
        String operation = kvp.find("REQUEST").orElseThrow(() -> OwsException.missing("request"));
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> writeCapabilities(kvp, response);
            case "gettile" -> {
                requireVersion(kvp);
                TileResponse.write(tile.get(kvp), response);
            }
            case "getfeatureinfo" ->
                throw new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        "GetFeatureInfo",
                        "GetFeatureInfo is not supported; WMS has it");
            // the test suite wants this, although table 28 of OWS Common has OperationNotSupported
            default -> throw OwsException.invalid("request", operation, "GetCapabilities or GetTile");
        }
    }

    private static void requireVersion(Kvp kvp) {
        String version = kvp.find("VERSION").orElseThrow(() -> OwsException.missing("Version"));
        if (!version.equals(VERSION)) {
            throw OwsException.invalid("Version", version, VERSION);
        }
    }

    private void writeCapabilities(Kvp kvp, HttpServletResponse response) throws IOException {
        kvp.find("ACCEPTVERSIONS")
                .filter(versions -> !list(versions).contains(VERSION))
                .ifPresent(versions -> {
                    throw new OwsException(OwsCode.VERSION_NEGOTIATION_FAILED, "", "The only version is " + VERSION);
                });
        Set<WmtsCapabilities.Section> sections = WmtsCapabilities.Section.parse(kvp.find("SECTIONS"));
        List<String> formats = list(kvp.find("ACCEPTFORMATS").orElse("application/xml"));
        String format = formats.stream()
                .filter(List.of("application/xml", "text/xml")::contains)
                .findFirst()
                .orElse("application/xml");
        write(capabilities.document(sections), format, response);
    }

    /** Writes the capabilities, as the document at its own address. */
    void writeCapabilities(HttpServletResponse response) throws IOException {
        write(capabilities.document(Set.of(WmtsCapabilities.Section.values())), "application/xml", response);
    }

    private static void write(byte[] xml, String mediaType, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_TO_BE_KEPT);
        response.setContentType(mediaType + ";charset=UTF-8");
        response.getOutputStream().write(xml);
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(",")).map(String::strip).toList();
    }
}
