package org.spatialplan.ogc.ows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.spatialplan.web.problem.FaultDialect;
import org.spatialplan.web.problem.UrlEncodedPairs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Writes faults that occur at {@code /ows} before a service is chosen, as an exception report of the intended service.
 */
@Component
public class OwsFaults implements FaultDialect {

    private final ObjectProvider<OwsService> services;

    OwsFaults(ObjectProvider<OwsService> services) {
        this.services = services;
    }

    @Override
    public boolean isSpokenAt(String path) {
        return path.equals("/ows") || path.startsWith("/ows/");
    }

    @Override
    public Told tell(ProblemDetail problem, String query) {
        return tell(exception(problem), kvp(query));
    }

    /** Writes the fault in the form of the service that the parameters name, or else of a WFS. */
    Told tell(OwsException e, Kvp kvp) {
        String name = kvp.find("SERVICE").orElse("");
        String operation = kvp.find("REQUEST").orElse("").toLowerCase(Locale.ROOT);
        return services.orderedStream()
                .filter(service -> name.isEmpty()
                        ? service.requestsWithoutService().contains(operation)
                        : service.service().equalsIgnoreCase(name))
                .findFirst()
                .map(service -> service.tell(e, kvp))
                .orElseGet(
                        () -> OwsReport.of(kvp.find("VERSION").orElse("2.0.0")).tell(e));
    }

    /** Converts a problem to the codes of OWS Common. */
    public static OwsException exception(ProblemDetail problem) {
        Map<String, Object> more = Optional.ofNullable(problem.getProperties()).orElse(Map.of());
        String parameter = Objects.toString(more.get("parameter"), "");
        OwsCode code = problem.getStatus() == HttpStatus.BAD_REQUEST.value() && !parameter.isEmpty()
                ? OwsCode.INVALID_PARAMETER_VALUE
                : OwsCode.NO_APPLICABLE_CODE;
        return new OwsException(code, parameter, problem.getDetail());
    }

    private static Kvp kvp(String query) {
        Map<String, String[]> values = new HashMap<>();
        UrlEncodedPairs.readable(query).forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return Kvp.of(values);
    }
}
