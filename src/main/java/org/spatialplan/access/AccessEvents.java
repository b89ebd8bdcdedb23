package org.spatialplan.access;

/**
 * Is told what happens at the doors of the service, for the audit log. All methods run on the thread of the request or
 * command. Thread-safe.
 */
public interface AccessEvents {

    /** Nobody listens. */
    AccessEvents NONE = new AccessEvents() {};

    /** A key is made. It runs in the transaction that adds the key: if it fails, the key is not made. */
    default void keyMade(ApiKey key) {}

    /** A key is revoked. It runs in the transaction that revokes the key: if it fails, the key is not revoked. */
    default void keyRevoked(ApiKey key) {}

    /** A key is used from an address for the first time in an hour, as far as this instance remembers. */
    default void keyUsed(Caller holder) {}

    /**
     * A key is not valid. Wrong keys that the brake does not look at are not told.
     *
     * @param why code of the refusal, and for a key that was valid once its id after a slash
     */
    default void keyRefused(String why) {}

    /** A caller, who may be unknown, lacks a right. */
    default void rightRefused(Caller caller, Right right) {}
}
