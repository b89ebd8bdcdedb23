package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.access.Caller;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.auditlog.MemoryAuditLog;
import org.spatialplan.edit.CurrentDraft;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.EditFixture;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.Publication;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.EmbeddedStores;
import org.spatialplan.store.Stores;

/** A rollback of the plan brings back the places that were drawn for its projects then, and no others. */
@Tag("service")
class PlanRollbackTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    @TempDir
    private Path folder;

    private int minutes;

    @Test
    void theDrawnPlacesOfThatTimeComeBackWithThePlan() {
        try (Stores stores = EmbeddedStores.fresh(folder)) {
            stores.plans().append(EditFixture.plan(), "a".repeat(64), Origin.BUNDLED, START);
            publish(stores, 5, 0.01);
            List<Feature> first = places(stores);
            publish(stores, 5, 0.02);
            publish(stores, 6, 0.01);

            rollBack(stores, 2);
            assertThat(places(stores)).isEqualTo(first).hasSize(1);
            rollBack(stores, 1);
            assertThat(places(stores)).isEmpty();
            rollBack(stores, 4);
            assertThat(places(stores)).extracting(Feature::id).containsExactly("projects-5", "projects-6");
            assertThat(stores.plans().findCurrent().orElseThrow().plan().links())
                    .anyMatch(link -> link.target().equals("drawn-places/projects-6"));
        }
    }

    private void publish(Stores stores, int project, double degrees) {
        WorkingVersion working = new WorkingVersion(
                stores.changes(),
                new CurrentDraft(stores.changes(), stores.plans(), stores.layers(), stores.snapshot()::read),
                new Publication(stores.changes(), stores.plans(), stores.layers(), draft -> {}),
                EditFixture::city,
                clock(),
                ZoneOffset.UTC);
        Editor by = new Editor(Caller.command("li"), "更正");
        Envelope box = new Envelope(118.6, 118.6 + degrees, 24.9, 24.9 + degrees);
        working.apply(
                List.of(Edit.update(
                        ItemRef.project(project),
                        Map.of("place_accuracy_m", 5, "place_evidence", "批复"),
                        Edit.Place.of(new GeometryFactory().toGeometry(box)))),
                by);
        working.publish(Optional.empty(), by);
    }

    private void rollBack(Stores stores, int number) {
        AuditTrail trail = new AuditTrail(new MemoryAuditLog(), Supplier::get, () -> Circumstances.SERVICE, clock());
        new PlanVersions(stores.plans(), stores.layers(), stores.lock(), trail, clock()).rollBack(number, "li", "误发布");
    }

    private Clock clock() {
        minutes++;
        return Clock.fixed(START.plusSeconds(60L * minutes), ZoneOffset.UTC);
    }

    private static List<Feature> places(Stores stores) {
        return stores.layers()
                .findCurrent(LayerDefinition.DRAWN_PLACES)
                .orElseThrow()
                .features();
    }
}
