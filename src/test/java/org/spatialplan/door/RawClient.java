package org.spatialplan.door;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Speaks HTTP/1.1 by hand, as clients of Java refuse to send what is malformed. One connection at a time, kept as long as it lasts. */
final class RawClient implements AutoCloseable {

    private final URI base;
    private Socket socket;
    private InputStream in;

    RawClient(URI base) {
        this.base = base;
    }

    /** What came back. @param headers by name in lower case */
    record RawAnswer(int status, Map<String, String> headers, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String type() {
            return headers.getOrDefault("content-type", "");
        }
    }

    /** Sends the bytes of a whole request and reads the answer to it. */
    RawAnswer send(byte[] request, boolean isHead) throws IOException {
        boolean kept = socket != null;
        try {
            return sendOnce(request, isHead);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw e;
            }
            // the server may have closed what was kept
            return sendOnce(request, isHead);
        }
    }

    private RawAnswer sendOnce(byte[] request, boolean isHead) throws IOException {
        if (socket == null) {
            socket = new Socket(base.getHost(), base.getPort());
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        RawAnswer answer = read(isHead);
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            close();
        }
        return answer;
    }

    private RawAnswer read(boolean isHead) throws IOException {
        int status = 100;
        Map<String, String> headers = Map.of();
        while (status == 100) {
            status = Integer.parseInt(line().split(" ")[1]);
            headers = headers();
        }
        if (isHead || status == 204 || status == 304) {
            return new RawAnswer(status, headers, new byte[0]);
        }
        String length = headers.get("content-length");
        byte[] body = length != null
                ? exactly(Integer.parseInt(length))
                : "chunked".equals(headers.get("transfer-encoding")) ? chunks() : in.readAllBytes();
        boolean packed = "gzip".equals(headers.get("content-encoding"));
        return new RawAnswer(status, headers, packed ? unpacked(body) : body);
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacking.readAllBytes();
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            // lines of one name are one list (RFC 9110, 5.3)
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("no answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
