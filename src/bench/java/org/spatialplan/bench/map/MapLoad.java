package org.spatialplan.bench.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.spatialplan.bench.rival.KeptConnection;

/** Clients that ask one server without pause, each on a kept-open connection. */
final class MapLoad {

    private MapLoad() {}

    /** Answers a second of all clients together. @param seconds how long they ask */
    static double perSecond(int port, List<byte[]> requests, int clients, double seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Double>> asking = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * requests.size() / clients;
                asking.add(() -> ask(port, requests, first, seconds));
            }
            double sum = 0;
            for (Future<Double> rate : pool.invokeAll(asking)) {
                sum += rate.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double ask(int port, List<byte[]> requests, int first, double seconds) throws Exception {
        try (KeptConnection connection = new KeptConnection(port)) {
            long start = System.nanoTime();
            int answered = 0;
            while (System.nanoTime() - start < seconds * 1e9) {
                byte[] body = connection.ask(requests.get((first + answered) % requests.size()));
                requirePicture(body);
                answered++;
            }
            return answered / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** An exception in XML would be a quick answer. */
    private static void requirePicture(byte[] body) {
        if (body.length < 8 || body[1] != 'P' || body[2] != 'N' || body[3] != 'G') {
            throw new IllegalStateException("No PNG: " + new String(body, 0, Math.min(400, body.length)));
        }
    }
}
