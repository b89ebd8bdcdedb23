package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spatialplan.FreePort;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in with the login of their city, on the page and with tokens. The provider is a real one. */
@DirtiesContext
@SpringBootTest(classes = SpatialPlanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class LoginTest extends HttpTest {

    private static LoginProvider provider;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @DynamicPropertySource
    static void login(DynamicPropertyRegistry registry) throws IOException {
        int page = FreePort.find();
        provider = LoginProvider.start(FreePort.find(), "http://localhost:" + page);
        registry.add("server.port", () -> page);
        registry.add("spatialplan.login.issuer", provider::issuer);
        registry.add("spatialplan.login.client-id", () -> LoginProvider.CLIENT);
        registry.add("spatialplan.login.roles-claim", () -> "groups");
        registry.add("spatialplan.login.roles.planners", () -> "planner");
        registry.add("spatialplan.access.open-reading", () -> "false");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aTokenOfTheCitysLoginIsAKey() throws Exception {
        assertThat(get("/api/projects/95").status()).isEqualTo(401);
        assertThat(with(provider.token(LoginProvider.CLIENT, "planners"), "/api/projects/95")
                        .statusCode())
                .isEqualTo(200);
        assertThat(with(provider.token(LoginProvider.CLIENT, "planners"), "/api/caller")
                        .body())
                .contains("\"kind\":\"person\"", "\"role\":\"planner\"");
        assertThat(with(provider.token(LoginProvider.CLIENT, "administrator"), "/api/caller")
                        .body())
                .contains("\"role\":\"administrator\"", "\"layers\":[\"all\"]");
    }

    @Test
    void whatTheTokenDoesNotSayIsNotGiven() throws Exception {
        HttpResponse<String> withoutRole = with(provider.token(LoginProvider.CLIENT, "nobody"), "/api/projects/95");
        assertThat(withoutRole.statusCode()).isEqualTo(403);
        assertThat(withoutRole.body()).contains("right-missing");

        HttpResponse<String> forAnother = with(provider.token("another-service", "planners"), "/api/projects/95");
        assertThat(forAnother.statusCode()).isEqualTo(401);
        assertThat(forAnother.body()).contains("token-not-valid");

        String token = provider.token(LoginProvider.CLIENT, "planners");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        HttpResponse<String> refused = with(forged, "/api/projects/95");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("token-wrong");
        String administrator = provider.token(LoginProvider.CLIENT, "administrator");
        Patience.until("the refusals are in the audit log", () -> with(administrator, "/api/audit-log?what=key-refused")
                .body()
                .contains("keys/token-wrong"));
    }

    @Test
    void aPersonSignsInOnThePageAndOut() throws Exception {
        assertThat(ask("/api/caller").body()).contains("\"login\":\"/login/start/city\"");

        HttpResponse<String> page = signIn();

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(ask("/api/caller").body())
                .contains("\"name\":\"林工\"", "\"role\":\"planner\"", "\"logout\":\"/logout\"");
        assertThat(ask("/api/projects/95").statusCode()).isEqualTo(200);
        assertThat(cookie("spatial-plan-session").isHttpOnly()).isTrue();

        HttpResponse<String> forged = post("/api/conflicts", "POINT(118.6 24.9)", null);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("csrf-token-missing");
        // browsers add the scheme of a proxy by themselves, to forged requests too
        HttpResponse<String> negotiated = browser.send(
                HttpRequest.newBuilder(URI.create(address("/api/conflicts")))
                        .header("Authorization", "Negotiate YIIabc=")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("POINT(118.6 24.9)"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(negotiated.statusCode()).isEqualTo(403);
        assertThat(negotiated.body()).contains("csrf-token-missing");
        String token = cookie("XSRF-TOKEN").getValue();
        assertThat(post("/api/conflicts", "POINT(118.6 24.9)", token).statusCode())
                .isNotEqualTo(403);

        String session = cookie("spatial-plan-session").getValue();
        assertThat(post("/logout", "", token).statusCode()).isLessThan(500);
        assertThat(ask("/api/projects/95").statusCode()).isEqualTo(401);
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address("/api/projects/95")))
                                        .header("Cookie", "spatial-plan-session=" + session)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .as("somebody who kept the cookie")
                .isEqualTo(401);
    }

    /** A session that came before the login is not the one of the login, and what strangers send begins none. */
    @Test
    void aSessionIsBegunByALoginAlone() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        for (String path : List.of("/login/code/city?code=1&state=2", "/login/code/other?code=1&state=2", "/logout")) {
            assertThat(stranger.send(
                                    HttpRequest.newBuilder(URI.create(address(path)))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("spatial-plan-session"));
        }
        assertThat(ask("/login/start/other").statusCode()).isEqualTo(404);

        ask("/login/start/city");
        String before = cookie("spatial-plan-session").getValue();
        signIn();
        assertThat(cookie("spatial-plan-session").getValue()).isNotEqualTo(before);
    }

    /** Goes through the forms of the provider as a browser does. */
    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        HttpResponse<String> form = ask("/login/start/city");
        assertThat(form.uri().toString()).startsWith(provider.issuer() + "/login");
        assertThat(form.previousResponse().orElseThrow().request().uri().getQuery())
                .contains("code_challenge_method=S256");
        Matcher hidden =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(hidden.find()).isTrue();
        String fields = "username=lin&password=" + LoginProvider.PASSWORD + "&_csrf="
                + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(form.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> with(String token, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(path)))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
