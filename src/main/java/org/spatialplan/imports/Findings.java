package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.read.ParcelSource.Severity;

/** Gathers findings, those of one code and wording into one with the place of the first. Used by one thread. */
final class Findings {

    /** More wordings of one code are told as the last of them, so that no file fills the memory with them. */
    private static final int MAX_WORDINGS = 50;

    private final Map<String, Finding> byWording = new LinkedHashMap<>();
    private final Map<String, Integer> wordings = new LinkedHashMap<>();

    void add(String code, Severity severity, String place, String zh, String en) {
        String key = code + "\n" + en;
        if (!byWording.containsKey(key)) {
            if (wordings.merge(code, 1, Integer::sum) > MAX_WORDINGS) {
                key = code;
            }
        }
        byWording.merge(
                key,
                new Finding(code, severity, place, 1, zh, en),
                (first, again) ->
                        new Finding(code, first.severity(), first.place(), first.count() + 1, first.zh(), first.en()));
    }

    /** Unless it is there already. */
    void addOnce(String code, Severity severity, String place, String zh, String en) {
        if (!byWording.containsKey(code + "\n" + en)) {
            add(code, severity, place, zh, en);
        }
    }

    /** As it came. */
    List<Finding> all() {
        return new ArrayList<>(byWording.values());
    }
}
