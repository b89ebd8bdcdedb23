package org.spatialplan.access;

import java.time.Instant;
import java.util.List;

/**
 * Keeps keys, append-only: a key that was revoked stays, with its revocation. Several instances of the service may share
 * one. Thread-safe. All methods throw {@code StoreUnavailableException} if the database is not reachable.
 */
public interface KeyStore {

    /**
     * A key with the hash by which it is found.
     *
     * @param hash SHA-256 of the secret, hexadecimal in lower case
     */
    record StoredKey(ApiKey key, String hash) {}

    /**
     * Adds a key, all or nothing.
     *
     * @param recorded runs in the same transaction; if it fails the key is not added
     */
    void add(ApiKey key, String hash, Runnable recorded);

    /**
     * Revokes a key. A key that is revoked already stays as it is.
     *
     * @param by id of the caller who revokes it
     * @param recorded runs in the same transaction; if it fails the key is not revoked
     */
    void revoke(String id, Instant at, String by, Runnable recorded);

    /** Records that a key was used in an hour. */
    void use(String id, Instant hour);

    /** Lists all keys, the oldest first. */
    List<StoredKey> list();

    /** Returns a number that grows with every key and every revocation. Cheap enough to be asked every few seconds. */
    long changes();
}
