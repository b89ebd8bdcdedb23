package org.spatialplan.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What Spring refuses by itself is said in both languages, with what to do. */
class UnreadRequestTest {

    private static final ProblemLanguage ENGLISH =
            ProblemLanguage.of(new ServletWebRequest(new MockHttpServletRequest()));

    @Test
    void aBodyThatIsNoJsonIsToldWithItsPlace() {
        JacksonException broken =
                catchThrowableOfType(JacksonException.class, () -> new JsonMapper().readTree("{\n\"name\": "));

        assertThat(problem(unreadable(broken)))
                .satisfies(problem -> assertThat(problem.getProperties()).containsEntry("code", "bad-request"))
                .satisfies(problem ->
                        assertThat(problem.getProperties().get("zh")).asString().contains("第 2 行"))
                .satisfies(problem -> assertThat(problem.getDetail()).contains("line 2"));
        assertThat(problem(unreadable(null)).getDetail()).contains("Content-Type: application/json");
    }

    @Test
    void aMethodIsToldWithThoseThatTheAddressTakes() {
        assertThat(problem(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST"))))
                .returns("PUT is not for this address; it takes GET, POST", ProblemDetail::getDetail)
                .satisfies(problem -> assertThat(problem.getProperties())
                        .containsEntry("code", "method-not-allowed")
                        .containsEntry("zh", "此地址不接受 PUT；可用：GET, POST"));
    }

    private static ProblemDetail problem(Exception e) {
        return UnreadRequest.problem(e, HttpStatus.BAD_REQUEST, ENGLISH);
    }

    private static HttpMessageNotReadableException unreadable(JacksonException cause) {
        return new HttpMessageNotReadableException("cut off", cause, new MockHttpInputMessage(new byte[0]));
    }
}
