package org.spatialplan.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells each fault in the form of the address at which it came: a problem detail where no standard wants another. Thread-safe. */
@Component
public class FaultDialects {

    /** As {@code ;jsessionid=…}: they lead to no other door. */
    private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

    private final List<FaultDialect> dialects;
    private final JsonMapper problems = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    FaultDialects(ObjectProvider<FaultDialect> dialects) {
        this.dialects = dialects.orderedStream().toList();
    }

    /** Empty where a problem detail is wanted. @param path within the service @param query perhaps null */
    Optional<Told> find(String path, String query, ProblemDetail problem) {
        String door = PATH_PARAMETERS.matcher(path).replaceAll("");
        return dialects.stream()
                .filter(dialect -> dialect.isSpokenAt(door))
                .findFirst()
                .map(dialect -> dialect.tell(problem, query));
    }

    /** For faults that the web server finds before any resource is asked. @param path within the service @param query perhaps null */
    public Told tell(String path, String query, int status, String detail) {
        return tell(path, query, ProblemHandler.ofStatus(status, detail));
    }

    /** To a request for which there is no room now. @param path within the service @param query perhaps null */
    public Told tellBusy(String path, String query) {
        return tell(path, query, ProblemHandler.busy());
    }

    Told tell(String path, String query, ProblemDetail problem) {
        return find(path, query, problem)
                .orElseGet(
                        () -> new Told(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problems.writeValueAsBytes(problem)));
    }
}
