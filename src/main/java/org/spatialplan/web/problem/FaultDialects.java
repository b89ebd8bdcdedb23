package org.spatialplan.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each error in the form that is used at its address: a problem detail unless a standard has another form.
 * Thread-safe.
 */
@Component
public class FaultDialects {

    /** Parameters in a path, such as {@code ;jsessionid=…}, which do not change the form. */
    private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

    private final List<FaultDialect> dialects;
    private final JsonMapper problems = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    FaultDialects(ObjectProvider<FaultDialect> dialects) {
        this.dialects = dialects.orderedStream().toList();
    }

    /**
     * The error in the form of a standard; empty where a problem detail is used.
     *
     * @param path within the service
     * @param query may be null
     */
    Optional<Told> find(String path, String query, ProblemDetail problem) {
        String door = PATH_PARAMETERS.matcher(path).replaceAll("");
        return dialects.stream()
                .filter(dialect -> dialect.isSpokenAt(door))
                .findFirst()
                .map(dialect -> dialect.tell(problem, query));
    }

    /**
     * Writes an error that the web server finds before any resource is called.
     *
     * @param path within the service
     * @param query may be null
     * @param accepted the header Accept-Language; may be null
     */
    public Told tell(String path, String query, String accepted, int status) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        LocalizedText detail = Messages.find("web.refused." + known.value())
                .orElseGet(() -> known.is5xxServerError()
                        ? Messages.of("web.refused", ProblemLanguage.title(known))
                        : ProblemLanguage.title(known));
        return tell(path, query, ProblemLanguage.ofAddress(query, accepted).problem(known, detail));
    }

    /**
     * Answers a request for which there is no room now.
     *
     * @param path within the service
     * @param query may be null
     * @param accepted the header Accept-Language; may be null
     */
    public Told tellBusy(String path, String query, String accepted) {
        ProblemDetail busy = ProblemLanguage.ofAddress(query, accepted)
                .problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-busy",
                        Messages.of("web.title.too-busy"),
                        Messages.of("web.too-busy"));
        return tell(path, query, busy);
    }

    Told tell(String path, String query, ProblemDetail problem) {
        return find(path, query, problem)
                .orElseGet(
                        () -> new Told(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problems.writeValueAsBytes(problem)));
    }
}
