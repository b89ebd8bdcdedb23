package org.spatialplan.app;

import org.spatialplan.auditlog.AuditNotes;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.job.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the audit log count what callers are told of lines that are not public, in requests and in jobs. Thread-safe. */
@Component
final class WithheldAnswerNotes implements CallerWatch {

    private final ObjectProvider<AuditNotes> notes;
    private final AuditTrail trail;
    private final AskersMap jobs;

    WithheldAnswerNotes(ObjectProvider<AuditNotes> notes, AuditTrail trail, AskersMap jobs) {
        this.notes = notes;
        this.trail = trail;
        this.jobs = jobs;
    }

    @Override
    public GroundCheck.Watch ofCaller() {
        Circumstances by = jobs.asker().map(WithheldAnswerNotes::sender).orElseGet(trail::circumstances);
        AuditNotes counting = notes.getObject();
        return (checked, nanos) -> counting.withheldAnswered(
                by, checked.verdict().lines().stream().anyMatch(line -> line.reason() == Reason.WITHHELD));
    }

    /** Who sent a job in: the owner of one without a key or a login is the hash of a cookie, and is nobody's name. */
    private static Circumstances sender(Asker asker) {
        boolean known = asker.owner().indexOf(':') >= 0;
        String kind = known ? asker.owner().substring(0, asker.owner().indexOf(':')) : "anybody";
        return new Circumstances(known ? asker.owner() : "anybody", "", kind, "", asker.address(), "job", "");
    }
}
