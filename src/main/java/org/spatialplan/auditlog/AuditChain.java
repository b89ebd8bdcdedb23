package org.spatialplan.auditlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chains entries: the hash of an entry is the SHA-256 of all its fields and of the hash before it, each written as a
 * netstring (length in bytes, colon, UTF-8, comma), in the order of {@link WrittenEntry}, after the name of this form. So every
 * program can compute it anew (docs/audit-log.md). Stateless, thread-safe.
 */
public final class AuditChain {

    /** Names this way of hashing, so that another one can follow some day. */
    private static final String FORM = "spatial-plan-audit-1";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private AuditChain() {}

    /** Makes the entry that follows another one. */
    public static AuditEntry next(AuditHead last, AuditEvent event) {
        long number = last.number() + 1;
        AuditEvent plain = event.plain();
        return new AuditEntry(number, plain, last.hash(), hash(number, plain, last.hash()));
    }

    /** Makes the entries that follow another one, in their order. */
    public static List<AuditEntry> next(AuditHead last, List<AuditEvent> events) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead head = last;
        for (AuditEvent event : events) {
            AuditEntry entry = next(head, event);
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    /** Whether an entry's hash is that of its fields. */
    static boolean isWhole(AuditEntry entry) {
        return entry.hash().equals(hash(entry.number(), entry.event(), entry.previous()));
    }

    /** Writes a time as it is hashed and exported: UTC, always with milliseconds. */
    public static String written(AuditEvent event) {
        return WHEN.format(event.when());
    }

    private static String hash(long number, AuditEvent event, String previous) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WrittenEntry unhashed = WrittenEntry.of(new AuditEntry(number, event, previous, ""));
        Stream.concat(Stream.of(FORM), unhashed.hashed()).forEach(field -> {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            text.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            text.writeBytes(bytes);
            text.write(',');
        });
        return HexFormat.of().formatHex(sha256().digest(text.toByteArray()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
