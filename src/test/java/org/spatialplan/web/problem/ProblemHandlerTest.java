package org.spatialplan.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

class ProblemHandlerTest {

    @Test
    void aDefectHasTheIdOfItsRequestAndNothingOfItsInside() {
        try (MDC.MDCCloseable request = MDC.putCloseable(RequestId.KEY, "bureau-7")) {
            ProblemDetail problem = told(new IllegalStateException("a secret"));

            assertThat(problem.getStatus()).isEqualTo(500);
            assertThat(problem.getProperties()).containsEntry("id", "bureau-7");
            assertThat(problem.getDetail()).contains("bureau-7").doesNotContain("secret");
        }
    }

    @Test
    void outsideOfRequestsAnIdIsMade() {
        assertThat(told(new IllegalStateException()).getProperties().get("id"))
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    /** Whatever the writer of the format makes of it. */
    static Stream<Exception> goneClients() {
        IOException gone = new ClientAbortException(new IOException("Broken pipe"));
        return Stream.of(
                gone,
                new UncheckedIOException(gone),
                new HttpMessageNotWritableException("Could not write", gone),
                new MultipartException("Failed to parse", new UncheckedIOException(gone)),
                new AsyncRequestNotUsableException("Response not usable", gone));
    }

    @ParameterizedTest
    @MethodSource("goneClients")
    void whoHangsUpIsNoDefect(Exception e) {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.setCommitted(true);
        MockHttpServletResponse notBegun = new MockHttpServletResponse();

        assertThat(handler().defect(e, request(begun))).isNull();
        assertThat(handler().defect(e, request(notBegun))).isNull();
        assertThat(begun.getStatus()).isEqualTo(200);
        assertThat(notBegun.getStatus()).isEqualTo(400);
    }

    private static WebRequest request(MockHttpServletResponse response) {
        return new ServletWebRequest(new MockHttpServletRequest("GET", "/api/projects"), response);
    }

    private static ProblemHandler handler() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        ProblemAnswers answers = new ProblemAnswers(new FaultDialects(none.getBeanProvider(FaultDialect.class)));
        return new ProblemHandler(answers, new CapacityProblems(answers));
    }

    private static ProblemDetail told(Exception e) {
        return (ProblemDetail)
                handler().defect(e, request(new MockHttpServletResponse())).getBody();
    }
}
