package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Collects the notes on one file. Of each code the first notes are kept and the rest is counted, so that a file with a
 * million parcels needs little memory.
 */
public final class Notes {

    private static final int KEPT_PER_CODE = 50;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Severity> worst = new LinkedHashMap<>();

    /** Adds something to be known. */
    public void info(String code, String place, LocalizedText text) {
        add(Finding.info(code, place, text));
    }

    /** Adds something doubtful. */
    public void warning(String code, String place, LocalizedText text) {
        add(Finding.warning(code, place, text));
    }

    /** Adds what makes an answer impossible. */
    public void error(String code, String place, LocalizedText text) {
        add(Finding.error(code, place, text));
    }

    /** All notes in their order, then one note for each code of which some were only counted. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((code, count) -> {
            if (count > KEPT_PER_CODE) {
                int more = count - KEPT_PER_CODE;
                all.add(Finding.of(code, worst.get(code), "", Messages.of("format.more-same", more)));
            }
        });
        return List.copyOf(all);
    }

    /** Whether one of them makes an answer impossible. */
    public boolean haveError() {
        return worst.containsValue(Severity.ERROR);
    }

    /** Adds a note. */
    public void add(Finding note) {
        worst.merge(note.code(), note.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        if (counts.merge(note.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(note);
        }
    }
}
