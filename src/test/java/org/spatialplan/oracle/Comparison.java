package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.check.ConflictState;

/** Holds an answer against what the reference expects. */
final class Comparison {

    private static final double DISTANCE_M = 0.001;
    private static final double RELATIVE = 1e-6;

    private final Expected expected;
    private final Verdict answer;
    private final Rounding rounding;
    private final List<Deviation> deviations = new ArrayList<>();

    private Comparison(Expected expected, Verdict answer, Rounding rounding) {
        this.expected = expected;
        this.answer = answer;
        this.rounding = rounding;
    }

    /** By how much an answer may differ because it was rounded for print. */
    record Rounding(double distanceM, double size, double share) {
        static final Rounding NONE = new Rounding(0, 0, 0);
    }

    /** @param kind a stable word for the kind of fault, to be counted by */
    record Deviation(String kind, String text) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    /** Empty if the answer is right. */
    static List<Deviation> of(Expected expected, Verdict answer) {
        return of(expected, answer, Rounding.NONE);
    }

    static List<Deviation> of(Expected expected, Verdict answer, Rounding rounding) {
        Comparison comparison = new Comparison(expected, answer, rounding);
        comparison.state();
        expected.findings().forEach(comparison::finding);
        expected.totals().forEach(comparison::total);
        return comparison.deviations;
    }

    private void state() {
        if (!expected.states().contains(answer.state())) {
            String kind = answer.state() == ConflictState.CLEAR ? "clear where it is not" : "state";
            deviation(kind, "expected " + expected.states() + ", found " + answer.state());
        } else if (expected.certain() == Fact.YES && !answer.certain().orElse(false)) {
            deviation("possible where it is certain", "state " + answer.state());
        } else if (expected.certain() == Fact.NO && answer.certain().orElse(true)) {
            deviation("certain where it is possible", "state " + answer.state());
        }
    }

    private void finding(Expected.Finding wanted) {
        List<Verdict.Finding> found = answer.findings().stream()
                .filter(one -> one.feature().equals(wanted.feature()) && one.dimension() == wanted.dimension())
                .toList();
        String name = wanted.feature() + " and part of dimension " + wanted.dimension();
        if (found.isEmpty()) {
            if (wanted.met() == Fact.YES) {
                deviation("finding missing", name + ", " + wanted.distanceM() + " m away, " + wanted.sizes());
            }
            return;
        }
        if (wanted.met() == Fact.NO) {
            deviation("finding too many", name + ", " + wanted.distanceM() + " m away, found " + found.get(0));
            return;
        }
        Verdict.Finding one = found.get(0);
        if (wanted.certain() == Fact.YES && !one.certain()) {
            deviation("finding possible where it is certain", name);
        }
        if (wanted.certain() == Fact.NO && one.certain()) {
            deviation("finding certain where it is possible", name);
        }
        if (Math.abs(one.distanceM() - wanted.distanceM())
                > rounding.distanceM() + DISTANCE_M + RELATIVE * wanted.distanceM()) {
            deviation("distance", name + ": expected " + wanted.distanceM() + " m, found " + one.distanceM());
        }
        sizes("finding", name, wanted.sizes(), one.sizes());
        uncovered("finding", name, wanted.uncovered(), one.uncovered());
    }

    private void total(Expected.Total wanted) {
        answer.totals().stream()
                .filter(total -> total.dimension() == wanted.dimension())
                .findFirst()
                .ifPresentOrElse(
                        total -> {
                            String name = "total of dimension " + wanted.dimension();
                            sizes("total", name, wanted.sizes(), total.sizes());
                            uncovered("total", name, wanted.uncovered(), total.uncovered());
                            range("share", name, wanted.share(), total.share(), rounding.share());
                        },
                        () -> {
                            if (wanted.sizes().drawn().low() > 0) {
                                deviation("total missing", wanted.toString());
                            }
                        });
    }

    private void uncovered(String of, String name, Optional<Expected.Sizes> wanted, Optional<Verdict.Sizes> found) {
        if (wanted.isPresent() != found.isPresent()) {
            deviation(of + " uncovered", name + ": expected " + wanted + ", found " + found);
        } else if (wanted.isPresent()) {
            sizes(of + " uncovered", name, wanted.get(), found.get());
        }
    }

    private void sizes(String of, String name, Expected.Sizes wanted, Verdict.Sizes found) {
        range(of + " drawn", name, wanted.drawn(), found.drawn(), rounding.size());
        range(of + " least", name, wanted.least(), found.least(), rounding.size());
        range(of + " most", name, wanted.most(), found.most(), rounding.size());
        double equal = RELATIVE * (1 + found.drawn());
        if (found.least() > found.drawn() + equal || found.drawn() > found.most() + equal) {
            deviation(of + " out of order", name + ": " + found);
        }
    }

    private void range(String kind, String name, Range wanted, double found, double rounded) {
        if (found < wanted.low() - rounded || found > wanted.high() + rounded) {
            String side = found < wanted.low() ? " too small" : " too large";
            deviation(kind + side, String.format(Locale.ROOT, "%s: expected %s, found %.4f", name, wanted, found));
        }
    }

    private void deviation(String kind, String text) {
        deviations.add(new Deviation(kind, text));
    }
}
