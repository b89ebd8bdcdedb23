package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.read.ParcelSource.Note;
import org.spatialplan.format.read.ParcelSource.Severity;

/** The notes of one file. Of every code the first ones are kept and the rest counted, so a million parcels stay small. */
final class Notes {

    private static final int KEPT_PER_CODE = 50;

    private final List<Note> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Severity> worst = new LinkedHashMap<>();

    void info(String code, String place, String zh, String en) {
        add(new Note(code, Severity.INFO, place, zh, en));
    }

    void warning(String code, String place, String zh, String en) {
        add(new Note(code, Severity.WARNING, place, zh, en));
    }

    void error(String code, String place, String zh, String en) {
        add(new Note(code, Severity.ERROR, place, zh, en));
    }

    /** In the order met, then one note for every code of which not all were kept. */
    List<Note> all() {
        List<Note> all = new ArrayList<>(kept);
        counts.forEach((code, count) -> {
            if (count > KEPT_PER_CODE) {
                int more = count - KEPT_PER_CODE;
                all.add(new Note(code, worst.get(code), "", "另有 " + more + " 处同样的情况", more + " more of the same"));
            }
        });
        return List.copyOf(all);
    }

    boolean haveError() {
        return worst.containsValue(Severity.ERROR);
    }

    void add(Note note) {
        worst.merge(note.code(), note.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        if (counts.merge(note.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(note);
        }
    }
}
