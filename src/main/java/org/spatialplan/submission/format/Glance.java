package org.spatialplan.submission.format;

import java.util.Arrays;
import java.util.Set;
import org.spatialplan.format.read.TextEncoding;

/**
 * What tells the format of a file: its first bytes and, if it is a zip, the names in it. Its own name tells nothing.
 * Immutable.
 */
public final class Glance {

    /**
     * The number of bytes in which a format is recognised. Offices write up to a page of text above the first section of
     * boundary points.
     */
    public static final int BYTES = 1 << 16;

    private final byte[] head;
    private final Set<String> members;
    private final String text;

    private Glance(byte[] head, Set<String> members) {
        this.head = head;
        this.members = members;
        this.text = TextEncoding.glance(head).replace("\uFEFF", "").replace("\u001E", "");
    }

    /** A glance at a file that is held in memory. */
    public static Glance of(byte[] bytes) {
        return new Glance(Arrays.copyOf(bytes, Math.min(BYTES, bytes.length)), Set.of());
    }

    /** A glance that goes as deep as the bytes do. */
    static Glance deeper(byte[] bytes) {
        return new Glance(bytes, Set.of());
    }

    /** The same file as a zip with the names of its members. */
    public Glance with(Set<String> names) {
        return new Glance(head, Set.copyOf(names));
    }

    /** The first bytes, at most {@link #BYTES}. The array is not to be changed. */
    public byte[] head() {
        return head;
    }

    /** The beginning as text in whatever encoding it seems to have, without marks of order and of records. */
    public String text() {
        return text;
    }

    /** The names in a zip, with their folders; empty for every other file. */
    public Set<String> members() {
        return members;
    }

    /** Whether the file begins with some bytes. */
    public boolean startsWith(int... bytes) {
        return has(0, bytes);
    }

    /** Whether some bytes stand at a place, counted from 0. */
    public boolean has(int from, int... bytes) {
        if (head.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[from + i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the file begins with some Latin letters. */
    public boolean startsWith(String letters) {
        return has(0, letters.chars().toArray());
    }

    /** Whether the file is an archive whose members may be files of parcels: a zip, also an empty one, or a 7z. */
    public boolean isArchive() {
        return isZip() || startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    /** Whether the file is a zip, also an empty one. */
    public boolean isZip() {
        return startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6);
    }
}
