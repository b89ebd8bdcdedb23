package org.spatialplan.door.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is sent behind a head: a begin, a piece as often as told, an end. So it may be far larger than the memory of who sends it.
 *
 * @param type media type
 */
record Body(String type, byte[] begin, byte[] piece, long times, byte[] end) {

    static final String FORM = "multipart/form-data; boundary=q";
    private static final byte[] NOTHING = {};

    static Body of(String type, byte[] whole) {
        return new Body(type, whole, NOTHING, 0, NOTHING);
    }

    static Body of(String type, String whole) {
        return of(type, whole.getBytes(StandardCharsets.UTF_8));
    }

    static Body file(byte[] whole) {
        return of("application/octet-stream", whole);
    }

    /** A form with one file part that goes on for some megabytes. */
    static Body form(String part, int megabytes) {
        return new Body(
                FORM,
                ("--q\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"a\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII),
                megabytes * 16L,
                "\r\n--q--\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A form of whole files by the names of their parts, pairs of name and text. */
    static Body form(String... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            text.append("--q\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[i])
                    .append("\"; filename=\"a.wkt\"\r\n\r\n")
                    .append(parts[i + 1])
                    .append("\r\n");
        }
        return of(FORM, text.append("--q--\r\n").toString());
    }

    long length() {
        return begin.length + piece.length * times + end.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(begin);
        for (long i = 0; i < times; i++) {
            out.write(piece);
        }
        out.write(end);
        out.flush();
    }
}
