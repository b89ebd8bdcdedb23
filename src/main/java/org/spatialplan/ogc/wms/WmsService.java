package org.spatialplan.ogc.wms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.feature.QuestionTooLongException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.ogc.drawing.DrawingRefusedException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.OwsService;
import org.spatialplan.portrayal.DrawingCancelledException;
import org.spatialplan.web.gate.WaitingClient;
import org.spatialplan.web.parameter.AcceptedLanguage;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves WMS at {@code /ows}. Thread-safe. */
@Component
class WmsService implements OwsService {

    private final List<WmsOperation> operations;
    private final WmsFaults faults;
    private final DrawingLimiter turns;

    WmsService(List<WmsOperation> operations, WmsFaults faults, DrawingLimiter turns) {
        this.operations = List.copyOf(operations);
        this.faults = faults;
        this.turns = turns;
    }

    @Override
    public String service() {
        return "WMS";
    }

    /** Lists all operations but GetCapabilities, which a WFS has too; {@code capabilities} is its name in WMS 1.0. */
    @Override
    public Set<String> requestsWithoutService() {
        return operations.stream()
                .flatMap(operation -> operation.names().stream())
                .filter(name -> !name.equals(GetCapabilities.NAME))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(OwsRequest request, HttpServletResponse response) throws IOException {
        WaitingClient client = WaitingClient.current();
        try {
            send(answer(request, client), response);
        } catch (WmsException e) {
            faults.write(e, request.kvp(), response);
        } catch (DrawingCancelledException | DrawingRefusedException | QuestionTooLongException e) {
            // who has hung up is answered with nothing
            if (!client.isGone()) {
                faults.writeLate(request.kvp(), response);
            }
        } catch (StoreUnavailableException e) {
            faults.writeUnavailable(e, request.kvp(), response);
        } catch (RuntimeException e) {
            faults.writeDefect(e, request.kvp(), response);
        }
    }

    @Override
    public Told tell(OwsException e, Kvp kvp) {
        WmsCode code = e.owsCode() == OwsCode.INVALID_PARAMETER_VALUE
                ? WmsCode.INVALID_PARAMETER_VALUE
                : WmsCode.NO_APPLICABLE_CODE;
        WmsAnswer told = WmsFaults.document(
                new WmsException(code, e.locator().toLowerCase(Locale.ROOT), e.getMessage()), WmsVersion.ofFault(kvp));
        return new Told(told.contentType(), told.body().get());
    }

    private WmsAnswer answer(OwsRequest request, WaitingClient client) {
        Kvp kvp = request.kvp();
        String name = kvp.find("REQUEST").orElseThrow(() -> WmsException.missing("request"));
        WmsOperation operation = operations.stream()
                .filter(each -> each.names().contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> WmsException.invalid(
                        WmsCode.OPERATION_NOT_SUPPORTED,
                        "request",
                        name,
                        "GetCapabilities, GetMap, GetFeatureInfo or GetLegendGraphic"));
        return operation.answer(new WmsRequest(kvp, operation.version(kvp), request.address(), client, accepted()));
    }

    private static Optional<String> accepted() {
        return AcceptedLanguage.find(current().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private void send(WmsAnswer answer, HttpServletResponse response) throws IOException {
        // a client revalidates its picture, which costs almost nothing, so an import shows at once
        if (answer.etag().isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (isUnchanged(answer.etag().get(), response)) {
                return;
            }
        }
        byte[] body = answer.body().get();
        answer.warnings().forEach(warning -> response.addHeader(HttpHeaders.WARNING, warning));
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        turns.send(body, () -> response.getOutputStream().write(body));
    }

    /** A request by POST is never conditional here: to it, a tag that fits would be a refusal (412, RFC 9110, 13.1.2). */
    private static boolean isUnchanged(String tag, HttpServletResponse response) {
        HttpServletRequest request = current();
        return !HttpMethod.POST.matches(request.getMethod())
                && new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private static HttpServletRequest current() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
