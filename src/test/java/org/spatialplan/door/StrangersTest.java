package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.door.stranger.Answer;
import org.spatialplan.door.stranger.Onlooker;
import org.spatialplan.door.stranger.Onlooker.Look;
import org.spatialplan.door.stranger.ServiceProcess;
import org.spatialplan.door.stranger.SlowClients;
import org.spatialplan.door.stranger.Stranger;
import org.spatialplan.door.stranger.Strangers;
import org.spatialplan.run.Seeds;

/**
 * Nobody's file ends the service, and nobody's takes it from others: in a heap of 512 MB, what strangers send is answered as promised,
 * one after another and eight at once beside hundreds of slow clients, while somebody else is served all the time.
 */
class StrangersTest {

    private static final int HEAP_MEGABYTES = 512;
    private static final int AT_ONCE = 8;
    private static final int MAPS = 24;
    /** What the one who looks on may wait; a promise of the service. */
    private static final long MOST_WAIT_MS = 2_000;
    /** What the service may hold when all are gone: the map, its pictures and tiles. */
    private static final int MOST_HELD_MEGABYTES = HEAP_MEGABYTES / 2;

    private static final int STOPPED = 143;

    @TempDir
    private Path folder;

    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Test
    void nobodysFileEndsTheServiceOrTakesItFromOthers() throws Exception {
        List<Stranger> strangers = Strangers.all(folder);
        try (ServiceProcess service = ServiceProcess.start(folder, HEAP_MEGABYTES)) {
            List<Look> looks;
            try (Onlooker onlooker = new Onlooker(service.port())) {
                strangers.forEach(stranger -> ask(stranger, service));
                try (SlowClients slow = new SlowClients(service.port())) {
                    askAtOnce(shuffled(strangers), service);
                }
                looks = onlooker.looks();
            }
            SoftAssertions told = new SoftAssertions();
            told.assertThat(faults).as("answers that nobody promised").isEmpty();
            told.assertThat(looks)
                    .as("of somebody else's questions")
                    .hasSizeGreaterThan(10)
                    .allMatch(look -> look.answer().status() == 200 && look.waitedMs() < MOST_WAIT_MS);
            told.assertThat(service.isAlive()).as("the service lives").isTrue();
            told.assertThat(service.log()).as("its log").doesNotContain("OutOfMemoryError", "StackOverflowError");
            told.assertThat(service.heapMegabytes())
                    .as("MB in use when all are gone")
                    .isLessThan(MOST_HELD_MEGABYTES);
            told.assertThat(service.stop()).as("its end").isEqualTo(STOPPED);
            told.assertAll();
        } finally {
            clients.shutdownNow();
            listeners.shutdownNow();
        }
    }

    private void ask(Stranger stranger, ServiceProcess service) {
        long begin = System.nanoTime();
        Answer answer = stranger.ask(service.port(), listeners);
        if (Boolean.getBoolean("strangers.told")) {
            System.err.printf(
                    "STRANGER %5d ms %3d %s | %s%n",
                    (System.nanoTime() - begin) / 1_000_000,
                    answer.status(),
                    stranger.name(),
                    answer.told().replaceAll("\\s+", " ").substring(0, Math.min(160, answer.told().length())));
        }
        if (!answer.fault().isEmpty()) {
            faults.add(stranger.name() + ": " + answer.fault());
        }
    }

    private void askAtOnce(List<Stranger> strangers, ServiceProcess service) throws Exception {
        List<Future<?>> asked = new ArrayList<>();
        strangers.forEach(stranger -> asked.add(clients.submit(() -> ask(stranger, service))));
        for (Future<?> future : asked) {
            future.get();
        }
    }

    /** With maps among them that all together do not fit into the heap. */
    private static List<Stranger> shuffled(List<Stranger> strangers) throws IOException {
        List<Stranger> all = new ArrayList<>(
                Stream.concat(strangers.stream(), Strangers.maps(MAPS).stream()).toList());
        Collections.shuffle(all, Seeds.random("strangers"));
        return all;
    }
}
