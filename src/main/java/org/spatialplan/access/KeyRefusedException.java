package org.spatialplan.access;

import java.time.Instant;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request without a key or login that needs one, or with a key that is not valid. The message never holds the key. */
public final class KeyRefusedException extends CodedException {

    private static final String MISSING = "key-missing";
    private static final String FORGED = "csrf-token-missing";
    private static final String UNAVAILABLE = "login-unavailable";

    private final String key;

    private KeyRefusedException(String code, LocalizedText text) {
        this(code, text, "");
    }

    private KeyRefusedException(String code, LocalizedText text, String key) {
        super(code, text, false);
        this.key = key;
    }

    /** What the audit log says: the code, and for a key that was valid once its id. */
    public String subject() {
        return key.isEmpty() ? code() : code() + "/" + key;
    }

    /** The request needs a key or a login and has none. */
    public static KeyRefusedException missing() {
        return new KeyRefusedException(MISSING, Messages.of("access.key-missing"));
    }

    /** There is no such key. */
    public static KeyRefusedException wrong() {
        return new KeyRefusedException("key-wrong", Messages.of("access.key-wrong"));
    }

    /** The key with this id was valid until a moment in the past. */
    static KeyRefusedException expired(String key, Instant at) {
        return new KeyRefusedException("key-expired", Messages.of("access.key-expired", at.toString()), key);
    }

    /** A token of the city's login is expired, or for another service. */
    public static KeyRefusedException tokenNotForUs(String why) {
        return new KeyRefusedException("token-not-valid", Messages.of("access.token-not-valid", why));
    }

    /** A token is not one of the city's login. */
    public static KeyRefusedException tokenWrong() {
        return new KeyRefusedException("token-wrong", Messages.of("access.token-wrong"));
    }

    /** The city's login does not answer, so that no token can be checked. */
    public static KeyRefusedException loginUnavailable() {
        return new KeyRefusedException(UNAVAILABLE, Messages.of("access.login-unavailable"));
    }

    /** A request that changes something is signed in by the cookie, and does not prove that the page sent it. */
    public static KeyRefusedException forged() {
        return new KeyRefusedException(FORGED, Messages.of("access.csrf-token-missing"));
    }

    /** Whether a key was sent that is not valid: it is wrong, expired or revoked. */
    public boolean isOfKey() {
        return code().startsWith("key-") && !code().equals(MISSING);
    }

    /** Whether a token of the login was sent and is not valid. */
    public boolean isOfToken() {
        return code().startsWith("token-");
    }

    /** Whether the caller is known, but perhaps did not send the request. */
    public boolean isForged() {
        return code().equals(FORGED);
    }

    /** Whether the caller may well be right, but cannot be checked now. */
    public boolean isUnavailable() {
        return code().equals(UNAVAILABLE);
    }

    /** The key with this id was revoked. */
    static KeyRefusedException revoked(String key) {
        return new KeyRefusedException("key-revoked", Messages.of("access.key-revoked"), key);
    }
}
