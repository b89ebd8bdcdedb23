package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.format.standard.AreaTolerance;
import org.spatialplan.imports.ImportReport.DeclaredArea;
import org.spatialplan.imports.ImportReport.Difference;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.StatedArea;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Compares the areas that a file declares with those of its outlines. The unit of a number is the one written beside
 * it, or that of the mapping, or the one in the column's name or of the standard, or else the one in which most
 * features of the column agree. Each column is judged alone: QYMJ is in km², MJ mostly in m² or ha. Used by one thread.
 */
final class DeclaredAreas {

    /** The tolerance between areas of a file that follows no norm: one per cent. */
    static final AreaTolerance USUAL = new AreaTolerance(0.01, 0.01);

    /** How many times declared and measured areas differ on average before their unit is doubted. */
    private static final double DOUBTED = 50;

    private static final double LIKELY_RATIO = 2;
    private static final int WORST = 10;
    private static final List<AreaUnit> LIKELY =
            List.of(AreaUnit.SQUARE_METRE, AreaUnit.MU, AreaUnit.HECTARE, AreaUnit.SQUARE_KILOMETRE);

    /** The units of columns in the survey form of the red line (生态保护红线勘界): 区域面积. */
    private static final Map<String, AreaUnit> BY_STANDARD = Map.of("QYMJ", AreaUnit.SQUARE_KILOMETRE);

    private static final Pattern IN_BRACKETS = Pattern.compile(".*[(（]([^)）]{1,10})[)）]\\s*");

    private final AreaTolerance tolerance;
    private final Findings findings;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    DeclaredAreas(AreaTolerance tolerance, Findings findings) {
        this.tolerance = tolerance;
        this.findings = findings;
    }

    /** The values of one column: those without a unit, and those with a unit, already in m². */
    private static final class Column {

        private int[] numbers = new int[256];
        private double[] declared = new double[256];
        private double[] measured = new double[256];
        private boolean[] inM2 = new boolean[256];
        private int count;

        void add(int number, double amount, boolean isM2, double areaM2) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
                declared = Arrays.copyOf(declared, count * 2);
                measured = Arrays.copyOf(measured, count * 2);
                inM2 = Arrays.copyOf(inM2, count * 2);
            }
            numbers[count] = number;
            declared[count] = amount;
            inM2[count] = isM2;
            measured[count] = areaM2;
            count++;
        }

        double m2(int i, AreaUnit unit) {
            return inM2[i] ? declared[i] : unit.toM2(declared[i]);
        }

        boolean hasPlainNumbers() {
            for (int i = 0; i < count; i++) {
                if (!inM2[i]) {
                    return true;
                }
            }
            return false;
        }

        AreaUnit likeliest() {
            return LIKELY.stream()
                    .min(Comparator.comparingDouble(this::distance))
                    .orElseThrow();
        }

        /** The distance between declared and measured areas in a unit. Each feature has the same weight. */
        private double distance(AreaUnit unit) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                if (!inM2[i] && declared[i] > 0 && measured[i] > 0) {
                    sum += Math.abs(Math.log(unit.toM2(declared[i]) / measured[i]));
                }
            }
            return sum;
        }

        /** How many times the declared areas differ from the measured ones on average, in a unit; 1 if they agree. */
        private double ratio(AreaUnit unit) {
            int plain = 0;
            for (int i = 0; i < count; i++) {
                plain += !inM2[i] && declared[i] > 0 && measured[i] > 0 ? 1 : 0;
            }
            return plain == 0 ? 1 : Math.exp(distance(unit) / plain);
        }
    }

    /**
     * Adds a value. A value that cannot be understood is reported.
     *
     * @param number of the feature in the spool
     * @param value a number, or a text like {@code 14.99亩}
     */
    void add(int number, String column, Object value, double areaM2, String place) {
        if (value instanceof Number amount) {
            column(column).add(number, amount.doubleValue(), false, areaM2);
            return;
        }
        String text = value.toString().strip();
        Optional<StatedArea> area = StatedArea.parse(text);
        if (area.isPresent()) {
            Optional<AreaUnit> unit = area.get().unit();
            double amount = unit.map(known -> known.toM2(area.get().amount()))
                    .orElse(area.get().amount());
            column(column).add(number, amount, unit.isPresent(), areaM2);
        } else if (!text.isEmpty()) {
            tellUnreadable(column, text, place);
        }
    }

    private void tellUnreadable(String column, String text, String place) {
        boolean unit = text.matches("\\s*[+-]?[\\d０-９].*");
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        findings.add(
                unit ? "area-unit-unknown" : "area-unreadable",
                unit ? Severity.ERROR : Severity.WARNING,
                place,
                Messages.of(unit ? "imports.area-unit-unknown" : "imports.area-unreadable", column, shown));
    }

    private Column column(String name) {
        return columns.computeIfAbsent(name, key -> new Column());
    }

    /**
     * Compares all values.
     *
     * @param stated unit of the mapping, for numbers without a unit
     * @param ids gives the id of a feature by its number
     */
    Optional<DeclaredArea> compare(Optional<AreaUnit> stated, IntFunction<String> ids) {
        PriorityQueue<Differing> worst = new PriorityQueue<>(Comparator.comparingDouble(Differing::byM2));
        long differing = 0;
        List<String> units = new ArrayList<>();
        boolean known = true;
        long compared = 0;
        double declaredM2 = 0;
        double measuredM2 = 0;
        for (Map.Entry<String, Column> entry : columns.entrySet()) {
            Column column = entry.getValue();
            Optional<AreaUnit> said = stated.or(() -> unitOf(entry.getKey()));
            AreaUnit unit = said.orElseGet(column::likeliest);
            if (said.isEmpty() && column.hasPlainNumbers()) {
                known = false;
                tellTaken(entry.getKey(), unit);
            }
            if (said.isPresent()) {
                tellDoubtful(entry.getKey(), column, unit);
            }
            units.add(unit.symbol());
            compared += column.count;
            for (int i = 0; i < column.count; i++) {
                double m2 = column.m2(i, unit);
                declaredM2 += m2;
                measuredM2 += column.measured[i];
                if (tolerance.isExceeded(m2, column.measured[i])) {
                    differing++;
                    worst.add(new Differing(column.numbers[i], m2, column.measured[i]));
                    if (worst.size() > WORST) {
                        worst.remove();
                    }
                }
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclaredArea(
                        String.join(", ", columns.keySet()),
                        units.stream().distinct().collect(Collectors.joining(", ")),
                        known,
                        compared,
                        round(declaredM2),
                        round(measuredM2),
                        differing,
                        listed(worst, ids)));
    }

    private void tellTaken(String column, AreaUnit unit) {
        findings.add("area-unit-taken", Severity.INFO, "", Messages.of("imports.area-unit-taken", column, unit.text()));
    }

    /** Reports that a column seems to hold another unit than the stated one, so that m² and ha are not mixed. */
    private void tellDoubtful(String name, Column column, AreaUnit unit) {
        AreaUnit likely = column.likeliest();
        if (likely != unit && column.ratio(unit) > DOUBTED && column.ratio(likely) < LIKELY_RATIO) {
            findings.add(
                    "area-unit-doubtful",
                    Severity.WARNING,
                    "",
                    Messages.of("imports.area-unit-doubtful", name, unit.text(), likely.text(), likely.symbol()));
        }
    }

    private static Optional<AreaUnit> unitOf(String column) {
        Matcher brackets = IN_BRACKETS.matcher(column);
        Optional<AreaUnit> named = brackets.matches()
                ? StatedArea.parse("1" + brackets.group(1)).flatMap(StatedArea::unit)
                : Optional.empty();
        return named.or(() -> Optional.ofNullable(BY_STANDARD.get(column.toUpperCase(Locale.ROOT))));
    }

    private record Differing(int number, double declaredM2, double measuredM2) {

        double byM2() {
            return Math.abs(declaredM2 - measuredM2);
        }
    }

    /** The differences, the largest first. */
    private static List<Difference> listed(PriorityQueue<Differing> worst, IntFunction<String> ids) {
        return worst.stream()
                .sorted(Comparator.comparingDouble(Differing::byM2).reversed())
                .map(area -> new Difference(ids.apply(area.number), round(area.declaredM2), round(area.measuredM2)))
                .toList();
    }

    private static double round(double m2) {
        return Math.rint(m2 * 100) / 100;
    }
}
