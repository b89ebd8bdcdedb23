package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * The .dbf file of a Shapefile (dBASE III). Names of fields have at most ten bytes, texts at most 254 bytes of UTF-8.
 */
final class DbfWriter {

    private static final int HEADER = 32;
    private static final int FIELD = 32;
    private static final int LONGEST = 0xFFFF;

    private final List<DbfField> fields;
    private final List<SimpleFeature> rows;

    private DbfWriter(List<DbfField> fields, List<SimpleFeature> rows) {
        this.fields = fields;
        this.rows = rows;
    }

    /**
     * Makes the table of some rows of a set.
     *
     * @throws ShapefileTooLargeException if the header or a row is longer than two bytes can express
     */
    static DbfWriter of(FeatureSet set, List<SimpleFeature> rows) {
        DbfWriter table = new DbfWriter(DbfField.of(set, rows), rows);
        if (table.width() > LONGEST || HEADER + FIELD * table.fields.size() + 1 > LONGEST) {
            throw ShapefileTooLargeException.columns(table.fields.size());
        }
        return table;
    }

    /** The length of a row in bytes. */
    private int width() {
        return 1 + fields.stream().mapToInt(DbfField::width).sum();
    }

    /**
     * A text with one line for each field, its name and the property's name; empty if all fields bear the properties'
     * names.
     */
    Optional<String> wholeNames() {
        boolean kept = fields.stream()
                .allMatch(field -> field.name().equals(field.property().name()));
        return kept
                ? Optional.empty()
                : Optional.of(fields.stream()
                        .map(field ->
                                field.name() + "\t" + oneLine(field.property().name()) + "\t"
                                        + oneLine(field.property().titleZh()) + "\t"
                                        + oneLine(field.property().titleEn()) + "\r\n")
                        .collect(Collectors.joining("", "字段 field\t属性 property\t名称\ttitle\r\n", "")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    void write(OutputStream out) throws IOException {
        int width = width();
        out.write(header(width));
        byte[] record = new byte[width];
        for (SimpleFeature row : rows) {
            Arrays.fill(record, (byte) ' ');
            int at = 1;
            for (DbfField field : fields) {
                byte[] value = field.bytes(row);
                int from = field.isLeftAligned() ? at : at + field.width() - value.length;
                System.arraycopy(value, 0, record, from, value.length);
                at += field.width();
            }
            out.write(record);
        }
        out.write(0x1A);
    }

    private byte[] header(int width) {
        int length = HEADER + FIELD * fields.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        // a fixed day, so that the same features give the same bytes
        LocalDate day = LocalDate.of(2000, 1, 1);
        header.put((byte) 3).put((byte) (day.getYear() - 1900)).put((byte) 1).put((byte) 1);
        header.putInt(rows.size()).putShort((short) length).putShort((short) width);
        for (int i = 0; i < fields.size(); i++) {
            DbfField field = fields.get(i);
            header.position(HEADER + FIELD * i);
            header.put(field.name().getBytes(StandardCharsets.UTF_8));
            header.position(HEADER + FIELD * i + 11);
            header.put((byte) field.type()).putInt(0);
            header.put((byte) field.width()).put((byte) field.decimals());
        }
        header.position(length - 1);
        header.put((byte) 0x0D);
        return header.array();
    }
}
