package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.spatialplan.oracle.Comparison.Deviation;
import org.spatialplan.oracle.Comparison.Rounding;

/** Many cases asked of both, one after the other, and what came of it. Not thread-safe. */
final class OracleRun {

    private final Reference reference;
    private final Function<OracleCase, Verdict> asked;
    private final Rounding rounding;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private int cases;
    private int skipped;
    private double worst;
    private String worstCase = "none";

    OracleRun(Reference reference, Function<OracleCase, Verdict> asked) {
        this(reference, asked, Rounding.NONE);
    }

    OracleRun(Reference reference, Function<OracleCase, Verdict> asked, Rounding rounding) {
        this.reference = reference;
        this.asked = asked;
        this.rounding = rounding;
    }

    record Failure(OracleCase question, List<Deviation> deviations) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(question.reproduced());
            deviations.forEach(deviation -> text.append("\n  ").append(deviation));
            return text.toString();
        }
    }

    void ask(OracleCase question) {
        cases++;
        Expected expected = reference.answer(question);
        if (!expected.hairs().isEmpty()) {
            skipped++;
            return;
        }
        Verdict answer = asked.apply(question);
        List<Deviation> deviations = Comparison.of(expected, answer, rounding);
        deviations.stream().map(Deviation::kind).distinct().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        if (!deviations.isEmpty()) {
            failures.add(new Failure(question, deviations));
        } else {
            remember(question, expected, answer);
        }
    }

    /** The largest deviation of a drawn area, in m² for each m² beyond the first. */
    private void remember(OracleCase question, Expected expected, Verdict answer) {
        for (Expected.Total wanted : expected.totals()) {
            for (Verdict.Total total : answer.totals()) {
                double drawn = wanted.sizes().drawn().value();
                double deviation = Math.abs(total.sizes().drawn() - drawn) / Math.max(1, drawn);
                if (total.dimension() == 2 && wanted.dimension() == 2 && deviation > worst) {
                    worst = deviation;
                    worstCase = question.number() + ", " + drawn + " and "
                            + total.sizes().drawn() + " m²";
                }
            }
        }
    }

    int cases() {
        return cases;
    }

    int skipped() {
        return skipped;
    }

    List<Failure> failures() {
        return failures;
    }

    String summary() {
        String outcome = failures.isEmpty() ? "no answer is wrong" : failures.size() + " answers are wrong " + kinds;
        return String.format(
                Locale.ROOT,
                "%s; %d cases, %d of them skipped for a hair's breadth; areas differ by %.1e at most (case %s)",
                outcome,
                cases,
                skipped,
                worst,
                worstCase);
    }
}
