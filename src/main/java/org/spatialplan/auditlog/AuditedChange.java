package org.spatialplan.auditlog;

import java.util.Objects;

/**
 * What was done to what. It holds no data of the subject, only its name and hashes. Immutable.
 *
 * @param what code of an {@link AuditAct}
 * @param subject path of the changed thing, for example {@code layers/red-lines/versions/4}
 * @param before hash of the thing before, hexadecimal; empty if there was none or it has none
 * @param after hash of the thing afterwards, hexadecimal; empty if there is none or it has none
 */
public record AuditedChange(String what, String subject, String before, String after) {

    private static final int MAX_CODE = 40;
    private static final int MAX_SUBJECT = 300;
    private static final int MAX_HASH = 128;

    /** Makes a change of a thing that has hashes. */
    public static AuditedChange of(AuditAct what, String subject, String before, String after) {
        return new AuditedChange(Objects.requireNonNull(what, "what").code(), subject, before, after);
    }

    /** Makes an act without hashes. */
    public static AuditedChange of(AuditAct what, String subject) {
        return of(what, subject, "", "");
    }

    /** Returns the same with texts of one line, cut to what the log holds. */
    AuditedChange plain() {
        return new AuditedChange(
                PlainText.of(what, MAX_CODE),
                PlainText.of(subject, MAX_SUBJECT),
                PlainText.of(before, MAX_HASH),
                PlainText.of(after, MAX_HASH));
    }
}
