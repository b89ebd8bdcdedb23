package org.spatialplan.submission;

import java.util.Map;
import org.spatialplan.format.read.ParcelSource.Note;
import org.spatialplan.format.read.ParcelSource.Severity;

/**
 * Something about what was submitted that a person should know before trusting an answer.
 *
 * @param code stable, for example {@code axes-swapped}
 * @param place where, for example {@code line 12}; may be empty
 * @param remedy the parameters that would mend it, by name; empty if only the file can be mended
 */
public record Remark(String code, Severity severity, String place, String zh, String en, Map<String, String> remedy) {

    static Remark of(Note note) {
        return new Remark(note.code(), note.severity(), note.place(), note.zh(), note.en(), Map.of());
    }

    static Remark of(String code, Severity severity, String zh, String en) {
        return new Remark(code, severity, "", zh, en, Map.of());
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
