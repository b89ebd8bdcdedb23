package org.spatialplan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports for servers of tests that cannot be told to choose one themselves. They lie below those that systems give to outgoing
 * connections (32768 and up on Linux), so that nobody takes one between the choice and its use, or while the server is halted.
 */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int COUNT = 15_000;
    /** Runs beside each other begin at different places. */
    private static int next = (int) (ProcessHandle.current().pid() * 101 % COUNT);

    private FreePort() {}

    /** @return another one each time */
    public static synchronized int find() throws IOException {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + next;
            next = (next + 1) % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No port is free from " + FIRST + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
