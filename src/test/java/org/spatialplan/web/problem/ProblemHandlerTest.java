package org.spatialplan.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.spatialplan.web.RequestId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

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

    private static ProblemDetail told(Exception e) {
        FaultDialects none = new FaultDialects(new StaticListableBeanFactory().getBeanProvider(FaultDialect.class));
        WebRequest request = new ServletWebRequest(new MockHttpServletRequest("GET", "/api/projects"));
        return (ProblemDetail) new ProblemHandler(none).defect(e, request).getBody();
    }
}
