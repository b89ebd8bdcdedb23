package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.FaultyRelay;
import org.spatialplan.PostgisDatabases;
import org.spatialplan.PostgisHost;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.run.Patience;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A store whose database stops, freezes, or is behind a network that fails (issue 20). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("service")
@Tag("lengthy")
class WatchedPoolTest {

    private static final int CLIENTS = 250;
    /** As many as have a connection or may wait for one. */
    private static final int SERVED = 8;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private PostgisHost server;
    private FaultyRelay relay;
    private Stores stores;
    private LayerStore layers;

    @BeforeAll
    void open() throws IOException {
        String url = PostgisDatabases.fresh();
        server = PostgisDatabases.server();
        relay = FaultyRelay.to(FaultyRelay.portOf(url));
        stores = Stores.open(PostgisStores.database(relay.through(url)));
        layers = stores.layers();
        layers.append(List.of(version(0)));
    }

    @AfterEach
    void mend() throws IOException, InterruptedException {
        relay.turn(FaultyRelay.Mode.PASS);
        server.thaw();
    }

    @AfterAll
    void close() throws IOException {
        clients.shutdown();
        if (stores != null) {
            stores.close();
            relay.close();
        }
    }

    private enum Fault {
        STOPPED,
        FROZEN,
        SWALLOWED,
        RESET;

        void begin(PostgisHost server, FaultyRelay relay) throws IOException, InterruptedException {
            switch (this) {
                case STOPPED -> server.halt();
                case FROZEN -> server.freeze();
                case SWALLOWED -> relay.turn(FaultyRelay.Mode.SWALLOW);
                case RESET -> relay.turn(FaultyRelay.Mode.RESET);
            }
        }

        void end(PostgisHost server, FaultyRelay relay) throws IOException, InterruptedException {
            switch (this) {
                case STOPPED -> server.resume();
                case FROZEN -> server.thaw();
                default -> relay.turn(FaultyRelay.Mode.PASS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void allWhoAskWhileTheDatabaseIsAwayAreToldSoon(Fault fault) throws Exception {
        Patience.until("the database answers", () -> answers());

        fault.begin(server, relay);
        List<Answer> first = askedAtOnce(() -> layers.findVersion("parks", 1), CLIENTS);
        Patience.until("the watch knows it", () -> asked(layers::listLayers).isRefusedByTheWatch());
        List<Answer> later = askedAtOnce(() -> layers.findVersion("parks", 1), CLIENTS);
        fault.end(server, relay);

        assertThat(first).extracting(Answer::failure).hasOnlyElementsOfType(StoreUnavailableException.class);
        assertThat(first).as("nobody waited for a dead connection").allSatisfy(answer -> assertThat(answer.time())
                .isLessThan(PostgisDatabase.SILENCE));
        assertThat(later).as("nobody waited for anything").allMatch(Answer::isRefusedByTheWatch);
        Patience.until("the database answers again", () -> answers());
        assertThat(askedAtOnce(layers::listVersions, SERVED))
                .as("all are served again")
                .allMatch(Answer::isGood);
    }

    /** A start ends with the reason, and waits for nobody. */
    @Test
    void aStartWithASilentDatabaseEnds() throws IOException {
        String url = PostgisDatabases.server().url("postgres");
        try (FaultyRelay silent = FaultyRelay.to(FaultyRelay.portOf(url))) {
            silent.turn(FaultyRelay.Mode.SWALLOW);

            assertThatThrownBy(() -> Stores.open(PostgisStores.database(silent.through(url))))
                    .isInstanceOf(StoreCopyException.class)
                    .hasMessageContaining("timed out");
        }
    }

    /** A firewall that forgot the connections: those who would wait for them for ever get new ones. */
    @Test
    void connectionsThatTheNetworkForgotAreReplaced() throws Exception {
        assertThat(askedAtOnce(layers::listVersions, SERVED)).allMatch(Answer::isGood);

        relay.forgetOpen();

        Patience.until("the database answers", () -> answers());
        assertThat(askedAtOnce(layers::listVersions, SERVED)).allMatch(Answer::isGood);
    }

    /** A slow statement is not a silent database. */
    @Test
    void whoWaitsForTheLockOfAnotherInstanceIsNotBrokenOff() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> stores.lock().hold(() -> {
                    held.countDown();
                    return await(enough);
                }),
                clients);
        held.await();
        CompletableFuture<?> waiting = CompletableFuture.runAsync(() -> layers.append(List.of(version(1))), clients);
        stores.jdbc().getJdbcOperations().execute("select pg_sleep(1.5)");

        assertThat(waiting).isNotDone();
        enough.countDown();
        other.join();
        waiting.join();
        assertThat(layers.listVersions("parks")).hasSize(2);
    }

    /** Others hold all connections of a database that answers. */
    @Test
    void fewWaitForAConnection() throws Exception {
        CountDownLatch held = new CountDownLatch(4);
        CountDownLatch enough = new CountDownLatch(1);
        StoreSnapshot snapshot = new StoreSnapshot(
                new DataSourceTransactionManager(stores.jdbc().getJdbcTemplate().getDataSource()));
        List<CompletableFuture<Boolean>> holders = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> snapshot.read(() -> {
                            layers.listLayers();
                            held.countDown();
                            return await(enough);
                        }),
                        clients))
                .limit(4)
                .toList();
        held.await();

        List<Answer> told = askedAtOnce(layers::listVersions, CLIENTS);
        enough.countDown();
        holders.forEach(CompletableFuture::join);

        assertThat(told).extracting(Answer::failure).allSatisfy(failure -> assertThat(failure)
                .hasMessageStartingWith("Too many ask the database"));
        assertThat(layers.listVersions("parks")).isNotEmpty();
    }

    /** What was being written is either there as a whole or not at all, and the writer is told. */
    @Test
    void aWriterIsBrokenOffToo() throws Exception {
        int before = layers.listVersions("bays").size();

        assertThatThrownBy(() -> stores.lock().hold(() -> {
                    layers.append(List.of(new NewVersion(
                            "bays", "b".repeat(64), "a bureau", Origin.IMPORTED, Instant.EPOCH, List.of())));
                    relay.turn(FaultyRelay.Mode.HOLD);
                    return layers.listVersions("bays");
                }))
                .isInstanceOf(StoreUnavailableException.class);
        relay.turn(FaultyRelay.Mode.PASS);

        Patience.until("the database answers", () -> answers());
        assertThat(layers.listVersions("bays")).hasSize(before);
    }

    private static NewVersion version(int follows) {
        return new NewVersion("parks", "a".repeat(64), "a bureau", Origin.IMPORTED, Instant.EPOCH, List.of())
                .following(follows);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean answers() {
        try {
            layers.listVersions();
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private record Answer(Duration time, RuntimeException failure) {
        boolean isGood() {
            return failure == null;
        }

        /** It refuses before anything is asked of the database. */
        boolean isRefusedByTheWatch() {
            Throwable why = failure;
            while (why != null && !String.valueOf(why.getMessage()).startsWith("The database is away")) {
                why = why.getCause();
            }
            return why != null;
        }
    }

    private List<Answer> askedAtOnce(Runnable question, int count) {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> asked(question), clients));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static Answer asked(Runnable question) {
        long begun = System.nanoTime();
        try {
            question.run();
            return new Answer(Duration.ofNanos(System.nanoTime() - begun), null);
        } catch (RuntimeException e) {
            return new Answer(Duration.ofNanos(System.nanoTime() - begun), e);
        }
    }
}
