package org.spatialplan.app.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyRefusedException;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Finds the caller of a token (JWT, RFC 9068) that the city's login made: signed by it, for this service, and valid now.
 * The provider's keys are fetched at first use, so that the service starts without it. Thread-safe.
 */
final class Tokens {

    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+");

    /** How far the clocks of the provider and of this machine may be apart. */
    private static final Duration MAX_SKEW = Duration.ofSeconds(60);

    private static final Duration MIN_BETWEEN_FETCHES = Duration.ofSeconds(30);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final JwtDecoder decoder;
    private final Persons persons;

    Tokens(LoginSettings settings, Persons persons) {
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
        this.persons = persons;
    }

    private static JwtDecoder decoder(LoginSettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(settings))
                .jwsAlgorithms(known -> known.addAll(List.of(SignatureAlgorithm.values())))
                .jwtProcessorCustomizer(reading -> reading.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null)))
                .build();
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, given -> given != null && given.contains(settings.requiredAudience()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timeLimits(), new JwtIssuerValidator(settings.issuer()), audience));
        return decoder;
    }

    /** A token that states no end would be one for ever: RFC 9068 demands it. */
    private static JwtTimestampValidator timeLimits() {
        JwtTimestampValidator times = new JwtTimestampValidator(MAX_SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    /**
     * The provider's keys. A token that names a key which is not known may come after the provider has changed its keys,
     * or from a stranger who made it up: whatever comes, the provider is asked twice in half a minute at most.
     */
    private static JWKSource<SecurityContext> keys(LoginSettings settings) {
        String address = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .clientId(PageLogin.PROVIDER)
                .build()
                .getProviderDetails()
                .getJwkSetUri();
        try {
            return JWKSourceBuilder.create(URI.create(address).toURL())
                    .refreshAheadCache(false)
                    .rateLimited(MIN_BETWEEN_FETCHES.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The provider of logins names no address of its keys", e);
        }
    }

    /** Whether a text has the form of a token. Keys of this service have no dots. */
    static boolean isToken(String text) {
        return JWT.matcher(text).matches();
    }

    /**
     * Returns the caller of a token.
     *
     * @throws KeyRefusedException if the token is not valid, or the provider does not answer
     */
    Caller caller(String token) {
        try {
            return persons.caller(decoder.decode(token).getClaims());
        } catch (JwtValidationException e) {
            throw KeyRefusedException.tokenNotForUs(
                    e.getErrors().iterator().next().getDescription());
        } catch (BadJwtException e) {
            throw KeyRefusedException.tokenWrong();
        } catch (JwtException | IllegalArgumentException e) {
            if (e.getCause() instanceof RateLimitReachedException) {
                throw KeyRefusedException.tokenWrong(); // it names a key that the provider did not have a moment ago
            }
            throw KeyRefusedException.loginUnavailable();
        }
    }
}
