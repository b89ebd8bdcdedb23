package org.spatialplan.app.auditlog;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Right;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditNotes;
import org.spatialplan.auditlog.AuditTrail;

/** Records in the audit log what happens to keys and rights. Thread-safe. */
public final class AuditedAccess implements AccessEvents {

    private final AuditTrail trail;
    private final AuditNotes notes;

    public AuditedAccess(AuditTrail trail, AuditNotes notes) {
        this.trail = trail;
        this.notes = notes;
    }

    @Override
    public void keyMade(ApiKey key) {
        trail.record(AuditAct.KEY_MADE, subject(key));
    }

    @Override
    public void keyRevoked(ApiKey key) {
        trail.record(AuditAct.KEY_REVOKED, subject(key));
    }

    /** Names the key by what it allows: its role and its secret layers. */
    private static String subject(ApiKey key) {
        Stream<String> path = Stream.of(
                "keys",
                key.id(),
                key.role().code(),
                String.join("+", key.layers().written()));
        return path.filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
    }

    @Override
    public void keyUsed(Caller holder) {
        notes.keyUsed(holder, holder.id().replace("key:", "keys/"));
    }

    @Override
    public void keyRefused(String why) {
        notes.refused(Caller.anybody(Optional.empty()), AuditAct.KEY_REFUSED, "keys/" + why);
    }

    @Override
    public void rightRefused(Caller caller, Right right) {
        notes.refused(caller, AuditAct.RIGHT_REFUSED, "rights/" + right.code());
    }
}
