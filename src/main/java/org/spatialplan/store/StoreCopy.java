package org.spatialplan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyStore;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.StoredPlan;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.Messages;
import org.springframework.dao.DataAccessException;

/**
 * Copies an embedded database into an empty PostGIS database: all versions of all layers and of the plan, with links,
 * history, the keys, the changes of drafts and the audit log. Everything is read back and compared before the commit; any difference rolls it all back.
 */
public final class StoreCopy {

    private static final double SAME_AREA = 1e-9;
    private static final double SAME_DEGREES = 1e-9;

    private final Stores source;
    private final Stores target;
    private final AuditEvent moved;
    private final PostgisTally tally;

    /**
     * Copies from one database to another.
     *
     * @param target the stores of a PostGIS database
     * @param moved what the audit log gets after its copied entries
     */
    public StoreCopy(Stores source, Stores target, AuditEvent moved) {
        this.source = source;
        this.target = target;
        this.moved = moved;
        this.tally = new PostgisTally(target.jdbc());
    }

    /**
     * What was copied and compared.
     *
     * @param layers one row for each version of each layer
     */
    public record Copied(List<CopiedVersion> layers, List<CopiedPlan> plans) {}

    /**
     * One copied version.
     *
     * @param areaM2 the ground of all features, on the ellipsoid, read back from the target
     */
    public record CopiedVersion(String layer, int version, long features, double areaM2, String sha256) {}

    /** A version of the plan. */
    public record CopiedPlan(int version, int projects, int actions, int links, String sha256) {}

    /**
     * Copies in one transaction.
     *
     * @throws StoreCopyException if the target is not empty, if it refuses, or if its content then differs from the
     *     source
     */
    public Copied run() {
        try {
            return target.lock().hold(this::copy);
        } catch (DataAccessException e) {
            throw new StoreCopyException(
                    "copy-refused",
                    Messages.of("store.copy.refused", e.getMostSpecificCause().getMessage()));
        }
    }

    private Copied copy() {
        if (!target.layers().listVersions().isEmpty()
                || !target.plans().listVersions().isEmpty()
                || target.auditLog().head().number() > 0) {
            throw new StoreCopyException("target-not-empty", Messages.of("store.copy.not-empty"));
        }
        List<CopiedPlan> plans =
                source.plans().listVersions().stream().map(this::copy).toList();
        List<CopiedVersion> layers = new ArrayList<>();
        source.layers().listVersions().forEach(version -> layers.add(copy(version)));
        source.keys().list().forEach(this::copy);
        requireSame("the list of versions", records(source), records(target));
        requireSame(
                "the list of plans",
                source.plans().listVersions(),
                target.plans().listVersions());
        requireSame("the list of keys", keys(source), keys(target));
        copyChanges();
        copyAuditLog();
        return new Copied(layers, plans);
    }

    /** Copies the changes of all drafts, so that an open one goes on. */
    private void copyChanges() {
        long drafts = source.changes().findHead().map(ChangeStore.Head::draft).orElse(0L);
        for (long draft = 1; draft <= drafts; draft++) {
            List<Change> changes = source.changes().listChanges(draft, 0);
            changes.forEach(target.changes()::append);
            requireSame(
                    "the changes of draft " + draft, changes, target.changes().listChanges(draft, 0));
        }
    }

    /** Copies the audit log with its hashes, so that one chain goes on, and adds that the data were moved. */
    private void copyAuditLog() {
        JdbcAuditLog copied = target.auditLogToCopy();
        List<AuditEntry> batch = source.auditLog().list(AuditFilter.ALL, AuditPage.above(0, AuditLog.BATCH));
        while (!batch.isEmpty()) {
            copied.copy(batch);
            long first = batch.get(0).number();
            long last = batch.get(batch.size() - 1).number();
            requireSame(
                    "the audit log from entry " + first,
                    batch,
                    copied.list(AuditFilter.ALL, AuditPage.above(first - 1, AuditLog.BATCH)));
            batch = source.auditLog().list(AuditFilter.ALL, AuditPage.above(last, AuditLog.BATCH));
        }
        requireSame("the head of the audit log", source.auditLog().head(), copied.head());
        copied.append(List.of(moved));
    }

    private CopiedVersion copy(VersionInfo info) {
        String name = info.layer() + " " + info.number();
        LayerVersion version = get(source.layers(), info);
        target.layers()
                .append(new LayerStore.NewVersion(
                        info.layer(),
                        info.sha256(),
                        info.source(),
                        info.origin(),
                        info.addedAt(),
                        version.features(),
                        info.provenance()));
        LayerVersion copied = get(target.layers(), info);
        requireSame("the record of " + name, withoutArea(info), withoutArea(copied.info()));
        requireSame("the features of " + name, version.features(), copied.features());
        PostgisTally.Counted counted = tally.count(info);
        requireSame("the number of rows of " + name, (long) version.features().size(), counted.features());
        requireSame("the extent of " + name, true, isNear(extent(version), counted.extent()));
        double areaM2 = VersionArea.m2(copied.features());
        double recordedM2 = copied.info().areaM2(); // of what was sent, measured anew
        requireSame("the area of " + name, true, Math.abs(areaM2 - recordedM2) <= SAME_AREA * recordedM2);
        return new CopiedVersion(
                info.layer(),
                info.number(),
                counted.features(),
                areaM2,
                copied.info().sha256());
    }

    /** Copies a key, so that its holder need not be given another one; when it was used stays behind. */
    private void copy(KeyStore.StoredKey stored) {
        ApiKey key = stored.key();
        target.keys().add(key, stored.hash(), () -> {});
        key.revokedAt().ifPresent(at -> target.keys().revoke(key.id(), at, Caller.SERVICE.id(), () -> {}));
    }

    private CopiedPlan copy(PlanInfo info) {
        StoredPlan stored = get(source.plans(), info.number());
        target.plans()
                .append(
                        stored.plan(),
                        info.sha256(),
                        info.origin(),
                        info.addedAt(),
                        info.provenance(),
                        OptionalInt.empty());
        StoredPlan copied = get(target.plans(), info.number());
        requireSame("the record of plan " + info.number(), info, copied.info());
        requireSame(
                "the content of plan " + info.number(),
                stored.plan().content(),
                copied.plan().content());
        return new CopiedPlan(
                info.number(),
                copied.plan().projects().size(),
                copied.plan().actions().size(),
                copied.plan().links().size(),
                copied.info().sha256());
    }

    private static List<String> keys(Stores stores) {
        return stores.keys().list().stream()
                .map(stored -> stored.hash()
                        + stored.key().role()
                        + stored.key().layers()
                        + stored.key().expiresAt()
                        + stored.key().revokedAt())
                .toList();
    }

    private static List<VersionInfo> records(Stores stores) {
        return stores.layers().listVersions().stream()
                .map(StoreCopy::withoutArea)
                .toList();
    }

    /** Removes the area, which is computed again where the version is added, perhaps by a newer program. */
    private static VersionInfo withoutArea(VersionInfo info) {
        return new VersionInfo(
                info.layer(),
                info.number(),
                info.sha256(),
                info.source(),
                info.origin(),
                info.addedAt(),
                info.features(),
                0,
                info.provenance());
    }

    /** Compares boxes with a tolerance, because PostGIS writes them with fifteen digits. */
    private static boolean isNear(Optional<Envelope> one, Optional<Envelope> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        Envelope a = one.get();
        Envelope b = other.get();
        return Math.abs(a.getMinX() - b.getMinX()) < SAME_DEGREES
                && Math.abs(a.getMaxX() - b.getMaxX()) < SAME_DEGREES
                && Math.abs(a.getMinY() - b.getMinY()) < SAME_DEGREES
                && Math.abs(a.getMaxY() - b.getMaxY()) < SAME_DEGREES;
    }

    private static LayerVersion get(LayerStore store, VersionInfo info) {
        return store.findVersion(info.layer(), info.number()).orElseThrow();
    }

    private static StoredPlan get(PlanStore store, int number) {
        return store.findVersion(number).orElseThrow();
    }

    private static Optional<Envelope> extent(LayerVersion version) {
        Envelope extent = new Envelope();
        version.features().stream()
                .map(Feature::geometry)
                .flatMap(Optional::stream)
                .forEach(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal()));
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }

    private static void requireSame(String what, Object there, Object here) {
        if (!there.equals(here)) {
            throw new StoreCopyException("copy-differs", Messages.of("store.copy.differs", what));
        }
    }
}
