package org.spatialplan.format.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/** Makes parts of a Shapefile that the sender left out, where they follow from the other parts with certainty. */
final class ShapefileParts {

    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int DBF_HEADER = 33;

    private ShapefileParts() {}

    /**
     * Writes the index of a .shp whose records are consecutive, numbered from 1, up to the end of the file. Editors
     * leave no deleted records in such a file.
     *
     * @throws BrokenPartException if the records are not consecutive
     */
    static void writeIndex(Path shp, Path shx) throws IOException {
        long end = Files.size(shp);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(shp)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(shx)))) {
            out.write(in.readNBytes(HEADER));
            long at = HEADER;
            for (int number = 1; at < end; number++) {
                WorkLimit.ask();
                boolean whole = at + RECORD_HEADER <= end && in.readInt() == number;
                long length = whole ? 2L * in.readInt() : -1;
                if (length < Integer.BYTES || at + RECORD_HEADER + length > end) {
                    throw new BrokenPartException(Messages.of("format.no-shx-records-shp"));
                }
                out.writeInt((int) (at / 2));
                out.writeInt((int) (length / 2));
                in.skipNBytes(length);
                at += RECORD_HEADER + length;
            }
        }
    }

    /** Writes a table without columns, one row for each shape. */
    static void writeTable(Path shx, Path dbf) throws IOException {
        long rows = Math.max(0, Files.size(shx) - HEADER) / RECORD_HEADER;
        ByteBuffer header = ByteBuffer.allocate(DBF_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, (byte) 3)
                .putInt(4, Math.toIntExact(rows))
                .putShort(8, (short) DBF_HEADER)
                .putShort(10, (short) 1)
                .put(DBF_HEADER - 1, (byte) 13);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dbf))) {
            out.write(header.array());
            for (long i = 0; i < rows; i++) {
                out.write(' ');
            }
        }
    }
}
