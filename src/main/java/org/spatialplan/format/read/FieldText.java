package org.spatialplan.format.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Decodes the fields of a table. Rows that were appended by other programs may have another encoding, so each field is
 * decoded by its own bytes. Used by one thread.
 */
public final class FieldText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset charset;
    private boolean mixed;
    private boolean unreadable;

    /**
     * A decoder.
     *
     * @param charset the encoding of the table
     */
    public FieldText(Charset charset) {
        this.charset = charset;
    }

    /** The text of a field up to a NUL, without surrounding blanks and without a character that is cut at the end. */
    public String of(byte[] field) {
        byte[] bytes = filled(field);
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII).strip();
        }
        Optional<String> text = decoded(bytes, charset);
        if (text.isPresent()) {
            return text.get().strip();
        }
        Optional<String> other = Stream.of(StandardCharsets.UTF_8, GB18030)
                .flatMap(another -> decoded(bytes, another).stream())
                .findFirst();
        if (other.isPresent()) {
            mixed = true;
            return other.get().strip();
        }
        unreadable = true;
        return new String(bytes, charset).strip();
    }

    /** The notes on the fields that were read so far. */
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        if (mixed) {
            notes.add(Finding.of("encoding-mixed", Severity.WARNING, "", Messages.of("format.encoding-mixed")));
        }
        if (unreadable) {
            notes.add(
                    Finding.of("encoding-unreadable", Severity.WARNING, "", Messages.of("format.encoding-unreadable")));
        }
        return notes;
    }

    /** All notes of a reader: its own, those on names, those on the fields, and the one on curves, if there is one. */
    public List<Finding> notesAfter(List<Finding> own, ParcelNames names, Optional<Finding> curves) {
        return Stream.of(own, names.notes(), notes(), curves.stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isAscii(byte[] bytes) {
        for (byte some : bytes) {
            if (some < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decodes bytes; empty if they are not text in the encoding. A character that is cut at the end of a full field is
     * left out.
     */
    static Optional<String> decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        return decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()
                ? Optional.empty()
                : Optional.of(text.flip().toString());
    }

    /** The bytes up to a NUL, with one of the blanks that fill the field. */
    private static byte[] filled(byte[] field) {
        int end = 0;
        while (end < field.length && field[end] != 0) {
            end++;
        }
        while (end > 1 && field[end - 1] == ' ' && field[end - 2] == ' ') {
            end--;
        }
        return end == field.length ? field : Arrays.copyOf(field, end);
    }
}
