package org.spatialplan.bench.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that ask for tiles without pause, each on a connection of its own; in wall time, and in processor time of who asks
 * and who answers together, which neighbours on the machine do not disturb.
 */
final class TileLoad implements AutoCloseable {

    /** Gives a tile, over one connection. */
    interface Client extends AutoCloseable {
        byte[] tile(Tile tile) throws Exception;

        /** Processor time of another process that answers it, in nanoseconds; 0 if it is this one. */
        long elsewhere() throws Exception;
    }

    /** Opens a connection. */
    interface Opening {
        Client open() throws Exception;
    }

    private static final int FEWEST = 5;
    private final List<Client> clients = new ArrayList<>();
    private final List<Tile> tiles;
    private final ExecutorService pool;
    private double best;
    private long cpuNanos;
    private long bytes;
    private long answers;

    TileLoad(List<Tile> tiles, int clients, Opening opening) throws Exception {
        this.tiles = tiles;
        this.pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            this.clients.add(opening.open());
        }
    }

    /** What one client got. */
    private record Asked(double perSecond, long bytes, long answers) {}

    /** Asks for so many seconds. */
    void ask(double seconds) throws Exception {
        List<Callable<Asked>> asking = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            int first = i * tiles.size() / clients.size();
            Client client = clients.get(i);
            asking.add(() -> ask(client, first, seconds));
        }
        long before = cpu();
        double sum = 0;
        for (Future<Asked> each : pool.invokeAll(asking)) {
            sum += each.get().perSecond();
            bytes += each.get().bytes();
            answers += each.get().answers();
        }
        cpuNanos += cpu() - before;
        best = Math.max(best, sum);
    }

    /** Asks so many times, over the first connection. */
    void askTimes(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            clients.get(0).tile(tiles.get(i % tiles.size()));
        }
    }

    private long cpu() throws Exception {
        long all = ProcessorTime.ofThis();
        for (Client client : clients) {
            all += client.elsewhere();
        }
        return all;
    }

    private Asked ask(Client client, int first, double seconds) throws Exception {
        long start = System.nanoTime();
        int answered = 0;
        long read = 0;
        while (answered < FEWEST || System.nanoTime() - start < seconds * 1e9) {
            read += client.tile(tiles.get((first + answered) % tiles.size())).length;
            answered++;
        }
        return new Asked(answered / ((System.nanoTime() - start) / 1e9), read, answered);
    }

    /** Forgets what was measured. */
    void begin() {
        best = 0;
        cpuNanos = 0;
        bytes = 0;
        answers = 0;
    }

    /** Tiles a second in the best of the times: what else the machine does can only slow one down. */
    double perSecond() {
        return best;
    }

    /** Tiles in a second of one processor. */
    double perProcessorSecond() {
        return answers / (cpuNanos / 1e9);
    }

    double kilobytes() {
        return bytes / 1000.0 / answers;
    }

    @Override
    public void close() throws Exception {
        pool.shutdownNow();
        for (Client client : clients) {
            client.close();
        }
    }
}
