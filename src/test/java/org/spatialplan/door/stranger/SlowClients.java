package org.spatialplan.door.stranger;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Bodies of a byte now and then, and requests that stop in their first line: they cost the client nothing. */
public final class SlowClients implements AutoCloseable {

    private static final int BODIES = 250;
    private static final int HALVES = 1_500;
    /** Slower than requests are answered: those that all come at one moment are refused, which is another promise. */
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final List<String> BEGUN = List.of(
            "POST /api/conflicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nP",
            "POST /api/layers/parks/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nP",
            "POST /ows HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<");
    private static final String HALF = "GET /api/projects?q=" + "x".repeat(40);

    private final List<Socket> bodies = new ArrayList<>();
    private final List<Socket> halves = new ArrayList<>();
    private final Thread thread = new Thread(this::send, "slow clients");
    private final int port;
    private volatile boolean enough;

    public SlowClients(int port) {
        this.port = port;
        thread.start();
    }

    private void send() {
        for (int i = 0; i < Math.max(BODIES, HALVES) && !enough; i++) {
            if (i < BODIES) {
                open(BEGUN.get(i % BEGUN.size()), bodies);
            }
            if (i < HALVES) {
                open(HALF, halves);
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        while (!enough) {
            for (int i = 0; i < bodies.size(); i++) {
                if (!write(bodies.get(i), "x")) {
                    close(bodies.remove(i));
                    open(BEGUN.get(i % BEGUN.size()), bodies);
                }
            }
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private void open(String begin, List<Socket> sockets) {
        try {
            Socket socket = new Socket("localhost", port);
            sockets.add(socket);
            write(socket, begin);
        } catch (IOException e) {
            // the service may have no room for such
        }
    }

    private static boolean write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        thread.interrupt();
        thread.join();
        bodies.forEach(SlowClients::close);
        halves.forEach(SlowClients::close);
    }
}
