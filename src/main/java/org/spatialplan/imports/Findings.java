package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Severity;

/**
 * Collects findings. Findings with the same code and text become one with the place of the first. Used by one thread.
 */
final class Findings {

    /**
     * The largest number of different texts of one code. Further texts are counted with the last one, so that no file
     * fills the memory.
     */
    private static final int MAX_WORDINGS = 50;

    private final Map<String, Finding> byWording = new LinkedHashMap<>();
    private final Map<String, Integer> wordings = new LinkedHashMap<>();

    void add(String code, Severity severity, String place, LocalizedText text) {
        String key = code + "\n" + text.en();
        if (!byWording.containsKey(key)) {
            if (wordings.merge(code, 1, Integer::sum) > MAX_WORDINGS) {
                key = code;
            }
        }
        byWording.merge(key, Finding.of(code, severity, place, text), (first, again) -> first.countedAgain());
    }

    /** Adds a finding unless it exists already. */
    void addOnce(String code, Severity severity, String place, LocalizedText text) {
        if (!byWording.containsKey(code + "\n" + text.en())) {
            add(code, severity, place, text);
        }
    }

    /** All findings in the order in which they were added. */
    List<Finding> all() {
        return new ArrayList<>(byWording.values());
    }
}
