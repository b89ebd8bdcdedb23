package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.KeyRefusedException;

/** Tokens that strangers make up. A provider of logins counts how often it is asked. */
class TokensTest {

    private static final int TRIES = 20;

    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer provider;
    private String issuer;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + provider.getAddress().getPort();
        provider.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}"""
                                .formatted(issuer)));
        provider.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(
                    exchange,
                    "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"e\": \"AQAB\", \"n\": \"" + "w".repeat(342)
                            + "\"}]}");
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    /** Each one names a key of its own, which the provider might have added since it was asked. */
    @Test
    void manyTokensThatStrangersMadeUpAreFewQuestionsToTheProvider() {
        Tokens tokens = new Tokens(
                new LoginSettings(issuer, "", "spatial-plan", "", List.of(), "", "roles", "", Map.of(), Map.of()),
                null);

        for (int i = 0; i < TRIES; i++) {
            String token = part("{\"alg\": \"RS256\", \"kid\": \"k" + i + "\"}") + "."
                    + part("{\"iss\": \"" + issuer + "\", \"aud\": \"spatial-plan\", \"exp\": 9999999999}") + "."
                    + part("made up");
            assertThatThrownBy(() -> tokens.caller(token))
                    .isInstanceOf(KeyRefusedException.class)
                    .hasFieldOrPropertyWithValue("code", "token-wrong");
        }

        assertThat(fetches.get()).isBetween(1, 3);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
