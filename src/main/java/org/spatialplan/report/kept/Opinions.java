package org.spatialplan.report.kept;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spatialplan.access.Caller;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditRecorder;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.job.NoRoomException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to kept reports, a file each in the folder of the report. They are only ever added. Each holds the hash of the
 * one before, and the first the hash of the report, so that one that is changed or taken out is seen; the audit log has all
 * hashes, so that the last ones are missed as well. Several processes may use the folder. Thread-safe.
 */
public final class Opinions {

    /** The largest number of answers to one report. */
    public static final int MAX_OPINIONS = 200;

    private static final String PREFIX = "answer-";

    private final KeptReports reports;
    private final JsonMapper mapper;
    private final AuditRecorder audit;
    private final Clock clock;

    public Opinions(KeptReports reports, JsonMapper mapper, AuditRecorder audit, Clock clock) {
        this.reports = reports;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lists the answers to a report in their order.
     *
     * @throws NoKeptReportException if one was changed or is missing
     */
    public List<Opinion> list(KeptReport kept) {
        List<Opinion> opinions = new ArrayList<>();
        String hash = kept.sha256();
        List<String> parts = reports.folders().listParts(kept.id()).stream()
                .filter(part -> part.startsWith(PREFIX))
                .sorted()
                .toList();
        for (String part : parts) {
            Opinion opinion = read(kept, part);
            if (!opinion.follows(opinions.size(), hash)) {
                throw NoKeptReportException.damaged(kept.name(), part);
            }
            opinions.add(opinion);
            hash = opinion.hash();
        }
        return opinions;
    }

    /** The number of answers to a report. */
    public int count(KeptReport kept) {
        return (int) reports.folders().listParts(kept.id()).stream()
                .filter(part -> part.startsWith(PREFIX))
                .count();
    }

    private Opinion read(KeptReport kept, String part) {
        try {
            return mapper.readValue(Files.readAllBytes(reports.folders().part(kept.id(), part)), Opinion.class);
        } catch (IOException | JacksonException e) {
            throw NoKeptReportException.damaged(kept.name(), part);
        }
    }

    /**
     * Adds an answer. It is in the audit log before it is in the folder.
     *
     * @param by who answers
     * @throws OpinionRefusedException if it contests a line or means a ground that the report has not
     * @throws TooManyOpinionsException if the report has as many as may be
     * @throws NoRoomException if the disk is full
     */
    public synchronized Opinion add(KeptReport kept, OpinionDraft draft, Caller by) {
        requireThere(kept, draft);
        while (true) {
            List<Opinion> before = list(kept);
            if (before.size() >= MAX_OPINIONS) {
                throw new TooManyOpinionsException(MAX_OPINIONS);
            }
            String previous = before.isEmpty()
                    ? kept.sha256()
                    : before.get(before.size() - 1).hash();
            Opinion opinion = Opinion.of(
                    before.size() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    by.id(),
                    OpinionDraft.plain(by.name()),
                    draft,
                    previous);
            if (isAdded(kept, opinion)) {
                return opinion;
            }
        }
    }

    private void requireThere(KeptReport kept, OpinionDraft draft) {
        if (draft.line() == null && draft.ground() == null) {
            return;
        }
        ReportedVerdicts verdicts = ReportedVerdicts.of(kept, reports, mapper);
        if (draft.ground() != null && !verdicts.hasGround(draft.ground())) {
            throw new OpinionRefusedException("ground", "report.answer.ground", draft.ground());
        }
        if (draft.line() != null && verdicts.find(draft.line(), draft.ground()).isEmpty()) {
            throw new OpinionRefusedException(
                    "line", "report.answer.line", draft.line(), String.join(", ", verdicts.lines()));
        }
    }

    /** Adds an answer; false if another process added one of that number. */
    private boolean isAdded(KeptReport kept, Opinion opinion) {
        byte[] bytes = mapper.writeValueAsBytes(opinion);
        String part = String.format(Locale.ROOT, "%s%04d.json", PREFIX, opinion.number());
        if (Files.exists(reports.folders().part(kept.id(), part))) {
            return false;
        }
        audit.record(AuditedChange.of(
                AuditAct.REPORT_ANSWERED,
                KeptReports.subject(kept) + "/answers/" + opinion.number(),
                opinion.previous(),
                opinion.hash()));
        try {
            reports.folders().add(kept.id(), part, bytes);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, reports.folders().folder());
        }
    }
}
