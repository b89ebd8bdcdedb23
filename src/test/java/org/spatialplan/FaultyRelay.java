package org.spatialplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A network between a client and a server on this machine, with the faults that networks have. It takes connections at a port
 * of its own and passes on what comes, in both directions.
 */
public final class FaultyRelay implements AutoCloseable {

    /** What it does with what comes. */
    public enum Mode {
        /** Passes it on. */
        PASS,
        /** Keeps it, and passes it on later: a network that is cut for a while. */
        HOLD,
        /** Loses it. A connection that lost something stays deaf for ever, like one that a firewall forgot. */
        SWALLOW,
        /** Passes it on after a while. */
        DELAY,
        /** Breaks connections off, also new ones. */
        RESET
    }

    private static final long DELAY_MS = 150;

    private final ServerSocket door;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Mode mode = Mode.PASS;

    private FaultyRelay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Opens a relay to a port of this machine. */
    public static FaultyRelay to(int port) throws IOException {
        FaultyRelay relay = new FaultyRelay(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()), port);
        start(relay::accept);
        return relay;
    }

    /** A JDBC address that leads through the relay instead of straight to the server. */
    public String through(String url) {
        return url.replace(":" + target + "/", ":" + door.getLocalPort() + "/");
    }

    /** The port in a JDBC address. */
    public static int portOf(String url) {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** Does this from now on. */
    public void turn(Mode next) {
        lock.lock();
        try {
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == Mode.RESET) {
            links.forEach(Link::reset);
        }
    }

    /** Loses what comes on the connections that are open; new ones are not concerned. */
    public void forgetOpen() {
        links.forEach(link -> link.deaf = true);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Link link = new Link(client, new Socket());
                links.add(link);
                if (mode == Mode.RESET) {
                    link.reset();
                } else {
                    start(link::open);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean deaf;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                start(() -> pass(server, client));
                pass(client, server);
            } catch (IOException e) {
                reset();
            }
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[1 << 14];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (isLost()) {
                        deaf = true;
                    } else {
                        out.write(buffer, 0, read);
                    }
                }
                if (!isLost()) {
                    to.shutdownOutput();
                }
            } catch (IOException e) {
                reset();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isLost() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (mode == Mode.HOLD) {
                    changed.await();
                }
                if (mode == Mode.DELAY) {
                    changed.await(DELAY_MS, TimeUnit.MILLISECONDS);
                }
            } finally {
                lock.unlock();
            }
            return deaf || mode == Mode.SWALLOW;
        }

        void reset() {
            links.remove(this);
            for (Socket socket : List.of(client, server)) {
                try (socket) {
                    if (!socket.isClosed()) {
                        socket.setSoLinger(true, 0);
                    }
                } catch (IOException e) {
                    // it is closed
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        turn(Mode.RESET);
    }
}
