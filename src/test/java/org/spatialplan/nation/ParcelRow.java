package org.spatialplan.nation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One parcel as a row of a file. This class knows nothing but Java, as it is on both class paths.
 *
 * @param id in the column {@code DKBH}
 * @param name in the column {@code DKMC}
 * @param wkb the geometry, x before y, or what is in its place; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record ParcelRow(String id, String name, byte[] wkb) {

    private static final int NONE = -1;

    /** Writes rows for {@link #read}. */
    public static void write(List<ParcelRow> rows, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(rows.size());
            for (ParcelRow row : rows) {
                out.writeUTF(row.id);
                out.writeUTF(row.name);
                out.writeInt(row.wkb == null ? NONE : row.wkb.length);
                out.write(row.wkb == null ? new byte[0] : row.wkb);
            }
        }
    }

    /** Reads all rows of a file, in their order. */
    public static List<ParcelRow> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            List<ParcelRow> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String id = in.readUTF();
                String name = in.readUTF();
                int length = in.readInt();
                rows.add(new ParcelRow(id, name, length == NONE ? null : in.readNBytes(length)));
            }
            return rows;
        }
    }
}
