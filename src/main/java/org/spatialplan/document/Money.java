package org.spatialplan.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.text.MoneyUnit;
import org.spatialplan.document.text.StatedUnits;
import org.spatialplan.text.Messages;

/**
 * The column of investments and the unit of its sums: the unit in its title, or else in the table's head, or else in
 * the nearest line above or below. Reports a unit that is missing, not understood or contradictory. Reads one table;
 * not thread-safe.
 */
final class Money {

    private final int place;
    private final Optional<MoneyUnit> unit;
    private final boolean unstated;
    private final SourceTable table;
    private final RowFindings findings;
    private boolean told;

    Money(SourceTable table, RowFindings findings) {
        this.table = table;
        this.findings = findings;
        List<Integer> places = table.places(Role.INVESTMENT);
        this.place = places.stream()
                .filter(column -> title(table, column).contains("总投资"))
                .findFirst()
                .orElse(places.isEmpty() ? -1 : places.get(0));
        List<StatedUnits> stated = stated();
        this.unstated = stated.isEmpty();
        this.unit = unstated ? Optional.of(MoneyUnit.WAN_YUAN) : stated.get(0).unit();
        tellStrange(stated);
        tellDifferent(stated);
    }

    /** Returns the index of the column of investments, or -1. */
    int place() {
        return place;
    }

    /** Reads a sum; the first one whose unit was assumed is reported for the whole table. */
    Optional<Amount> read(int line, String narrow) {
        Optional<Amount> amount = Amount.parse(narrow, unit);
        if (unstated && !told && amount.isPresent() && !amount.get().unitInCell()) {
            told = true;
            findings.assumed("investment-unit-assumed", line, Messages.of("document.investment-unit-assumed"));
        }
        return amount;
    }

    private List<StatedUnits> stated() {
        StatedUnits inTitle = StatedUnits.ofTitle(table.line(), place < 0 ? "" : title(table, place));
        return Stream.concat(Stream.of(inTitle), table.units().stream())
                .filter(StatedUnits::isStated)
                .toList();
    }

    private void tellStrange(List<StatedUnits> stated) {
        if (unit.isEmpty()) {
            StatedUnits said = stated.get(0);
            findings.refused(
                    "investment-unit-unknown",
                    said.line(),
                    Messages.of("document.investment-unit-unknown", said.text()));
        }
    }

    private void tellDifferent(List<StatedUnits> stated) {
        stated.stream()
                .skip(1)
                .filter(other -> unit.isPresent() && !other.unit().equals(unit))
                .findFirst()
                .ifPresent(other -> findings.assumed(
                        "investment-units-differ",
                        other.line(),
                        Messages.of(
                                "document.investment-units-differ",
                                texts(stated),
                                unit.get().nameZh())));
    }

    private static String texts(List<StatedUnits> stated) {
        return stated.stream().map(StatedUnits::text).distinct().collect(Collectors.joining("、"));
    }

    private static String title(SourceTable table, int place) {
        return table.columns().get(place).title();
    }
}
