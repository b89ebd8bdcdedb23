package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.spatialplan.imports.ImportReport.DeclaredArea;
import org.spatialplan.imports.ImportReport.Difference;
import org.spatialplan.transfer.parcel.AreaUnit;

/** Holds the areas that a file states against those of its outlines. Used by one thread. */
final class DeclaredAreas {

    private static final double TOLERANCE = 0.01;
    private static final int WORST = 10;

    private int[] numbers = new int[256];
    private double[] declared = new double[256];
    private double[] measured = new double[256];
    private int count;

    /** @param number of the feature in the spool */
    void add(int number, double amount, double areaM2) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            declared = Arrays.copyOf(declared, count * 2);
            measured = Arrays.copyOf(measured, count * 2);
        }
        numbers[count] = number;
        declared[count] = amount;
        measured[count] = areaM2;
        count++;
    }

    /** @param stated unit of the column; empty to take the one in which most features agree */
    Optional<DeclaredArea> compare(String column, Optional<AreaUnit> stated, IntFunction<String> ids) {
        if (count == 0) {
            return Optional.empty();
        }
        AreaUnit unit = stated.orElseGet(this::likeliest);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (differs(i, unit)) {
                differing.add(i);
            }
        }
        List<Difference> worst = differing.stream()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(unit.toM2(declared[i]) - measured[i])))
                .limit(WORST)
                .map(i -> new Difference(ids.apply(numbers[i]), round(unit.toM2(declared[i])), round(measured[i])))
                .toList();
        return Optional.of(new DeclaredArea(
                column,
                unit.symbol(),
                stated.isPresent(),
                count,
                round(unit.toM2(Arrays.stream(declared, 0, count).sum())),
                round(Arrays.stream(measured, 0, count).sum()),
                differing.size(),
                worst));
    }

    private AreaUnit likeliest() {
        return Arrays.stream(AreaUnit.values())
                .min(Comparator.comparingDouble(unit -> IntStream.range(0, count)
                        .mapToDouble(i -> distance(i, unit))
                        .sum()))
                .orElseThrow();
    }

    /** How far apart the two are, each feature counting alike. */
    private double distance(int i, AreaUnit unit) {
        return declared[i] > 0 && measured[i] > 0 ? Math.abs(Math.log(unit.toM2(declared[i]) / measured[i])) : 0;
    }

    private boolean differs(int i, AreaUnit unit) {
        return Math.abs(unit.toM2(declared[i]) - measured[i]) > TOLERANCE * Math.max(measured[i], 1);
    }

    private static double round(double m2) {
        return Math.rint(m2 * 100) / 100;
    }
}
