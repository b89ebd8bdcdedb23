package org.spatialplan.format.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the faults of files, each once. Not thread-safe. */
public final class CollectedFaults implements FileFaults {

    private final Map<String, DataFileException> byText = new LinkedHashMap<>();

    @Override
    public void report(DataFileException fault) {
        byText.putIfAbsent(fault.getMessage(), fault);
    }

    @Override
    public Optional<DataFileException> findFirst(String file) {
        return byText.values().stream()
                .filter(fault -> fault.file().equals(file))
                .findFirst();
    }

    /** All faults by file and line. */
    public List<DataFileException> list() {
        List<DataFileException> all = new ArrayList<>(byText.values());
        all.sort(Comparator.comparing(DataFileException::file).thenComparingLong(DataFileException::line));
        return all;
    }
}
