package org.spatialplan.bench.request;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Sends one request after the other over one connection and throws the answers away. */
public final class KeptClient implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private int retryAfter;

    public KeptClient(int port) {
        this.port = port;
    }

    /** @return the status of the answer */
    public int ask(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        retryAfter = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            if (header.regionMatches(true, 0, "Retry-After:", 0, 12)) {
                retryAfter = Integer.parseInt(header.substring(12).strip());
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        skip(length);
        if (last) {
            close();
        }
        return status;
    }

    /** Seconds after which the last answer said to ask again; 0 if it did not. */
    public int retryAfter() {
        return retryAfter;
    }

    /** @param length negative for a body in chunks */
    private void skip(int length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            in.skipNBytes(chunk);
            line();
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
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
