package org.spatialplan.format.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.text.LocalizedText;

/**
 * The codes of a column and what each means to this service.
 *
 * @param id name of the list
 * @param entries each meaning once
 */
public record CodeList(String id, LocalizedText title, List<Entry> entries) {

    public CodeList {
        entries = List.copyOf(entries);
    }

    /**
     * A meaning and the codes and words that stand for it.
     *
     * @param meaning id of a zone of the rules, or of a part that is summed apart
     * @param spellings codes and words, as files write them
     */
    public record Entry(String meaning, LocalizedText name, List<String> spellings) {

        public Entry {
            spellings = List.copyOf(spellings);
        }
    }

    /** The entry of a code; empty if the list has no such code. Leading zeros count: 01 is not 1. */
    public Optional<Entry> find(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.spellings().stream()
                        .anyMatch(spelling -> spelling.toUpperCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }

    /** All codes and words of the list, for messages. */
    public String spellings() {
        return entries.stream().flatMap(entry -> entry.spellings().stream()).collect(Collectors.joining(", "));
    }
}
