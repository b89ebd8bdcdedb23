package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spatialplan.PostgisDatabases;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Plan;

/** Instances of the service that do the same at once on one database (issue 20). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("service")
class TwoInstancesTest {

    private static final int ROUNDS = 8;

    private List<Stores> instances;

    /** Both find an empty database, and migrate it at once. */
    @BeforeAll
    void bothStartAtOnce() {
        PostgisDatabase database = PostgisStores.database(PostgisDatabases.fresh());
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Stores>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return Stores.open(database);
                        },
                        work -> new Thread(work).start()))
                .limit(2)
                .toList();
        instances = starts.stream().map(CompletableFuture::join).toList();
    }

    @AfterAll
    void close() {
        if (instances != null) {
            instances.forEach(Stores::close);
        }
    }

    @Test
    void theDatabaseWasMigratedOnce() {
        List<String> versions = instances
                .get(0)
                .jdbc()
                .getJdbcOperations()
                .queryForList(
                        "select version from spatialplan.flyway_schema_history where version is not null and success",
                        String.class);

        assertThat(versions).contains("1", "8").doesNotHaveDuplicates();
    }

    @Test
    void noNumberOfAReportIsGivenTwice() {
        List<Integer> given = new CopyOnWriteArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            atOnce(instance -> given.add(instance.reportNumbers().next(2026, 0, "0".repeat(40))));
        }

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 2 * ROUNDS).boxed()::iterator);
    }

    @Test
    void ofTwoVersionsOfALayerThatFollowTheSameOneIsAdded() {
        for (int round = 0; round < ROUNDS; round++) {
            int follows = round;
            List<String> told = atOnce(instance -> instance.layers()
                    .append(List.of(new NewVersion(
                                    "parks", "a".repeat(64), "a bureau", Origin.IMPORTED, Instant.EPOCH, List.of())
                            .following(follows))));
            assertThat(told).containsExactlyInAnyOrder("added", "version-changed");
        }
        assertThat(instances.get(1).layers().listVersions("parks"))
                .extracting(VersionInfo::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROUNDS).boxed()::iterator);
    }

    /** Also imports and rollbacks of the plan, which are versions that follow one. */
    @Test
    void ofTwoVersionsOfThePlanThatFollowTheSameOneIsAdded() {
        for (int round = 0; round < ROUNDS; round++) {
            OptionalInt follows = OptionalInt.of(round);
            List<String> told = atOnce(instance -> instance.plans()
                    .append(
                            Plan.builder().build(),
                            "a".repeat(64),
                            Origin.IMPORTED,
                            Instant.EPOCH,
                            PlanProvenance.NONE,
                            follows));
            assertThat(told).containsExactlyInAnyOrder("added", "version-changed");
        }
        assertThat(instances.get(1).plans().listVersions())
                .extracting(PlanInfo::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROUNDS).boxed()::iterator);
    }

    /** Without a version to follow both are added, one after the other. */
    @Test
    void versionsThatFollowAnyAreAllAdded() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(instance -> instance.layers()
                            .append(List.of(new NewVersion(
                                    "bays", "b".repeat(64), "a bureau", Origin.IMPORTED, Instant.EPOCH, List.of())))))
                    .containsOnly("added");
        }
        assertThat(instances.get(0).layers().listVersions("bays"))
                .extracting(VersionInfo::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2 * ROUNDS).boxed()::iterator);
    }

    private List<String> atOnce(Consumer<Stores> deed) {
        CyclicBarrier together = new CyclicBarrier(instances.size());
        List<CompletableFuture<String>> both = instances.stream()
                .map(instance -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return told(deed, instance);
                        },
                        work -> new Thread(work).start()))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static String told(Consumer<Stores> deed, Stores instance) {
        try {
            deed.accept(instance);
            return "added";
        } catch (VersionChangedException e) {
            return e.code();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
