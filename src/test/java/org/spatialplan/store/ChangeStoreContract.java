package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Plan;

/** What every store of changes does; a database supplies only empty stores. */
abstract class ChangeStoreContract {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Plan EMPTY = Plan.builder().build();

    private Stores stores;
    private ChangeStore store;

    abstract Stores emptyStores();

    @BeforeEach
    void empty() {
        stores = emptyStores();
        store = stores.changes();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void changesComeBackAsTheyWereInTheirOrder() {
        Change first = change(1, 1, Change.Kind.EDIT, edits());
        Change second = new Change(
                1,
                2,
                Change.Kind.UNDO,
                new Change.Bases(3, 1),
                OptionalInt.of(1),
                new Change.Author("person:王", "王五"),
                "",
                THEN,
                List.of(edits().get(0)));
        store.append(first);
        store.append(second);

        assertThat(store.listChanges(1, 0)).containsExactly(first, second);
        assertThat(store.listChanges(1, 1)).containsExactly(second);
        assertThat(store.findHead()).contains(new ChangeStore.Head(1, 2, Change.Kind.UNDO));
    }

    @Test
    void anEmptyStoreHasNoHead() {
        assertThat(store.findHead()).isEmpty();
        assertThat(store.listChanges(1, 0)).isEmpty();
        assertThat(store.listEnds(10)).isEmpty();
    }

    @Test
    void aChangeThatDoesNotFollowTheNewestIsNotAdded() {
        store.append(change(1, 1, Change.Kind.EDIT, edits()));
        for (Change wrong : List.of(
                change(1, 1, Change.Kind.EDIT, List.of()),
                change(1, 3, Change.Kind.EDIT, List.of()),
                change(2, 1, Change.Kind.EDIT, List.of()))) {
            assertThatThrownBy(() -> store.append(wrong)).isInstanceOf(DraftMovedException.class);
        }
        store.append(change(1, 2, Change.Kind.DISCARD, List.of()));
        assertThatThrownBy(() -> store.append(change(1, 3, Change.Kind.EDIT, List.of())))
                .isInstanceOf(DraftMovedException.class);
        store.append(change(2, 1, Change.Kind.EDIT, List.of()));

        assertThat(store.listEnds(10)).extracting(Change::number).containsExactly(2);
    }

    @Test
    void aPublicationAddsPlanLayerAndChangeOrNothing() {
        stores.plans().append(EMPTY, "a".repeat(64), Origin.BUNDLED, THEN);
        Change publication = change(1, 1, Change.Kind.PUBLICATION, List.of());

        assertThatThrownBy(() -> store.append(publication, () -> {
                    stores.layers().append(places());
                    stores.plans()
                            .append(
                                    EMPTY,
                                    "b".repeat(64),
                                    Origin.IMPORTED,
                                    THEN,
                                    PlanProvenance.NONE,
                                    OptionalInt.of(7));
                }))
                .isInstanceOf(VersionChangedException.class);
        assertThat(stores.layers().listVersions()).isEmpty();
        assertThat(store.findHead()).isEmpty();

        store.append(publication, () -> {
            stores.layers().append(places());
            stores.plans().append(EMPTY, "b".repeat(64), Origin.IMPORTED, THEN);
        });
        assertThat(stores.layers().listVersions()).hasSize(1);
        assertThat(stores.plans().listVersions()).hasSize(2);
        assertThat(store.findHead()).contains(new ChangeStore.Head(1, 1, Change.Kind.PUBLICATION));
    }

    @Test
    void ofManyWritersOfOneNumberExactlyOneIsAdded() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int writer = 0; writer < 12; writer++) {
                all.add(() -> {
                    try {
                        store.append(change(1, 1, Change.Kind.EDIT, edits()));
                        return true;
                    } catch (DraftMovedException e) {
                        return false;
                    }
                });
            }
            int added = 0;
            for (Future<Boolean> one : writers.invokeAll(all)) {
                added += one.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
        assertThat(store.listChanges(1, 0)).hasSize(1);
    }

    @Test
    void whoAddsAPlanWhileAPublicationIsWrittenWaitsForItsEnd() throws Exception {
        stores.plans().append(EMPTY, "a".repeat(64), Origin.BUNDLED, THEN);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<?>> asked = new ArrayList<>();
            store.append(change(1, 1, Change.Kind.PUBLICATION, List.of()), () -> {
                stores.plans().append(EMPTY, "b".repeat(64), Origin.IMPORTED, THEN);
                asked.add(other.submit(() -> stores.plans()
                        .append(EMPTY, "c".repeat(64), Origin.IMPORTED, THEN, PlanProvenance.NONE, OptionalInt.of(1))));
                giveTime(asked.get(0));
            });

            assertThatThrownBy(() -> asked.get(0).get()).hasCauseInstanceOf(VersionChangedException.class);
        } finally {
            other.shutdownNow();
        }
        assertThat(stores.plans().listVersions()).hasSize(2);
    }

    /** Lets the other writer come as far as it can: to its end if nothing holds it. */
    private static void giveTime(Future<?> asked) {
        try {
            asked.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it waits, as it should
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static LayerStore.NewVersion places() {
        return new LayerStore.NewVersion("drawn-places", "c".repeat(64), "test", Origin.IMPORTED, THEN, List.of());
    }

    private static Change change(long draft, int number, Change.Kind kind, List<ItemEdit> edits) {
        return new Change(
                draft,
                number,
                kind,
                new Change.Bases(1, 0),
                OptionalInt.empty(),
                new Change.Author("key:1", "李四"),
                "理由",
                THEN,
                edits);
    }

    /** Edits with every kind of value. */
    private static List<ItemEdit> edits() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name_zh", "“引号”\\ 与\n换行");
        values.put("number", 5);
        values.put("investment_wan_yuan", 4_000_000_000L);
        values.put("accuracy_m", 0.1);
        values.put("lonLat", List.of(118.61234567890123, 24.9));
        values.put("new_land", true);
        values.put("nothing", null);
        values.put("quantities", List.of(Map.of("kind", "road_km", "value", "1.250000")));
        ItemContent content = new ItemContent(values);
        return List.of(
                new ItemEdit(ItemRef.project(5), 5, Optional.empty(), Optional.of(content)),
                new ItemEdit(ItemRef.link("L001"), 400, Optional.of(content), Optional.empty()));
    }
}
