package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;

/** What every plan store does; a database supplies only empty stores. Runs on the whole bundled plan. */
abstract class PlanStoreContract {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private Stores stores;
    private PlanStore store;

    abstract Stores emptyStores();

    @BeforeEach
    void empty() {
        stores = emptyStores();
        store = stores.plans();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void anEmptyStoreHasNoPlan() {
        assertThat(store.findCurrent()).isEmpty();
        assertThat(store.listVersions()).isEmpty();
    }

    @Test
    void thePlanComesBackAsItWas() {
        Plan plan = GeodataFiles.plan();

        store.append(plan, "a".repeat(64), Origin.BUNDLED, THEN);

        PlanStore.StoredPlan stored = store.findCurrent().orElseThrow();
        assertThat(stored.sha256()).isEqualTo("a".repeat(64));
        assertThat(stored.origin()).isEqualTo(Origin.BUNDLED);
        assertThat(stored.addedAt()).isEqualTo(THEN);
        assertThat(stored.plan().content()).isEqualTo(plan.content());
    }

    @Test
    void whatTheChaptersSayComesBackAsItWas() {
        Plan plan = ChapterPlan.plan();

        store.append(plan, "a".repeat(64), Origin.BUNDLED, THEN);

        assertThat(store.findCurrent().orElseThrow().plan().content()).isEqualTo(plan.content());
    }

    /** A version without relations is not one whose relations nobody stored. */
    @Test
    void whetherRelationsAreKnownIsStored() {
        store.append(Plan.builder().build(), "a".repeat(64), Origin.BUNDLED, THEN);
        store.append(Plan.builder().relationsKnown(false).build(), "b".repeat(64), Origin.BUNDLED, THEN);

        assertThat(store.findVersion(1).orElseThrow().plan().areRelationsKnown())
                .isTrue();
        assertThat(store.findVersion(2).orElseThrow().plan().areRelationsKnown())
                .isFalse();
    }

    @Test
    void whatIsAssumedStaysAssumed() {
        Plan plan = GeodataFiles.planOfLinks(
                "id,subject,target,reach_from,reach_to,role,precision,basis,accuracy_m,evidence_ref,evidence_words,note\n"
                        + "L1,projects/1,districts/licheng,,,within,district,assumed,,annex3/row/1,北片,a guess\n"
                        + "L2,projects/1,city/city,,,within,citywide,named,,annex3/row/1,,\n");

        store.append(plan, "a".repeat(64), Origin.BUNDLED, THEN);

        assertThat(plan.links()).extracting(Link::basis).containsExactly(Link.Basis.ASSUMED, Link.Basis.NAMED);
        assertThat(store.findCurrent().orElseThrow().plan().links()).isEqualTo(plan.links());
    }

    @Test
    void theNewestPlanIsCurrent() {
        store.append(GeodataFiles.plan(), "a".repeat(64), Origin.BUNDLED, THEN);
        Plan small = Plan.builder()
                .fields(List.of(new Field("only", "唯一", "Only", 1)))
                .build();

        PlanProvenance provenance = new PlanProvenance("plan 2027.txt", "规划科 Li", "年度调整");
        store.append(small, "b".repeat(64), Origin.IMPORTED, THEN, provenance, OptionalInt.empty());

        assertThat(store.findCurrent().orElseThrow().plan().fields())
                .extracting(Field::id)
                .containsExactly("only");
        assertThat(store.findCurrent().orElseThrow().plan().projects()).isEmpty();
        assertThat(store.listVersions())
                .containsExactly(
                        new PlanInfo(1, "a".repeat(64), Origin.BUNDLED, THEN, PlanProvenance.NONE),
                        new PlanInfo(2, "b".repeat(64), Origin.IMPORTED, THEN, provenance));
        assertThat(store.findVersion(1).orElseThrow().plan().projects()).hasSize(121);
        assertThat(store.findVersion(2).orElseThrow().info())
                .isEqualTo(store.findCurrent().orElseThrow().info());
        assertThat(store.findVersion(3)).isEmpty();
    }

    @Test
    void aPlanThatFollowsAnOlderOneIsNotAdded() {
        Plan small = Plan.builder().build();
        store.append(small, "a".repeat(64), Origin.BUNDLED, THEN, PlanProvenance.NONE, OptionalInt.of(0));

        assertThatThrownBy(() -> store.append(
                        small, "b".repeat(64), Origin.IMPORTED, THEN, PlanProvenance.NONE, OptionalInt.of(0)))
                .isInstanceOf(VersionChangedException.class);
        assertThat(store.listVersions()).hasSize(1);
        store.append(small, "b".repeat(64), Origin.IMPORTED, THEN, PlanProvenance.NONE, OptionalInt.of(1));
        assertThat(store.listVersions()).hasSize(2);
    }
}
