package org.spatialplan.transfer.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.Property;

/** The .dbf of a Shapefile (dBASE III): field names of ten characters, text of at most 254 bytes in UTF-8. */
final class DbfTable {

    private static final int HEADER = 32;
    private static final int FIELD = 32;

    private final List<DbfField> fields;
    private final List<SimpleFeature> rows;

    private DbfTable(List<DbfField> fields, List<SimpleFeature> rows) {
        this.fields = fields;
        this.rows = rows;
    }

    static DbfTable of(List<Property> properties, List<SimpleFeature> rows) {
        return new DbfTable(DbfField.of(properties, rows), rows);
    }

    void write(OutputStream out) throws IOException {
        int width = 1 + fields.stream().mapToInt(DbfField::width).sum();
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
        // a fixed day: the same features are the same bytes
        LocalDate day = LocalDate.of(2000, 1, 1);
        header.put((byte) 3).put((byte) (day.getYear() - 1900)).put((byte) 1).put((byte) 1);
        header.putInt(rows.size()).putShort((short) length).putShort((short) width);
        for (int i = 0; i < fields.size(); i++) {
            DbfField field = fields.get(i);
            header.position(HEADER + FIELD * i);
            header.put(field.name().getBytes(StandardCharsets.US_ASCII));
            header.position(HEADER + FIELD * i + 11);
            header.put((byte) field.type()).putInt(0);
            header.put((byte) field.width()).put((byte) field.decimals());
        }
        header.position(length - 1);
        header.put((byte) 0x0D);
        return header.array();
    }
}
