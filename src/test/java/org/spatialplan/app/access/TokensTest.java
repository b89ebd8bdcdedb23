package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.KeyRefusedException;

/** Tokens that strangers make up, and those that are not for us. A provider of logins counts how often it is asked. */
class TokensTest {

    private static final int TRIES = 20;

    private static final RSAKey KEY = key();

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
            answer(exchange, new JWKSet(KEY).toString());
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
        Tokens tokens = tokens();

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

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2_048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tokens tokens() {
        LoginSettings settings =
                new LoginSettings(issuer, "", "spatial-plan", "", List.of(), "", "roles", "", Map.of(), Map.of());
        return new Tokens(settings, new Persons(settings, new AccessSettings(false)));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("lin")
                .audience("spatial-plan")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private void assertRefused(String token, String code) {
        assertThatThrownBy(() -> tokens().caller(token))
                .isInstanceOf(KeyRefusedException.class)
                .hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    void onlyATokenOfTheProviderForThisServiceAndNowIsOne() throws Exception {
        Instant now = Instant.now();

        assertThat(tokens().caller(signed(claims().build())).id()).contains("lin");
        assertRefused(
                signed(claims().expirationTime(Date.from(now.minusSeconds(120))).build()), "token-not-valid");
        assertRefused(
                signed(claims().notBeforeTime(Date.from(now.plusSeconds(120))).build()), "token-not-valid");
        assertRefused(signed(claims().issuer("http://localhost:1").build()), "token-not-valid");
        assertRefused(signed(claims().audience("another-service").build()), "token-not-valid");
        assertRefused(signed(claims().audience(List.of()).build()), "token-not-valid");
    }

    /** It would be one for ever. */
    @Test
    void aTokenWithoutAnEndIsRefused() throws Exception {
        assertRefused(signed(claims().expirationTime(null).build()), "token-not-valid");
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws Exception {
        String body = part(claims().build().toString());
        String hmac = part("{\"alg\":\"HS256\",\"kid\":\"one\"}") + "." + body;
        Mac publicKeyAsSecret = Mac.getInstance("HmacSHA256");
        publicKeyAsSecret.init(new SecretKeySpec(KEY.toRSAPublicKey().getEncoded(), "HmacSHA256"));
        byte[] hash = publicKeyAsSecret.doFinal(hmac.getBytes(StandardCharsets.UTF_8));

        assertThat(Tokens.isToken(new PlainJWT(claims().build()).serialize())).isFalse();
        assertRefused(part("{\"alg\":\"none\"}") + "." + body + ".AA", "token-wrong");
        assertRefused(hmac + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash), "token-wrong");
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
