package org.spatialplan.bench.batch;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** The tables of what each contender took, and of the goals. */
final class CostTables {

    private static final double MAX_PARCEL_MICROS = 30;
    private static final double MAX_VERTEX_MICROS = 2;
    private static final double MIN_TIMES_SQL = 3;
    private static final double MAX_SLOWEST = 3;
    private static final double MAX_BEND = 1.25;
    private static final double MEGABYTE = 1e6;
    private static final double MICROS = 1e6;

    private final Map<Case, Map<Contender, Cost>> costs;
    private final StringBuilder text = new StringBuilder();

    CostTables(Map<Case, Map<Contender, Cost>> costs) {
        this.costs = costs;
    }

    String markdown() {
        line(
                "| parcels | | wall s, first / later | CPU s of the process | CPU s of tasks | memory | shuffle | slowest task | load |");
        line("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        costs.forEach((asked, each) -> each.forEach((contender, cost) -> cost(asked, contender, cost)));
        line("");
        line("| measure | value | goal | met |");
        line("|---|---:|---|---|");
        for (Contender mode : new Contender[] {Contender.BROADCAST, Contender.HOMES}) {
            goals(mode);
        }
        sql();
        return text.toString();
    }

    private void cost(Case asked, Contender contender, Cost cost) {
        line(String.format(
                Locale.ROOT,
                "| %,d, %s | %s | %s | %s | %s | %.1f GB | %s | %s | %.0f |",
                asked.parcels().size(),
                asked.title(),
                contender.title(),
                both(cost, "wall"),
                both(cost, "cpu"),
                both(cost, "task"),
                cost.peak() / 1e9,
                Double.isNaN(cost.cold("shuffle")) ? "" : number("%.0f MB", cost.cold("shuffle") / MEGABYTE),
                Double.isNaN(cost.cold("slowest"))
                        ? ""
                        : number("%.1f of the median", cost.cold("slowest")) + " of "
                                + number("%.0f", cost.cold("tasks")),
                cost.load()));
    }

    private static String both(Cost cost, String figure) {
        if (Double.isNaN(cost.cold(figure))) {
            return "";
        }
        return number("%.1f", cost.cold(figure))
                + (Double.isNaN(cost.steady(figure)) ? "" : " / " + number("%.1f", cost.steady(figure)));
    }

    private void goals(Contender mode) {
        double few = a(Case.FEW, Case.MANY, mode, Cost::steady, "task", parcels(Case.FEW, Case.MANY));
        atMost(mode, "CPU of tasks a parcel, from 50,000 to 200,000", few * MICROS, MAX_PARCEL_MICROS, "µs");
        double many = a(Case.MANY, Case.MOST, mode, Cost::cold, "task", parcels(Case.MANY, Case.MOST));
        atMost(mode, "CPU of tasks a parcel, from 200,000 to 2,000,000", many * MICROS, MAX_PARCEL_MICROS, "µs");
        double all = a(Case.MANY, Case.MOST, mode, Cost::cold, "cpu", parcels(Case.MANY, Case.MOST));
        told(mode, "CPU of the process a parcel, from 200,000 to 2,000,000", all * MICROS, "µs");
        atMost(mode, "the same against 50,000 to 200,000", many / few, MAX_BEND, "times");
        double vertex = a(Case.FEW, Case.DENSE, mode, Cost::steady, "task", vertices());
        atMost(mode, "CPU of tasks a vertex, from 1.5 to 3 million", vertex * MICROS, MAX_VERTEX_MICROS, "µs");
        told(
                mode,
                "shuffled a parcel",
                a(Case.FEW, Case.MANY, mode, Cost::cold, "shuffle", parcels(Case.FEW, Case.MANY)),
                "bytes");
        told(mode, "shuffled a vertex", a(Case.FEW, Case.DENSE, mode, Cost::cold, "shuffle", vertices()), "bytes");
        for (Case skewed : new Case[] {Case.GIANT, Case.CORRIDOR}) {
            find(
                    skewed,
                    mode,
                    cost -> atMost(
                            mode,
                            "slowest task of the longest stage: " + skewed.title(),
                            cost.cold("slowest"),
                            MAX_SLOWEST,
                            "medians"));
        }
        find(
                Case.LINES,
                mode,
                lines -> find(
                        Case.FEW,
                        mode,
                        one -> told(
                                mode,
                                "CPU of tasks: eleven lines beside one",
                                lines.steady("task") / one.steady("task"),
                                "times")));
    }

    private void sql() {
        for (Case asked : new Case[] {Case.MANY, Case.GIANT}) {
            for (Contender mode : new Contender[] {Contender.BROADCAST, Contender.HOMES}) {
                find(
                        asked,
                        Contender.SEDONA,
                        sql -> find(asked, mode, job -> {
                            atLeast(
                                    mode,
                                    "Sedona SQL's CPU of tasks: " + asked.title(),
                                    sql.steady("task") / job.steady("task"),
                                    MIN_TIMES_SQL);
                            told(
                                    mode,
                                    "Sedona SQL's CPU of the process: " + asked.title(),
                                    sql.steady("cpu") / job.steady("cpu"),
                                    "times");
                        }));
            }
            if (costs.containsKey(asked) && WrongSums.canTell(asked)) {
                WrongSums sums = WrongSums.of(asked);
                line(String.format(
                        Locale.ROOT,
                        "| Sedona SQL: parcels whose sum counts ground twice, %s | %,d of %,d, worst %,.0f m² too much; other differences: %,d | | |",
                        asked.title(),
                        sums.wrong(),
                        sums.parcels(),
                        sums.worstM2(),
                        sums.others()));
            }
        }
    }

    /** What one more of something costs; not a number if it was not measured. */
    private double a(
            Case less,
            Case more,
            Contender mode,
            BiFunction<Cost, String, Double> round,
            String figure,
            double difference) {
        double[] one = {Double.NaN};
        find(
                less,
                mode,
                low -> find(
                        more,
                        mode,
                        high -> one[0] = (round.apply(high, figure) - round.apply(low, figure)) / difference));
        return one[0];
    }

    private static double parcels(Case less, Case more) {
        return more.parcels().size() - less.parcels().size();
    }

    private static double vertices() {
        return Case.DENSE.scene().vertices() - Case.FEW.scene().vertices();
    }

    private void find(Case asked, Contender contender, java.util.function.Consumer<Cost> use) {
        Cost cost = costs.getOrDefault(asked, Map.of()).get(contender);
        if (cost != null) {
            use.accept(cost);
        }
    }

    private void atMost(Contender mode, String measure, double value, double limit, String unit) {
        goal(mode, measure, value, "at most " + number("%.2f", limit) + " " + unit, value <= limit, unit);
    }

    private void atLeast(Contender mode, String measure, double value, double limit) {
        goal(mode, measure, value, "at least " + number("%.0f", limit) + " times", value >= limit, "times");
    }

    private void goal(Contender mode, String measure, double value, String goal, boolean met, String unit) {
        if (!Double.isNaN(value)) {
            line("| " + mode.key() + ": " + measure + " | " + number("%.1f", value) + " " + unit + " | " + goal + " | "
                    + (met ? "yes" : "**no**") + " |");
        }
    }

    private void told(Contender mode, String measure, double value, String unit) {
        if (!Double.isNaN(value)) {
            line("| " + mode.key() + ": " + measure + " | " + number("%.1f", value) + " " + unit + " | | |");
        }
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
