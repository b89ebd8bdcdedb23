package org.spatialplan.auditlog;

import java.util.Optional;

/**
 * The last entry of the log at some moment. Whoever knows it later can tell whether entries up to it are still there.
 *
 * @param number of the entry; 0 for an empty log
 * @param hash of the entry, hexadecimal
 */
public record AuditHead(long number, String hash) {

    private static final String SEPARATOR = ":";
    private static final int HASH_DIGITS = 64;

    /** The head of an empty log. */
    public static final AuditHead START = new AuditHead(0, "0".repeat(HASH_DIGITS));

    /** Writes the head as one word. */
    public String written() {
        return number + SEPARATOR + hash;
    }

    /** Reads a head as {@link #written} writes it; empty if the word is none. */
    public static Optional<AuditHead> find(String word) {
        String given = word.strip();
        if (!given.matches("\\d{1,18}" + SEPARATOR + "[0-9a-f]{" + HASH_DIGITS + "}")) {
            return Optional.empty();
        }
        int middle = given.indexOf(SEPARATOR);
        return Optional.of(new AuditHead(Long.parseLong(given.substring(0, middle)), given.substring(middle + 1)));
    }

    /**
     * Reads a head as {@link #written} writes it.
     *
     * @throws AuditHeadException if the word is none
     */
    public static AuditHead parse(String word) {
        return find(word).orElseThrow(() -> new AuditHeadException(word));
    }
}
