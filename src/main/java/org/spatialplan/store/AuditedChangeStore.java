package org.spatialplan.store;

import java.util.List;
import java.util.Optional;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;

/**
 * Records each change of the plan's working version in the audit log, in the transaction that adds it: an entry for each
 * item that is edited, with its hashes. A publication is recorded by the stores that get the new versions. Thread-safe.
 */
public final class AuditedChangeStore implements ChangeStore {

    private final ChangeStore changes;
    private final StoreLock lock;
    private final AuditTrail trail;

    public AuditedChangeStore(ChangeStore changes, StoreLock lock, AuditTrail trail) {
        this.changes = changes;
        this.lock = lock;
        this.trail = trail;
    }

    @Override
    public void append(Change change, Runnable together) {
        lock.hold(() -> {
            changes.append(
                    change,
                    () -> trail.as(AuditAct.PLAN_PUBLISHED, () -> {
                        together.run();
                        return change;
                    }));
            trail.record(audited(change));
            return change;
        });
    }

    private static List<AuditedChange> audited(Change change) {
        String subject = "plan/drafts/" + change.draft() + "/changes/" + change.number();
        return switch (change.kind()) {
            case EDIT, UNDO ->
                change.edits().stream().map(edit -> audited(edit, subject)).toList();
            // its edits are those that bring in a plan which has an entry of its own
            case RENEWAL -> List.of(AuditedChange.of(AuditAct.PLAN_EDITED, subject));
            case DISCARD -> List.of(AuditedChange.of(AuditAct.DRAFT_DISCARDED, subject));
            case PUBLICATION -> List.of();
        };
    }

    private static AuditedChange audited(ItemEdit edit, String change) {
        return AuditedChange.of(
                AuditAct.PLAN_EDITED,
                change + "/" + edit.item(),
                edit.before().map(ItemContent::sha256).orElse(""),
                edit.after().map(ItemContent::sha256).orElse(""));
    }

    @Override
    public Optional<Head> findHead() {
        return changes.findHead();
    }

    @Override
    public List<Change> listChanges(long draft, int after) {
        return changes.listChanges(draft, after);
    }

    @Override
    public List<Change> listEnds(int limit) {
        return changes.listEnds(limit);
    }
}
