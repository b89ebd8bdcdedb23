package org.spatialplan.format.city;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.text.Messages;

/** Reads {@code links.csv}. */
final class LinkTable {

    /** The column with the basis of a link. Folders made by earlier versions have no such column. */
    private static final String BASIS = "basis";

    static final List<String> COLUMNS = List.of(
            "id",
            "subject",
            "target",
            "reach_from",
            "reach_to",
            "role",
            "precision",
            BASIS,
            "accuracy_m",
            "evidence_ref",
            "evidence_words",
            "note");

    private LinkTable() {}

    /**
     * Reads the links.
     *
     * @param subjects that links may start from
     */
    static List<Link> read(DataFile file, KnownIds subjects) {
        Set<String> ids = new HashSet<>();
        return table(file).map(row -> {
            if (!ids.add(row.required("id"))) {
                row.fault(Messages.of("format.file.link-twice", row.text("id")));
            }
            return link(row, subjects);
        });
    }

    /** Reads the table. In a table without a basis the words of every link name its target. */
    static CsvTable table(DataFile file) {
        return CsvTable.read(
                file, COLUMNS.stream().filter(column -> !column.equals(BASIS)).toArray(String[]::new));
    }

    static Link link(Row row, KnownIds subjects) {
        Precision precision = row.constant("precision", Precision.class);
        Optional<Reach> reach = reach(row);
        if (reach.isPresent() != (precision == Precision.REACH)) {
            row.fault(Messages.of("format.file.reach"));
        }
        OptionalDouble accuracyM = row.decimal("accuracy_m").stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
        if (accuracyM.isPresent() && accuracyM.getAsDouble() < 0) {
            row.fault(Messages.of("format.file.accuracy", row.text("accuracy_m")));
        }
        return new Link(
                row.required("id"),
                References.subject(row, "subject", subjects),
                row.required("target"),
                reach,
                row.constant("role", Role.class),
                precision,
                basis(row),
                accuracyM,
                row.required("evidence_ref"),
                words(row, precision),
                row.text("note"));
    }

    private static Link.Basis basis(Row row) {
        return row.has(BASIS) ? row.constant(BASIS, Link.Basis.class) : Link.Basis.NAMED;
    }

    /** The words of the plan in a row. A row that names no place is meant for the whole city. */
    private static String words(Row row, Precision precision) {
        return precision == Precision.CITYWIDE ? row.text("evidence_words") : row.required("evidence_words");
    }

    private static Optional<Reach> reach(Row row) {
        return row.text("reach_from").isEmpty() && row.text("reach_to").isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(lonLat(row, "reach_from"), lonLat(row, "reach_to")));
    }

    private static Coordinate lonLat(Row row, String column) {
        String[] parts = row.required(column).split("\\s+");
        try {
            if (parts.length == 2) {
                return new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        } catch (NumberFormatException e) {
            // reported below, with the value
        }
        if (!row.text(column).isEmpty()) {
            row.fault(Messages.of("format.file.place", column, row.text(column)));
        }
        return new Coordinate();
    }
}
