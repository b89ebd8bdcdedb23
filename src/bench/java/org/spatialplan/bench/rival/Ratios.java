package org.spatialplan.bench.rival;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results: what the rival takes, what ours takes, and whether the target is met. */
public final class Ratios {

    private final List<Row> rows = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    private record Row(String measure, String rival, String ours, String ratio, String target, String met) {

        String markdown() {
            return "| " + String.join(" | ", measure, rival, ours, ratio, target, met) + " |";
        }
    }

    /** Times of one answer in microseconds: ours must be so many times faster. */
    public void faster(String measure, double rivalMicros, double oursMicros, double times) {
        compare(measure, micros(rivalMicros), micros(oursMicros), rivalMicros / oursMicros, times);
    }

    /** Parcels a second: ours must be so many times the rival's. */
    public void rate(String measure, double rivalRate, double oursRate, double times) {
        compare(measure, rate(rivalRate), rate(oursRate), oursRate / rivalRate, times);
    }

    /** Ours alone, against a limit. */
    public void atMost(String measure, double ours, double limit, String unit) {
        String form = "%.2f " + unit;
        add(measure, "", text(form, ours), "", "at most " + text(form, limit), ours <= limit);
    }

    /** Ours must agree with the rival. */
    public void same(String measure, long rival, long ours, String target, boolean met) {
        add(measure, text("%d", rival), text("%d", ours), "", target, met);
    }

    /** A time of the rival's that has no target. */
    public void known(String measure, double medianMicros, double p95Micros) {
        rows.add(new Row(measure, micros(medianMicros) + ", p95 " + micros(p95Micros), "", "", "", ""));
    }

    /** A rate of the rival's that has no target. */
    public void knownRate(String measure, double rate) {
        rows.add(new Row(measure, rate(rate), "", "", "", ""));
    }

    /** A program that is not there. */
    void missing(String program) {
        rows.add(new Row("not measured: there is no " + program, "", "", "", "", ""));
    }

    /** A line that another program printed; such lines take the place of our own table. */
    void row(String markdown) {
        foreign.add(markdown);
    }

    /** Ours alone, without a target. */
    public void told(String measure, double ours, String unit) {
        rows.add(new Row(measure, "", text("%.2f " + unit, ours), "", "", ""));
    }

    public void print(PrintStream out) {
        if (!foreign.isEmpty()) {
            foreign.forEach(out::println);
            return;
        }
        out.println("| measure | rival | ours | ratio | target | met |");
        out.println("|---|---:|---:|---:|---|---|");
        rows.forEach(row -> out.println(row.markdown()));
    }

    private void compare(String measure, String rival, String ours, double ratio, double times) {
        add(measure, rival, ours, text("%.2f", ratio), text("at least %s times", number(times)), ratio >= times);
    }

    private void add(String measure, String rival, String ours, String ratio, String target, boolean met) {
        rows.add(new Row(measure, rival, ours, ratio, target, met ? "yes" : "**no**"));
    }

    private static String number(double times) {
        return times == Math.rint(times) ? text("%.0f", times) : text("%.1f", times);
    }

    private static String micros(double micros) {
        return micros >= 1000 ? text("%.2f ms", micros / 1000) : text("%.2f µs", micros);
    }

    private static String rate(double rate) {
        return text("%,.0f/s", rate);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
