package org.spatialplan.format.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A dBase III table of one field, written by hand. Too long values are cut, within a character if need be. */
final class Dbf {

    private final byte[] name;
    private final int length;
    private final Charset charset;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private char type = 'C';
    private int count;

    Dbf(String name, int length) {
        this(name, length, StandardCharsets.UTF_8);
    }

    Dbf(String name, int length, Charset charset) {
        this.name = name.getBytes(charset);
        this.length = length;
        this.charset = charset;
    }

    Dbf typed(char type) {
        this.type = type;
        return this;
    }

    Dbf row(String value) {
        byte[] bytes = value.getBytes(charset);
        byte[] padded = Arrays.copyOf(bytes, length);
        Arrays.fill(padded, Math.min(bytes.length, length), length, (byte) ' ');
        rows.write(' ');
        rows.writeBytes(padded);
        count++;
        return this;
    }

    byte[] bytes() {
        ByteBuffer table = ByteBuffer.allocate(65 + rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 3).putInt(4, count).putShort(8, (short) 65).putShort(10, (short) (length + 1));
        table.position(32).put(name).position(43).put((byte) type).put(48, (byte) length);
        return table.put(64, (byte) 13)
                .position(65)
                .put(rows.toByteArray())
                .put((byte) 26)
                .array();
    }
}
