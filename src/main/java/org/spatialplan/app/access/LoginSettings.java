package org.spatialplan.app.access;

import java.util.List;
import java.util.Map;

/**
 * The login of the city: a provider of OpenID Connect. Immutable.
 *
 * @param issuer address of the provider, as its tokens name it; empty for no login
 * @param audience what tokens must be for; empty for the client's id
 * @param clientId of this service at the provider; empty if the page has no login and only tokens are taken
 * @param clientSecret of this service at the provider; empty for a public client, which PKCE protects
 * @param scopes that the page's login asks for
 * @param nameClaim claim with the person's name
 * @param rolesClaim claim with roles; dots lead into objects: {@code realm_access.roles}
 * @param layersClaim claim with the secret layers that the person sees; empty for none
 * @param roles role of this service by a value of the claim; the names of the roles themselves always count
 * @param seenByRole ids of secret layers that a role sees without the claim
 */
public record LoginSettings(
        String issuer,
        String audience,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String nameClaim,
        String rolesClaim,
        String layersClaim,
        Map<String, String> roles,
        Map<String, List<String>> seenByRole) {

    /** Whether tokens of a provider are taken. */
    boolean takesTokens() {
        return !issuer.isEmpty();
    }

    /** Whether people sign in on the page. */
    boolean hasPage() {
        return takesTokens() && !clientId.isEmpty();
    }

    /** What tokens must be for. */
    String requiredAudience() {
        return audience.isEmpty() ? clientId : audience;
    }

    @Override
    public String toString() {
        return "LoginSettings[" + issuer + ", " + clientId + "]";
    }
}
