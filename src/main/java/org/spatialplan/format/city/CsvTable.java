package org.spatialplan.format.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A CSV file (RFC 4180, UTF-8, with a header) whose errors name the line. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final String LIST_SEPARATOR = ";";

    private final DataFile file;
    private final List<String> columns;
    private final List<Row> rows;

    private CsvTable(DataFile file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a file. The required columns have to exist; further columns may exist. */
    static CsvTable read(DataFile file, String... required) {
        requireUtf8(file);
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            List<String> columns = parser.getHeaderNames();
            for (String column : required) {
                if (!columns.contains(column)) {
                    throw new DataFileException(file.name(), 1, Messages.of("format.file.column-missing", column));
                }
            }
            List<Row> rows = new ArrayList<>();
            long line = 2;
            for (CSVRecord values : parser) {
                rows.add(new Row(file, line, values));
                line = parser.getCurrentLineNumber() + 1;
            }
            rows.forEach(row -> row.requireWidth(columns.size()));
            return new CsvTable(file, columns, rows);
        } catch (IOException | UncheckedIOException e) {
            throw new DataFileException(file.name(), 0, Messages.of("format.file.no-csv", e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new DataFileException(file.name(), 1, Messages.of("format.file.header", e.getMessage()), e);
        }
    }

    /** Makes a record of each row. An error that the maker finds is reported with the line of the row. */
    <T> List<T> map(Function<Row, T> maker) {
        return rows.stream().map(maker).toList();
    }

    List<Row> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    DataFileException malformed(String reason) {
        return new DataFileException(file.name(), 0, reason);
    }

    private static void requireUtf8(DataFile file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
        } catch (CharacterCodingException e) {
            throw new DataFileException(file.name(), 0, Messages.of("format.file.not-utf8"), e);
        }
    }

    /** One row with its line. */
    static final class Row {

        private final DataFile file;
        private final long line;
        private final CSVRecord values;

        private Row(DataFile file, long line, CSVRecord values) {
            this.file = file;
            this.line = line;
            this.values = values;
        }

        boolean has(String column) {
            return values.isMapped(column);
        }

        String text(String column) {
            return values.get(column);
        }

        /** The text of an optional column. */
        String textIfAny(String column) {
            return values.isMapped(column) ? text(column) : "";
        }

        /** Whether an optional column holds yes. */
        boolean flag(String column) {
            String value = textIfAny(column);
            if (!value.isEmpty() && !value.equals("yes")) {
                throw malformed(Messages.of("format.file.yes", column, value));
            }
            return !value.isEmpty();
        }

        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                throw malformed(Messages.of("format.file.column-empty", column));
            }
            return value;
        }

        Optional<Integer> integerIfAny(String column) {
            return textIfAny(column).isEmpty() ? Optional.empty() : Optional.of(integer(column));
        }

        int integer(String column) {
            long value = longInteger(column);
            if (value != (int) value) {
                throw malformed(Messages.of("format.file.out-of-bounds", column, text(column)));
            }
            return (int) value;
        }

        long longInteger(String column) {
            try {
                return Long.parseLong(required(column));
            } catch (NumberFormatException e) {
                throw malformed(Messages.of("format.file.column-whole", column, text(column)));
            }
        }

        Optional<BigDecimal> decimal(String column) {
            try {
                return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
            } catch (NumberFormatException e) {
                throw malformed(Messages.of("format.file.column-number", column, text(column)));
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
                    .orElseThrow(() -> malformed(Messages.of(
                            "format.file.column-one-of",
                            column,
                            Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                            value)));
        }

        String oneOf(String column, List<String> allowed) {
            String value = text(column);
            if (!allowed.contains(value)) {
                throw malformed(Messages.of("format.file.column-one-of", column, allowed, value));
            }
            return value;
        }

        DataFileException malformed(String reason) {
            return new DataFileException(file.name(), line, reason);
        }

        DataFileException malformed(LocalizedText reason) {
            return new DataFileException(file.name(), line, reason);
        }

        private void requireWidth(int columns) {
            if (values.size() != columns) {
                throw malformed(Messages.of("format.file.cells", values.size(), columns));
            }
        }
    }
}
