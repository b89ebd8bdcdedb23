package org.spatialplan.format.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.text.Messages;

/** The entries of a rule file by their ids, each with the days from which its wordings hold. */
final class DatedEntries<T> {

    private final LocalDate first;
    private final Map<String, NavigableMap<LocalDate, T>> byId = new LinkedHashMap<>();

    /**
     * No entries yet.
     *
     * @param first first day of the rules, from which an entry without a day holds
     */
    DatedEntries(LocalDate first) {
        this.first = first;
    }

    void add(Node node, String id, T value) {
        LocalDate from = RuleEntries.day(node, "from", first);
        if (from.isBefore(first)) {
            node.fault(Messages.of("format.rules.before-first-day", id, from, first));
        }
        if (byId.computeIfAbsent(id, key -> new TreeMap<>()).put(from, value) != null) {
            node.fault(Messages.of("format.rules.twice-for-day", id, from));
        }
    }

    /**
     * Requires an entry that holds from the first day.
     *
     * @throws DataFileException if there is no such entry on the first day of the rules
     */
    void requireFromTheFirstDay(Node node, String id) {
        NavigableMap<LocalDate, T> states = byId.get(id);
        if (states != null && states.firstKey().isAfter(first)) {
            node.fault(Messages.of("format.rules.none-on-first-day", id, states.firstKey(), first));
        }
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        byId.values().forEach(states -> days.addAll(states.keySet()));
        return days;
    }

    /** All wordings of an entry. */
    Stream<T> all(String id) {
        return byId.containsKey(id) ? byId.get(id).values().stream() : Stream.empty();
    }

    /** The entries as they hold on a day, in the order of the file. */
    Map<String, T> on(LocalDate day) {
        Map<String, T> then = new LinkedHashMap<>();
        byId.forEach((id, states) -> {
            Map.Entry<LocalDate, T> state = states.floorEntry(day);
            if (state != null) {
                then.put(id, state.getValue());
            }
        });
        return then;
    }
}
