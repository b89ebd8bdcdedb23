package org.spatialplan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known names that are most similar to an unknown one. Not thread-safe; serves one search. */
public final class NearNames {

    private static final int MOST = 5;
    private static final double ALIKE = 0.72;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * Adds a candidate.
     *
     * @param id the answer
     * @param names the names to compare with
     */
    public void offer(String id, String... names) {
        candidates.add(new Candidate(id, List.of(names)));
    }

    /** Lists the most similar candidates, best first. */
    public List<String> nearest(String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .map(candidate -> new Scored(candidate.id(), score(candidate, text)))
                .filter(scored -> scored.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::id)
                .toList();
    }

    private double score(Candidate candidate, String wanted) {
        return candidate.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .mapToDouble(name -> !wanted.isEmpty() && name.contains(wanted) ? 1 : similarity.apply(name, wanted))
                .max()
                .orElse(0);
    }

    private record Candidate(String id, List<String> names) {}

    private record Scored(String id, double score) {}
}
