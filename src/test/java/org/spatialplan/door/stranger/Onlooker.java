package org.spatialplan.door.stranger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A client that means well: asks twice a second, on new connections, while others do as they like. */
public final class Onlooker implements AutoCloseable {

    private static final List<String> QUESTIONS = List.of("/livez", "/api/projects/95");
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Look> looks = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile boolean enough;

    /** @param waitedMs until the answer was whole */
    public record Look(String question, Answer answer, long waitedMs) {

        public boolean isServedWithin(long mostMs) {
            return answer.status() == 200 && waitedMs < mostMs;
        }

        @Override
        public String toString() {
            return question + " " + answer.status() + " after " + waitedMs + " ms"
                    + (answer.status() == 200 ? "" : " " + answer.told());
        }
    }

    public Onlooker(int port) {
        this.port = port;
        QUESTIONS.forEach(question -> threads.execute(() -> look(question)));
    }

    private void look(String question) {
        while (!enough) {
            long begin = System.nanoTime();
            Answer answer = Stranger.get(question, question).ask(port, threads);
            long waited = System.nanoTime() - begin;
            looks.add(new Look(question, answer, TimeUnit.NANOSECONDS.toMillis(waited)));
            LockSupport.parkNanos(EVERY_NANOS - waited);
        }
    }

    public List<Look> looks() {
        return new ArrayList<>(looks);
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }
}
