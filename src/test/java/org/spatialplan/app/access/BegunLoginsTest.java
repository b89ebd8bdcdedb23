package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Strangers who begin logins and never end them do not fill the memory. */
class BegunLoginsTest {

    private final BegunLogins logins = new BegunLogins(2);

    @Test
    void theOldestOfManyBegunLoginsEnds() {
        MockHttpSession first = session(begin());
        MockHttpSession second = session(begin());
        MockHttpSession third = session(begin());

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isFalse();
        assertThat(third.getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void aSessionOfSomebodyWhoSignedInStays() {
        MockHttpServletRequest request = begin();
        request.getServletContext().setSessionTimeout(480);
        BegunLogins.signedIn(request);
        begin();
        begin();

        assertThat(session(request).isInvalid()).isFalse();
        assertThat(session(request).getMaxInactiveInterval()).isEqualTo(8 * 3600);
    }

    @Test
    void aLoginThatIsBegunAgainInTheSameSessionCountsOnce() {
        MockHttpServletRequest first = begin();
        MockHttpServletRequest again = new MockHttpServletRequest();
        again.setSession(session(first));
        logins.saveAuthorizationRequest(login("2"), again, new MockHttpServletResponse());
        begin();

        assertThat(session(first).isInvalid()).isFalse();
    }

    private MockHttpServletRequest begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        logins.saveAuthorizationRequest(login("1"), request, new MockHttpServletResponse());
        return request;
    }

    private static MockHttpSession session(MockHttpServletRequest request) {
        HttpSession session = request.getSession(false);
        assertThat(session).isInstanceOf(MockHttpSession.class);
        return (MockHttpSession) session;
    }

    private static OAuth2AuthorizationRequest login(String state) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://login.example.org/authorize")
                .clientId("spatial-plan")
                .state(state)
                .build();
    }
}
