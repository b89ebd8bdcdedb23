package org.spatialplan.door.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent behind a head: a begin, a piece as often as told, an end. So it may be far larger than the memory of who sends it.
 *
 * @param type media type
 */
record Body(String type, byte[] begin, byte[] piece, long times, byte[] end) {

    static final String FORM = "multipart/form-data; boundary=q";
    private static final List<String> FILES = List.of("file", "parcels", "approval");
    private static final String END = "\r\n--q--\r\n";
    private static final byte[] NOTHING = {};

    static Body of(String type, byte[] whole) {
        return new Body(type, whole, NOTHING, 0, NOTHING);
    }

    static Body of(String type, String whole) {
        return of(type, bytes(whole));
    }

    /** A text as often as told, between its begin and its end. */
    static Body repeated(String type, String begin, String piece, int times, String end) {
        return new Body(type, bytes(begin), bytes(piece), times, bytes(end));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Body file(byte[] whole) {
        return of("application/octet-stream", whole);
    }

    /** A form with one part that goes on for some megabytes. @param isFile whether it has the name of a file */
    static Body form(String part, boolean isFile, int megabytes) {
        return repeated(FORM, begin(part, isFile), "x".repeat(1 << 16), megabytes * 16, END);
    }

    /** A form with one file. */
    static Body form(String part, byte[] file) {
        return new Body(FORM, bytes(begin(part, true)), file, 1, bytes(END));
    }

    /** A form of files and fields, pairs of name and text. */
    static Body form(String... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            text.append(begin(parts[i], FILES.contains(parts[i])))
                    .append(parts[i + 1])
                    .append("\r\n");
        }
        return of(FORM, text.append("--q--\r\n").toString());
    }

    private static String begin(String part, boolean isFile) {
        return "--q\r\nContent-Disposition: form-data; name=\"" + part + "\"" + (isFile ? "; filename=\"a\"" : "")
                + "\r\n\r\n";
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
