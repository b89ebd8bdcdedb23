package org.spatialplan.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.spatialplan.access.KeyRefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The login of the map page: authorization code with PKCE (RFC 7636) at the city's provider, then a session of this
 * service in a cookie. What changes something needs a token against forged requests (CSRF) from those who are signed in
 * by the cookie; keys and tokens in a header need none.
 */
final class PageLogin {

    /** The name of the provider in addresses. */
    static final String PROVIDER = "city";

    static final String START = "/login/start";
    static final String START_ADDRESS = START + "/" + PROVIDER;
    static final String LOGOUT = "/logout";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HandlerExceptionResolver problems;
    private final ClientRegistrationRepository registrations;

    PageLogin(LoginSettings settings, HandlerExceptionResolver problems) {
        this.problems = problems;
        this.registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(LoginSettings settings) {
        boolean isPublic = settings.clientSecret().isEmpty();
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}/login/code/{registrationId}")
                .scope(settings.scopes())
                .build();
    }

    /** Adds the login to the filters of requests. */
    void addTo(HttpSecurity http) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        SimpleUrlAuthenticationFailureHandler failed = new SimpleUrlAuthenticationFailureHandler("/?login=failed");
        failed.setAllowSessionCreation(false); // a stranger's answer of no login needs no session
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .addFilterBefore(
                        new LoginAvailability(START_ADDRESS, registrations, problems),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .loginPage("/")
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(ofTheCity(requests))
                                .authorizationRequestRepository(new BegunLogins()))
                        .redirectionEndpoint(back -> back.baseUri("/login/code/*"))
                        .userInfoEndpoint(user -> user.oidcUserService(withoutUserInfo()))
                        .successHandler(PageLogin::toThePage)
                        .failureHandler(failed))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        .logoutSuccessHandler(this::atTheProviderToo)
                        .deleteCookies("XSRF-TOKEN"))
                .csrf(csrf -> csrf.spa()
                        .requireCsrfProtectionMatcher(PageLogin::changesBySession)
                        .withObjectPostProcessor(refusing()));
    }

    /** Begins logins at the one provider that there is; other names are addresses at which nothing is served. */
    private static OAuth2AuthorizationRequestResolver ofTheCity(OAuth2AuthorizationRequestResolver requests) {
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return request.getServletPath().equals(START_ADDRESS) ? requests.resolve(request) : null;
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
                return requests.resolve(request, provider);
            }
        };
    }

    private static void toThePage(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        BegunLogins.signedIn(request);
        new SimpleUrlAuthenticationSuccessHandler("/").onAuthenticationSuccess(request, response, person);
    }

    /** The token of the login tells all that is needed; a second question would only be one more that may fail. */
    private static OidcUserService withoutUserInfo() {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo((OidcUserRequest request) -> false);
        return users;
    }

    private void atTheProviderToo(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        OidcClientInitiatedLogoutSuccessHandler provider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        provider.setPostLogoutRedirectUri("{baseUrl}/");
        provider.setDefaultTargetUrl("/");
        if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))) {
            provider.setRedirectStrategy(PageLogin::tellWhere);
        }
        provider.onLogoutSuccess(request, response, signedIn);
    }

    /** Answers where the page goes on to: a script cannot read where a redirect leads. */
    private static void tellWhere(HttpServletRequest request, HttpServletResponse response, String location)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(JSON.writeValueAsString(Map.of("location", location)));
    }

    /** Whether a request changes something and is signed in by the cookie alone. */
    private static boolean changesBySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return !SAFE.contains(request.getMethod())
                && SentKey.find(request).isEmpty() // a proxy's own scheme, which browsers add by themselves, is no key
                && session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private ObjectPostProcessor<CsrfFilter> refusing() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends CsrfFilter> O postProcess(O filter) {
                filter.setAccessDeniedHandler((request, response, denied) -> refuse(request, response, denied));
                return filter;
            }
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        KeyRefusedException refused = KeyRefusedException.forged();
        if (problems.resolveException(request, response, null, refused) == null) {
            throw denied;
        }
    }
}
