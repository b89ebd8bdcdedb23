package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.PostgisDatabases;
import org.spatialplan.access.Caller;
import org.spatialplan.edit.CurrentDraft;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.EditConflictException;
import org.spatialplan.edit.EditFixture;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.ItemChangedException;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.Publication;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.layer.VersionInfo.Origin;

/** Two instances of the service on one PostGIS, whose editors change the same items at the same moment. */
@Tag("service")
class PostgisEditorsTest {

    private static final ItemRef FIVE = ItemRef.project(5);
    private static final int CHANGES = 6;

    private final List<Stores> stores = new ArrayList<>();
    private final List<WorkingVersion> instances = new ArrayList<>();

    @BeforeEach
    void start() {
        String url = PostgisDatabases.fresh();
        for (int i = 0; i < 2; i++) {
            Stores own = Stores.open(PostgisStores.database(url));
            stores.add(own);
            instances.add(new WorkingVersion(
                    own.changes(),
                    new CurrentDraft(own.changes(), own.plans(), own.layers(), own.snapshot()::read),
                    new Publication(own.changes(), own.plans(), own.layers(), draft -> {}),
                    EditFixture::city,
                    Clock.systemUTC(),
                    ZoneOffset.UTC));
        }
        stores.get(0)
                .plans()
                .append(EditFixture.plan(), "a".repeat(64), Origin.BUNDLED, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @AfterEach
    void close() {
        stores.forEach(Stores::close);
    }

    @Test
    void noChangeIsLostAndOneOfTwoPublicationsIsAdded() throws Exception {
        instances.get(0).apply(List.of(sum(0)), editor("first"));

        List<Boolean> added = both(instance -> {
            for (int i = 0; i < CHANGES; i++) {
                addOne(instance);
            }
            return true;
        });
        assertThat(added).containsOnly(true);
        assertThat(instances)
                .allSatisfy(instance -> assertThat(sum(instance.draft())).isEqualTo(2 * CHANGES));
        assertThat(instances.get(0).draft().changes()).hasSize(1 + 2 * CHANGES);

        List<Boolean> published = both(instance -> {
            try {
                instance.publish(Optional.empty(), editor("publication"));
                return true;
            } catch (EditConflictException | DraftMovedException e) {
                return false;
            }
        });
        assertThat(published).containsExactlyInAnyOrder(true, false);
        assertThat(stores.get(1).plans().listVersions()).hasSize(2);
        assertThat(instances)
                .allSatisfy(instance -> assertThat(instance.draft().number()).isZero());
    }

    /** Reads and adds one, again and again until nobody was faster. */
    private static void addOne(WorkingVersion instance) {
        while (true) {
            Draft read = instance.draft();
            Edit edit = sum(sum(read) + 1).expecting(Set.of(read.tag(FIVE, feature -> true)));
            try {
                instance.apply(List.of(edit), editor("one more"));
                return;
            } catch (ItemChangedException e) {
                // the other instance was faster
            }
        }
    }

    private static Edit sum(long sum) {
        return Edit.update(FIVE, Map.of("investment_wan_yuan", sum), Edit.Place.UNCHANGED);
    }

    private static long sum(Draft draft) {
        return draft.plan().findProject(5).orElseThrow().investment();
    }

    private static Editor editor(String reason) {
        return new Editor(Caller.command("li"), reason);
    }

    private <T> List<T> both(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<T>> all = new ArrayList<>();
            instances.forEach(instance -> all.add(() -> work.on(instance)));
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work<T> {
        T on(WorkingVersion instance);
    }
}
