package org.spatialplan.auditlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry as answers and exports have it: all its fields side by side, in the order in which they are hashed, and then the
 * two hashes of the chain. Immutable.
 *
 * @param number from 1, ascending
 * @param when UTC, always with milliseconds
 * @param who identifies the caller for ever
 * @param name of the caller for people; may be empty
 * @param kind how the caller is known
 * @param role of the caller; empty for none
 * @param from network address of the client; empty outside of requests
 * @param door method and path pattern, or the command's name
 * @param request id of the request; empty outside of requests
 * @param what code of the act
 * @param subject path of the changed thing
 * @param before hash of the thing before; may be empty
 * @param after hash of the thing afterwards; may be empty
 * @param previous hash of the entry before
 * @param hash of this entry
 */
public record WrittenEntry(
        long number,
        String when,
        String who,
        String name,
        String kind,
        String role,
        String from,
        String door,
        String request,
        String what,
        String subject,
        String before,
        String after,
        String previous,
        String hash) {

    /** The names of the columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "number",
            "when",
            "who",
            "name",
            "kind",
            "role",
            "from",
            "door",
            "request",
            "what",
            "subject",
            "before",
            "after",
            "previous",
            "hash");

    /** Writes an entry. */
    public static WrittenEntry of(AuditEntry entry) {
        Circumstances by = entry.event().by();
        AuditedChange change = entry.event().change();
        return new WrittenEntry(
                entry.number(),
                AuditChain.written(entry.event()),
                by.who(),
                by.name(),
                by.kind(),
                by.role(),
                by.from(),
                by.door(),
                by.request(),
                change.what(),
                change.subject(),
                change.before(),
                change.after(),
                entry.previous(),
                entry.hash());
    }

    /**
     * Reads the entry back.
     *
     * @throws DateTimeException if {@code when} is no time
     */
    AuditEntry read() {
        Circumstances by = new Circumstances(who, name, kind, role, from, door, request);
        AuditEvent event = new AuditEvent(Instant.parse(when), by, new AuditedChange(what, subject, before, after));
        return new AuditEntry(number, event, previous, hash);
    }

    /** Returns what the hash is made of: all values but the hash itself. */
    Stream<String> hashed() {
        List<Object> values = values();
        return values.subList(0, values.size() - 1).stream().map(Object::toString);
    }

    /** Returns the values in the order of {@link #COLUMNS}. */
    List<Object> values() {
        return List.of(
                number, when, who, name, kind, role, from, door, request, what, subject, before, after, previous, hash);
    }
}
