package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.RightMissingException;
import org.spatialplan.feature.QuestionTooLongException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.layer.StoreFullException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.fes.XmlFaultException;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.OwsService;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.web.gate.BusyException;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.Turn;
import org.spatialplan.web.problem.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Serves WFS: finds the operation, and reports every fault as the version's exception report. */
@Component
class WfsService implements OwsService {

    private static final Logger LOG = LoggerFactory.getLogger(WfsService.class);

    private final List<WfsOperation> operations;
    private final Gate gate;
    private final WfsTypes types;

    WfsService(List<WfsOperation> operations, Gate gate, WfsTypes types) {
        this.operations = List.copyOf(operations);
        this.gate = gate;
        this.types = types;
    }

    @Override
    public String service() {
        return "WFS";
    }

    @Override
    public boolean isNamespace(String namespace) {
        return namespace.startsWith("http://www.opengis.net/wfs");
    }

    @Override
    public boolean takesDocuments() {
        return true;
    }

    @Override
    public void handle(OwsRequest request, HttpServletResponse response) throws IOException {
        if (types.mayEdit()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_TO_BE_KEPT); // an editor must not see an older draft
        }
        try (Turn turn = gate.turnToFind()) {
            WfsRequest read = RequestReader.read(request);
            operation(read).answer(read, response); // who finds much gives the turn back before it is written
        } catch (BusyException e) {
            RequestReader.dialect(request).report().writeUnavailable(e.getMessage(), response);
        } catch (WorkCancelledException e) {
            LOG.debug("The client hung up: {}", e.toString());
        } catch (OwsException e) {
            report(e, request, response);
        } catch (FilterException | XmlFaultException e) {
            report(
                    new OwsException(OwsCode.INVALID_PARAMETER_VALUE, "filter", FilterParameter.messageOf(e)),
                    request,
                    response);
        } catch (QuestionTooLongException e) {
            report(new OwsException(OwsCode.OPERATION_PROCESSING_FAILED, "filter", e.getMessage()), request, response);
        } catch (StoreUnavailableException e) {
            LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
            RequestReader.dialect(request).report().writeUnavailable(e.getMessage(), response);
        } catch (KeyRefusedException | RightMissingException | StoreFullException e) {
            throw e; // told as at every other door, in the report of this one
        } catch (RuntimeException e) {
            report(defect(e), request, response);
        }
    }

    private WfsOperation operation(WfsRequest request) {
        return operations.stream()
                .filter(operation -> operation.name().equalsIgnoreCase(request.operation()))
                .filter(operation -> operation.isIn(request.version()))
                .findFirst()
                .orElseThrow(() -> new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        request.operation(),
                        "WFS " + request.version().text() + " does not offer the operation '" + request.operation()
                                + "' here"));
    }

    private static void report(OwsException e, OwsRequest request, HttpServletResponse response) throws IOException {
        RequestReader.dialect(request).report().write(e, response);
    }

    /** Makes the report of a defect, without internals. */
    private static OwsException defect(RuntimeException e) {
        String id = RequestId.current();
        LOG.error("Problem {} in WFS", id, e);
        return new OwsException(
                OwsCode.NO_APPLICABLE_CODE, "", "The service failed; the log holds the details under the id " + id);
    }
}
