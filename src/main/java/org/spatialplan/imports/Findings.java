package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Severity;

/** Gathers findings, those of one code and wording into one with the place of the first. Used by one thread. */
final class Findings {

    /** More wordings of one code are told as the last of them, so that no file fills the memory with them. */
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

    /** Unless it is there already. */
    void addOnce(String code, Severity severity, String place, LocalizedText text) {
        if (!byWording.containsKey(code + "\n" + text.en())) {
            add(code, severity, place, text);
        }
    }

    /** As it came. */
    List<Finding> all() {
        return new ArrayList<>(byWording.values());
    }
}
