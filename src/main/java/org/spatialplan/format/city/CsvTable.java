package org.spatialplan.format.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A CSV file (RFC 4180, UTF-8, with a header). What is wrong in it is reported with its line; where faults are collected, the
 * cell counts as empty, and a file that is no table has no rows.
 */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final String LIST_SEPARATOR = ";";

    private final List<String> columns;
    private final List<Row> rows;

    private CsvTable(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    private static CsvTable unreadable() {
        return new CsvTable(List.of(), List.of());
    }

    /** Reads a file. The required columns have to exist; further columns may exist. */
    static CsvTable read(DataFile file, String... required) {
        if (!isUtf8(file)) {
            file.report(0, Messages.of("format.file.not-utf8"));
            return unreadable();
        }
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            List<String> columns = parser.getHeaderNames();
            if (columns.isEmpty()) {
                file.report(1, Messages.of("format.file.empty"));
                return unreadable();
            }
            for (String column : required) {
                if (!columns.contains(column)) {
                    file.report(1, Messages.of("format.file.column-missing", column));
                }
            }
            List<Row> rows = new ArrayList<>();
            long line = 2;
            for (CSVRecord values : parser) {
                rows.add(new Row(file, line, values, columns.size()));
                line = parser.getCurrentLineNumber() + 1;
            }
            rows.forEach(Row::requireWidth);
            return new CsvTable(columns, rows);
        } catch (IOException | UncheckedIOException e) {
            file.faults()
                    .report(new DataFileException(
                            file.name(), 0, Messages.of("format.file.no-csv", e.getMessage()), e));
        } catch (IllegalArgumentException e) {
            file.faults()
                    .report(new DataFileException(
                            file.name(), 1, Messages.of("format.file.header", e.getMessage()), e));
        }
        return unreadable();
    }

    /** Makes a record of each row. */
    <T> List<T> map(Function<Row, T> maker) {
        return rows.stream().flatMap(row -> row.make(maker).stream()).toList();
    }

    /** Reports rows that repeat an id. */
    CsvTable requireUnique(String column) {
        Set<String> seen = new HashSet<>();
        rows.stream()
                .filter(row -> !row.text(column).isEmpty() && !seen.add(row.text(column)))
                .forEach(row -> row.fault(Messages.of("format.city.id-twice", row.text(column))));
        return this;
    }

    /** The ids of all rows, also of those with faults. */
    KnownIds ids(String column, String prefix) {
        return new KnownIds(
                rows.stream().map(row -> prefix + row.text(column)).collect(Collectors.toSet()),
                columns.contains(column));
    }

    KnownIds ids(String column) {
        return ids(column, "");
    }

    /** The line of the first row with a value; 0 if there is none. */
    long lineOf(String column, String value) {
        return rows.stream()
                .filter(row -> row.text(column).equals(value))
                .mapToLong(row -> row.line)
                .findFirst()
                .orElse(0);
    }

    List<Row> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    private static boolean isUtf8(DataFile file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** One row with its line. */
    static final class Row {

        private final DataFile file;
        private final long line;
        private final CSVRecord values;
        private final int width;
        private boolean faulty;

        private Row(DataFile file, long line, CSVRecord values, int width) {
            this.file = file;
            this.line = line;
            this.values = values;
            this.width = width;
        }

        /** Makes a record of the row, without what has a fault; empty if that is the whole row. */
        <T> Optional<T> make(Function<Row, T> maker) {
            if (values.size() != width) {
                return Optional.empty();
            }
            try {
                return Optional.of(maker.apply(this));
            } catch (DataFileException e) {
                file.faults().report(e);
            } catch (CodedException e) {
                if (!faulty) {
                    fault(e.text());
                }
            }
            return Optional.empty();
        }

        boolean has(String column) {
            return values.isMapped(column);
        }

        String text(String column) {
            return values.isSet(column) ? values.get(column) : "";
        }

        /** The text of an optional column. */
        String textIfAny(String column) {
            return values.isMapped(column) ? text(column) : "";
        }

        /** Whether an optional column holds yes. */
        boolean flag(String column) {
            String value = textIfAny(column);
            if (!value.isEmpty() && !value.equals("yes")) {
                fault(Messages.of("format.file.yes", column, value));
            }
            return !value.isEmpty();
        }

        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                missing(column);
            }
            return value;
        }

        Optional<Integer> integerIfAny(String column) {
            return textIfAny(column).isEmpty() ? Optional.empty() : Optional.of(integer(column));
        }

        int integer(String column) {
            long value = longInteger(column);
            if (value != (int) value) {
                fault(Messages.of("format.file.out-of-bounds", column, text(column)));
            }
            return (int) value;
        }

        long longInteger(String column) {
            String value = required(column);
            try {
                return value.isEmpty() ? 0 : Long.parseLong(value);
            } catch (NumberFormatException e) {
                fault(Messages.of("format.file.column-whole", column, value));
                return 0;
            }
        }

        Optional<BigDecimal> decimal(String column) {
            try {
                return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
            } catch (NumberFormatException e) {
                fault(Messages.of("format.file.column-number", column, text(column)));
                return Optional.empty();
            }
        }

        List<String> list(String column) {
            return text(column).isEmpty()
                    ? List.of()
                    : Arrays.stream(text(column).split(LIST_SEPARATOR))
                            .map(String::trim)
                            .toList();
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            String value = required(column);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseGet(() -> {
                        if (!value.isEmpty()) {
                            fault(Messages.of(
                                    "format.file.column-one-of",
                                    column,
                                    Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                                    value));
                        }
                        return type.getEnumConstants()[0];
                    });
        }

        String oneOf(String column, List<String> allowed) {
            String value = text(column);
            if (!allowed.contains(value)) {
                if (values.isSet(column)) {
                    fault(Messages.of("format.file.column-one-of", column, allowed, value));
                } else {
                    missing(column);
                }
            }
            return value;
        }

        /** Reports a fault with the line of this row. */
        void fault(LocalizedText reason) {
            faulty = true;
            file.report(line, reason);
        }

        /** Reports an empty cell, unless the whole column is missing, which the header was reported for. */
        private void missing(String column) {
            faulty = true;
            if (values.isSet(column)) {
                fault(Messages.of("format.file.column-empty", column));
            }
        }

        private void requireWidth() {
            if (values.size() != width) {
                fault(Messages.of("format.file.cells", values.size(), width));
            }
        }
    }
}
