package org.spatialplan.format.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.Messages;

/**
 * Reads a dBase III table row by row. Its counts are checked against the length of the file. Fields without width hold
 * nothing and are left out, since thousands of them would cost time in rows of one byte.
 */
final class DbfTable implements Closeable {

    private static final int FIRST_FIELD = 32;
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int FIELDS_END = 13;
    private static final int MAX_DIGITS = 40;
    private static final int BUFFER = 1 << 16;
    private static final byte DELETED = '*';
    /** The types of fields that are read: characters, numbers, logical values, days. */
    private static final String READ = "CNFLD";

    private final InputStream in;
    private final Layout layout;
    private final FieldText text;
    private final byte[] row;

    /**
     * A field.
     *
     * @param start of the field in a row, whose first byte marks deleted rows
     */
    record Field(byte[] name, char type, int start, int length, int decimals) {

        byte[] of(byte[] row) {
            return Arrays.copyOfRange(row, start, start + length);
        }

        boolean isNumber() {
            return type == 'N' || type == 'F';
        }

        /** Whether the field holds letters and digits. Other fields hold bytes, or positions in another file. */
        boolean isText() {
            return READ.indexOf(type) >= 0;
        }
    }

    /**
     * The layout of the table.
     *
     * @param language code page, see {@link DbfEncoding}
     */
    record Layout(long rows, int language, int headerBytes, int rowBytes, List<Field> fields) {}

    DbfTable(Path dbf, Layout layout, Charset charset) throws IOException {
        this.layout = layout;
        this.text = new FieldText(charset);
        this.row = new byte[layout.rowBytes];
        this.in = new BufferedInputStream(Files.newInputStream(dbf), BUFFER);
        in.skipNBytes(layout.headerBytes);
    }

    /**
     * Reads the layout.
     *
     * @throws IOException if the header is broken, or the file shorter than it states
     */
    static Layout layout(Path dbf) throws IOException {
        try (InputStream in = Files.newInputStream(dbf)) {
            byte[] head = in.readNBytes(1 << 16);
            if (head.length <= FIRST_FIELD) {
                throw new BrokenPartException(Messages.of("format.dbf-cut-off"));
            }
            ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            long rows = bytes.getInt(4) & 0xffffffffL;
            int headerBytes = bytes.getShort(8) & 0xffff;
            int rowBytes = bytes.getShort(10) & 0xffff;
            if (rowBytes == 0 || headerBytes + rows * rowBytes > Files.size(dbf)) {
                throw new BrokenPartException(Messages.of("format.dbf-shorter-than-records", rows));
            }
            return new Layout(rows, head[29] & 0xff, headerBytes, rowBytes, fields(head, headerBytes, rowBytes));
        }
    }

    private static List<Field> fields(byte[] head, int headerBytes, int rowBytes) throws IOException {
        List<Field> fields = new ArrayList<>();
        int start = 1;
        int end = Math.min(head.length, headerBytes);
        for (int at = FIRST_FIELD; at + FIELD_BYTES <= end && head[at] != FIELDS_END; at += FIELD_BYTES) {
            int length = head[at + 16] & 0xff;
            byte[] name = Arrays.copyOfRange(head, at, at + NAME_BYTES);
            if (length > 0) {
                fields.add(new Field(name, (char) (head[at + NAME_BYTES] & 0xff), start, length, head[at + 17] & 0xff));
            }
            start += length;
        }
        if (start > rowBytes) {
            throw new BrokenPartException(Messages.of("format.fields-dbf-longer-than"));
        }
        return fields;
    }

    List<String> columns() {
        return DistinctNames.of(layout.fields.stream()
                .map(field -> plain(DbfEncoding.withoutCutCharacter(field.name)))
                .toList());
    }

    /**
     * Reads the next row.
     *
     * @return whether there is a next row and it is not deleted
     */
    boolean next() throws IOException {
        if (in.readNBytes(row, 0, row.length) < row.length) {
            throw new BrokenPartException(Messages.of("format.dbf-cut-off"));
        }
        return row[0] != DELETED;
    }

    /**
     * The values of the current row that are not blank, each by the type of its field.
     *
     * @param columns names of the columns
     */
    Map<String, Object> values(List<String> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            value(layout.fields.get(i)).ifPresent(put(values, columns.get(i)));
        }
        return values;
    }

    private static Consumer<Object> put(Map<String, Object> values, String column) {
        return value -> values.put(column, value);
    }

    private Optional<Object> value(Field field) {
        byte[] bytes = field.of(row);
        if (!field.isText()) {
            return holds(bytes) ? Optional.of(UnsupportedValue.DBF) : Optional.empty();
        }
        String text = plain(bytes);
        if (field.isNumber()) {
            return number(text, field.decimals > 0);
        }
        return switch (field.type) {
            case 'L' -> truth(text);
            case 'D' -> Optional.ofNullable(StatedTime.day(text));
            default -> text.isEmpty() ? Optional.empty() : Optional.of(text);
        };
    }

    private static boolean holds(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0 && one != ' ') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Object> truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> Optional.of(true);
            case "F", "f", "N", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * A number; empty for stars and blanks. ArcGIS writes 12 as {@code 1.20000000000e+001}. A code with many digits
     * keeps all of them, unless it was a floating-point number before it was written.
     */
    private static Optional<Object> number(String text, boolean decimal) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (Math.abs(number.scale()) > MAX_DIGITS) {
                return Optional.of(text);
            }
            boolean real = decimal || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
            return Optional.of(real || number.scale() > 0 ? (Object) number.doubleValue() : whole(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object whole(BigDecimal number) {
        BigInteger digits = number.toBigIntegerExact();
        return digits.bitLength() < Long.SIZE ? (Object) digits.longValue() : digits.toString();
    }

    private String plain(byte[] bytes) {
        return text.of(bytes);
    }

    /** The decoder of the fields, with its notes. */
    FieldText text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
