package org.spatialplan.ogc.csw;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.feature.QuestionTooLongException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsReport;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.OwsService;
import org.spatialplan.web.gate.BusyException;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.Turn;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.spatialplan.web.problem.RequestId;
import org.springframework.stereotype.Component;

/** Serves CSW: finds the operation, and reports every fault as an exception report of OWS Common 1.0. */
@Component
class CswService implements OwsService {

    private static final Logger LOG = LoggerFactory.getLogger(CswService.class);

    private final List<CswOperation> operations;
    private final Gate gate;

    CswService(List<CswOperation> operations, Gate gate) {
        this.operations = List.copyOf(operations);
        this.gate = gate;
    }

    @Override
    public String service() {
        return "CSW";
    }

    @Override
    public boolean isNamespace(String namespace) {
        return namespace.startsWith("http://www.opengis.net/cat/csw");
    }

    @Override
    public boolean takesDocuments() {
        return true;
    }

    @Override
    public Told tell(OwsException e, Kvp kvp) {
        return OwsReport.CSW_2_0_2.tell(e);
    }

    @Override
    public void handle(OwsRequest request, HttpServletResponse response) throws IOException {
        try (Turn turn = gate.turnToFind()) {
            CswRequest read = RequestReader.read(request);
            byte[] answer = operation(read).answer(read).bytes();
            response.setContentType("application/xml;charset=UTF-8");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (BusyException e) {
            OwsReport.CSW_2_0_2.writeUnavailable(e.getMessage(), response);
        } catch (WorkCancelledException e) {
            LOG.debug("The client hung up: {}", e.toString());
        } catch (OwsException e) {
            OwsReport.CSW_2_0_2.write(e, response);
        } catch (QuestionTooLongException e) {
            OwsReport.CSW_2_0_2.write(
                    new OwsException(OwsCode.OPERATION_PROCESSING_FAILED, "constraint", e.getMessage()), response);
        } catch (StoreUnavailableException e) {
            LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
            OwsReport.CSW_2_0_2.writeUnavailable(e.getMessage(), response);
        } catch (org.spatialplan.access.KeyRefusedException | org.spatialplan.access.RightMissingException e) {
            throw e; // told as at every other door, in the report of this one
        } catch (RuntimeException e) {
            OwsReport.CSW_2_0_2.write(defect(e), response);
        }
    }

    private CswOperation operation(CswRequest request) {
        return operations.stream()
                .filter(operation -> operation.name().equalsIgnoreCase(request.operation()))
                .findFirst()
                .orElseThrow(() -> new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        request.operation(),
                        "CSW does not offer the operation '" + request.operation() + "' here; offered are "
                                + operations.stream()
                                        .map(CswOperation::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    /** Makes the report of a defect, without internals. */
    private static OwsException defect(RuntimeException e) {
        String id = RequestId.current();
        LOG.error("Problem {} in CSW", id, e);
        return new OwsException(
                OwsCode.NO_APPLICABLE_CODE, "", "The service failed; the log holds the details under the id " + id);
    }
}
