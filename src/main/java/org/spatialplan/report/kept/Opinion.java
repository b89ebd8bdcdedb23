package org.spatialplan.report.kept;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spatialplan.format.rules.DataFile;

/**
 * An answer to a kept report (复核意见): a remark, or the reason why the verdict by a line is contested. It never changes and
 * is never deleted alone. Immutable.
 *
 * @param number from 1 in the order of the answers to the report
 * @param time when it was given, to the millisecond
 * @param by identifies who gave it, see {@link org.spatialplan.access.Caller#id}
 * @param name of who gave it, for people
 * @param line id of the control line whose verdict is contested; null for a remark
 * @param ground number of the ground that is meant; null for all
 * @param text the remark or the reason
 * @param previous hash of the answer before; of the first one the SHA-256 of the report's JSON
 * @param hash SHA-256 of all the others, hexadecimal
 */
public record Opinion(
        int number,
        Instant time,
        String by,
        String name,
        @Nullable String line,
        @Nullable Long ground,
        String text,
        String previous,
        String hash) {

    /** What the hash begins with. Another way to compute it has another text. */
    private static final String KIND = "spatial-plan-report-answer-1";

    /** Makes one with its hash. */
    static Opinion of(int number, Instant time, String by, String name, OpinionDraft draft, String previous) {
        Opinion open = new Opinion(number, time, by, name, draft.line(), draft.ground(), draft.text(), previous, "");
        return new Opinion(
                number, time, by, name, draft.line(), draft.ground(), draft.text(), previous, open.computedHash());
    }

    /** Whether it is as it was written, behind the one before. */
    boolean follows(int before, String hashBefore) {
        return number == before + 1
                && hashBefore.equals(previous)
                && computedHash().equals(hash);
    }

    /** The SHA-256 of netstrings, so that no text can be taken for another one. */
    private String computedHash() {
        StringBuilder all = new StringBuilder();
        for (String field : fields()) {
            all.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(',');
        }
        return new DataFile(KIND, all.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add(KIND);
        for (Object field : new Object[] {number, time, by, name, line, ground, text, previous}) {
            fields.add(field == null ? "" : field.toString());
        }
        return fields;
    }
}
