package org.spatialplan.app.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * A real provider of logins (Spring Authorization Server) on a port of its own, with the persons {@code lin} of the
 * group {@code planners}, {@code wang} of {@code editors} and {@code chen} of no group, and programs that get tokens for any audience and group.
 */
public final class LoginProvider implements AutoCloseable {

    public static final String CLIENT = "spatial-plan";
    public static final String PASSWORD = "a-long-password";

    /** So that it reads no settings of the service. */
    static final String CONFIG_NAME = "login-provider";

    private static final Map<String, List<String>> GROUPS =
            Map.of("lin", List.of("planners"), "wang", List.of("editors"));
    private static final Map<String, String> NAMES = Map.of("lin", "林工", "wang", "王工", "chen", "陈工");

    private final ConfigurableApplicationContext context;
    private final String issuer;

    private LoginProvider(ConfigurableApplicationContext context, String issuer) {
        this.context = context;
        this.issuer = issuer;
    }

    /**
     * Starts a provider.
     *
     * @param port its own
     * @param page address of the page that people sign in to
     */
    public static LoginProvider start(int port, String page) {
        String issuer = "http://localhost:" + port;
        return new LoginProvider(
                new SpringApplicationBuilder(Beans.class)
                        .run(
                                "--server.port=" + port,
                                "--spring.config.name=" + CONFIG_NAME,
                                "--server.servlet.session.cookie.name=provider-session",
                                "--test.issuer=" + issuer,
                                "--test.page=" + page),
                issuer);
    }

    public String issuer() {
        return issuer;
    }

    /** Returns a token of a program. */
    public String token(String audience, String group) throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString(
                        (audience + "~" + group + ":" + secret(audience, group)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private static String secret(String audience, String group) {
        return "the-secret-of-" + audience + "-" + group;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Beans {

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder()
                    .issuer(environment.getProperty("test.issuer"))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.of("lin", "wang", "chen")
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            String page = environment.getProperty("test.page");
            RegisteredClient pageClient = RegisteredClient.withId("page")
                    .clientId(CLIENT)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(page + "/login/code/city")
                    .postLogoutRedirectUri(page + "/")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
            return new InMemoryRegisteredClientRepository(List.of(
                    pageClient,
                    program(CLIENT, "planners"),
                    program(CLIENT, "nobody"),
                    program(CLIENT, "administrator"),
                    program("another-service", "planners")));
        }

        private static RegisteredClient program(String audience, String group) {
            return RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(audience + "~" + group)
                    .clientSecret("{noop}" + secret(audience, group))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                String[] program = token.getRegisteredClient().getClientId().split("~");
                boolean isProgram = program.length == 2;
                String person = token.getPrincipal().getName();
                token.getClaims()
                        .claim("groups", isProgram ? List.of(program[1]) : GROUPS.getOrDefault(person, List.of()))
                        .claim("name", isProgram ? "program" : NAMES.getOrDefault(person, person));
                if (isProgram) {
                    token.getClaims().audience(List.of(program[0]));
                }
            };
        }
    }
}
