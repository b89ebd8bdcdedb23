package org.spatialplan.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.spatialplan.web.RequestId;
import org.springframework.http.ProblemDetail;

class ProblemHandlerTest {

    @Test
    void aDefectHasTheIdOfItsRequestAndNothingOfItsInside() {
        try (MDC.MDCCloseable request = MDC.putCloseable(RequestId.KEY, "bureau-7")) {
            ProblemDetail problem = new ProblemHandler()
                    .defect(new IllegalStateException("a secret"))
                    .getBody();

            assertThat(problem.getStatus()).isEqualTo(500);
            assertThat(problem.getProperties()).containsEntry("id", "bureau-7");
            assertThat(problem.getDetail()).contains("bureau-7").doesNotContain("secret");
        }
    }

    @Test
    void outsideOfRequestsAnIdIsMade() {
        assertThat(new ProblemHandler()
                        .defect(new IllegalStateException())
                        .getBody()
                        .getProperties()
                        .get("id"))
                .asString()
                .matches("[0-9a-f-]{36}");
    }
}
