package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.Caller;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in is asked again after half a day, however much the session is used. */
class LongestSessionTest {

    private static final LoginSettings CITY = new LoginSettings(
            "https://login.example", "", "plan", "", List.of(), "name", "roles", "", Map.of(), Map.of());

    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionEndsAfterHalfADay() throws Exception {
        assertThat(callerAfter(Duration.ofHours(11)).kind()).isEqualTo(Caller.Kind.PERSON);
        assertThat(session.isInvalid()).isFalse();

        assertThat(callerAfter(Duration.ofHours(13)).kind()).isNotEqualTo(Caller.Kind.PERSON);
        assertThat(session.isInvalid()).isTrue();
    }

    private Caller callerAfter(Duration time) throws Exception {
        Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(time);
        AccessSettings open = new AccessSettings(true);
        CallerFilter filter = new CallerFilter(null, new Persons(CITY, open), Optional.empty(), open, () -> now);
        SecurityContextHolder.getContext().setAuthentication(login());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        Caller[] caller = new Caller[1];
        FilterChain rest = (any, answer) -> caller[0] =
                ((CallerAuthentication) SecurityContextHolder.getContext().getAuthentication()).getPrincipal();
        filter.doFilter(request, new MockHttpServletResponse(), rest);
        return caller[0];
    }

    private static OAuth2AuthenticationToken login() {
        OidcIdToken token = OidcIdToken.withTokenValue("t").subject("li").build();
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token), AuthorityUtils.NO_AUTHORITIES, "city");
    }
}
