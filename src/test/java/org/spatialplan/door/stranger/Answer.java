package org.spatialplan.door.stranger;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back, on a connection that is closed behind it.
 *
 * @param status 0 if nothing came, or not all of it
 * @param headers by name in lower case
 * @param told the beginning of the body, or what went wrong
 */
public record Answer(int status, Map<String, String> headers, String told) {

    private static final int TOLD_BYTES = 600;

    /** Reads a whole answer to its end, and keeps little of it. */
    static Answer read(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int status = 100;
            Map<String, String> headers = Map.of();
            while (status == 100) {
                status = Integer.parseInt(line(in).split(" ")[1]);
                headers = headers(in);
            }
            return new Answer(status, headers, body(in, headers));
        } catch (IOException | RuntimeException e) {
            return new Answer(0, Map.of(), e.toString());
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return piece(in, Long.parseLong(length));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return piece(in, Long.MAX_VALUE);
        }
        String told = "";
        for (long size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
            String piece = piece(in, size);
            told = told.isEmpty() ? piece : told;
            line(in);
        }
        return told;
    }

    /** @param length the most for what goes on to the end of the connection */
    private static String piece(InputStream in, long length) throws IOException {
        byte[] told = in.readNBytes((int) Math.min(TOLD_BYTES, length));
        long left = length - told.length;
        byte[] rest = new byte[1 << 16];
        while (left > 0) {
            int read = in.read(rest, 0, (int) Math.min(rest.length, left));
            if (read < 0 && length < Long.MAX_VALUE) {
                throw new EOFException("the answer ends early");
            }
            left = read < 0 ? 0 : left - read;
        }
        return new String(told, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(line.isEmpty() ? "no answer" : "the answer breaks off: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Empty if the service promises such an answer to whoever asks too much or makes no sense. */
    public String fault() {
        if (status == 503) {
            return headers.containsKey("retry-after") ? "" : "503 without Retry-After";
        }
        return status >= 200 && status < 500 ? "" : status + " " + told;
    }
}
