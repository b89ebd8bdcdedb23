package org.spatialplan.door;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.DependenciesPage;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.door.stranger.Answer;
import org.spatialplan.door.stranger.Machine;
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
@Tag("service")
@Tag("lengthy")
class StrangersTest {

    private static final int HEAP_MEGABYTES = 512;
    private static final int AT_ONCE = 8;
    private static final int MAPS = 10;
    private static final int FUZZED = 200;
    /** What the one who looks on may wait, on a machine that is the service's. */
    private static final long MAX_WAIT_MS = 2_000;
    /** What the service may hold when all are gone: the map, its pictures and tiles. */
    private static final int MAX_HELD_MEGABYTES = HEAP_MEGABYTES / 2;

    private static final int STOPPED = 143;

    @TempDir
    private Path folder;

    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Test
    void nobodysFileEndsTheServiceOrTakesItFromOthers() throws Exception {
        List<Stranger> known = Strangers.known(folder);
        try (ServiceProcess service =
                ServiceProcess.start(folder, HEAP_MEGABYTES, "--spatialplan.imports.token=" + Strangers.KEY)) {
            List<Look> looks;
            Machine machine = new Machine(service);
            try (Onlooker onlooker = new Onlooker(service.port())) {
                known.forEach(stranger -> ask(stranger, service));
                try (SlowClients slow = new SlowClients(service.port())) {
                    askAtOnce(mixed(known), service);
                }
                looks = onlooker.looks();
            }
            long mostWaitMs = (long) (MAX_WAIT_MS * machine.slowness());
            SoftAssertions told = new SoftAssertions();
            told.assertThat(faults).as("answers that nobody promised").isEmpty();
            told.assertThat(looks).hasSizeGreaterThan(10);
            told.assertThat(looks.stream().filter(look -> !look.isServedWithin(mostWaitMs)))
                    .as("of %d questions of somebody else, within %d ms", looks.size(), mostWaitMs)
                    .isEmpty();
            told.assertThat(service.isAlive()).as("the service lives").isTrue();
            told.assertThat(service.log()).as("its log").doesNotContain("OutOfMemoryError", "StackOverflowError");
            told.assertThat(service.heapMegabytes())
                    .as("MB in use when all are gone")
                    .isLessThan(MAX_HELD_MEGABYTES);
            Set<String> loaded = service.loadedClasses();
            told.assertThat(loaded).as("classes").contains("org.spatialplan.app.start.SpatialPlanApplication");
            told.assertThat(DependenciesPage.wronglyLoaded(loaded))
                    .as("loaded, which docs/dependencies.md says are not")
                    .isEmpty();
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
                    answer.told()
                            .replaceAll("\\s+", " ")
                            .substring(0, Math.min(160, answer.told().length())));
        }
        if (!answer.fault().isEmpty()) {
            faults.add(stranger.name() + ": " + answer.fault());
        }
    }

    private void askAtOnce(List<Stranger> strangers, ServiceProcess service) throws Exception {
        List<Future<?>> asked = new ArrayList<>();
        asked.add(clients.submit(() -> fuzz(service)));
        strangers.forEach(stranger -> asked.add(clients.submit(() -> ask(stranger, service))));
        for (Future<?> future : asked) {
            future.get();
        }
    }

    /** Some of what {@link FuzzTest} asks, here where others are at work and memory is short. */
    private Void fuzz(ServiceProcess service) throws IOException {
        Random random = Seeds.random("strangers' fuzz");
        List<Offer> offers = new ArrayList<>(Offer.keyValuePairs());
        offers.add(new Offer("POST", "/api/conflicts", Map.of(), Map.of("f", List.of()), List.of("text/plain")));
        Bodies bodies = new Bodies(List.of(Strangers.parcels()));
        try (RawClient client = new RawClient(URI.create("http://localhost:" + service.port() + "/"))) {
            for (int i = 0; i < FUZZED; i++) {
                FuzzedRequest request = FuzzedRequest.of(Samples.one(offers, random), bodies, random);
                RawAnswer answer = client.send(request.bytes(), request.isHead());
                String fault = new Answer(answer.status(), answer.headers(), answer.body()).fault();
                if (!fault.isEmpty() && answer.status() != 501) {
                    faults.add(request + ": " + fault);
                }
            }
        }
        return null;
    }

    /** Maps at first, which all together do not fit into the heap; then half of what is known, drawn by lot, among others. */
    private static List<Stranger> mixed(List<Stranger> known) {
        List<Stranger> drawn = new ArrayList<>(known);
        Collections.shuffle(drawn, Seeds.random("known strangers"));
        List<Stranger> mixed =
                new ArrayList<>(Stream.concat(drawn.stream().limit(known.size() / 2), Strangers.others().stream())
                        .toList());
        Collections.shuffle(mixed, Seeds.random("strangers"));
        return Stream.concat(Strangers.maps(MAPS).stream(), mixed.stream()).toList();
    }
}
