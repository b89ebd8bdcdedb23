package org.spatialplan.report.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditRecorder;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.SubmittedFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.job.DiskRoom;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.job.RecordFolders;
import org.spatialplan.report.ProgramVersion;
import org.spatialplan.text.EnumNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as folders of plain files, which are written once: the record, the JSON, the submitted files and the document that
 * was answered. A report is deleted when it is older than reports are kept, or by a command; of that its id alone is left, so
 * that its address tells it. Several processes may use the folder. Thread-safe.
 */
public final class KeptReports {

    private static final Logger LOG = LoggerFactory.getLogger(KeptReports.class);
    private static final String RECORD = "kept.json";
    /** The folder of the ids of those that were deleted. */
    private static final String GONE = "gone";

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final KeptReportSettings settings;
    private final RecordFolders<KeptReport> folders;
    private final DiskRoom room;
    private final AuditRecorder audit;
    private final Clock clock;
    private Instant cleaned = Instant.MIN;

    /** Uses a folder, which need not exist. What a crash cut off there is removed. */
    public KeptReports(KeptReportSettings settings, JsonMapper mapper, AuditRecorder audit, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.folders = new RecordFolders<>(
                settings.folder(),
                RECORD,
                mapper.getTypeFactory().constructType(KeptReport.class),
                KeptReport::id,
                mapper);
        this.room = new DiskRoom(settings.folder(), settings.maxBytes(), "spatialplan.reports.most-disk");
    }

    /** Whether new reports are kept. */
    public boolean isOn() {
        return settings.on();
    }

    /** An id for a report that will be kept, for its address. */
    public String newId() {
        return RecordFolders.newId();
    }

    /**
     * Keeps a report.
     *
     * @param id as {@link #newId} made it
     * @param json the report as JSON
     * @param documents further files by their names, see {@link KeptDocument}
     * @throws NoRoomException if there is no room on the disk
     * @throws KeptReportsFullException if as many are kept as may be
     */
    public KeptReport keep(String id, ConflictReport report, byte[] json, Map<String, byte[]> documents) {
        Map<String, byte[]> parts = new LinkedHashMap<>(documents);
        parts.put(KeptReport.JSON, json);
        SubmittedFiles files = report.files().orElseThrow();
        parts.put(KeptReport.SUBMITTED, files.parcels().bytes());
        files.approval().ifPresent(approval -> parts.put(KeptReport.APPROVAL, approval.bytes()));
        requirePlace(parts);
        KeptReport kept = new KeptReport(
                id,
                report.id(),
                report.time(),
                files.parcels().name(),
                report.grounds().size(),
                report.gravest()
                        .map(ground -> EnumNames.of(ground.verdict().state()))
                        .orElse("not-checked"),
                ProgramVersion.get(),
                hashes(parts));
        write(kept, parts);
        recordKept(kept);
        return kept;
    }

    /** A report whose entry in the audit log cannot be made is not kept. */
    private void recordKept(KeptReport kept) {
        try {
            audit.record(AuditedChange.of(
                    AuditAct.REPORT_KEPT, subject(kept), "", kept.parts().get(KeptReport.JSON)));
        } catch (RuntimeException e) {
            folders.delete(kept.id());
            throw e;
        }
    }

    /** The number that is on the paper: the id is the address, which is a secret. */
    private static String subject(KeptReport kept) {
        return "reports/" + kept.report();
    }

    private synchronized void requirePlace(Map<String, byte[]> parts) {
        Instant now = clock.instant();
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
            deleteOld();
            cleaned = now;
        }
        if (folders.count() >= settings.maxReports()) {
            throw new KeptReportsFullException(settings.maxReports());
        }
        room.require(parts.values().stream().mapToLong(bytes -> bytes.length).sum());
    }

    private static Map<String, String> hashes(Map<String, byte[]> parts) {
        Map<String, String> hashes = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> hashes.put(name, new DataFile(name, bytes).sha256()));
        return hashes;
    }

    private void write(KeptReport kept, Map<String, byte[]> parts) {
        folders.create(kept.id());
        try {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                try (OutputStream out = folders.write(kept.id(), part.getKey(), StandardOpenOption.CREATE_NEW)) {
                    out.write(part.getValue());
                }
                FaultPoint.reach("report.part-written");
            }
            folders.save(kept);
        } catch (IOException e) {
            folders.delete(kept.id());
            throw NoRoomException.ifFull(e, folders.folder());
        } catch (RuntimeException e) {
            folders.delete(kept.id());
            throw e;
        }
    }

    /**
     * Returns a kept report.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    public KeptReport get(String id) {
        return folders.find(id)
                .filter(kept -> !isOld(kept))
                .orElseThrow(() -> isGone(id) ? NoKeptReportException.gone(id) : NoKeptReportException.unknown(id));
    }

    private boolean isGone(String id) {
        return folders.exists(id) || RecordFolders.isId(id) && Files.exists(tombstone(id));
    }

    /**
     * Reads a file of a report.
     *
     * @return empty if it has none of that name
     * @throws NoKeptReportException if the file is not what was kept
     */
    public Optional<byte[]> read(KeptReport kept, String part) {
        if (!kept.has(part)) {
            return Optional.empty();
        }
        try {
            DataFile file = new DataFile(part, Files.readAllBytes(folders.part(kept.id(), part)));
            if (!file.sha256().equals(kept.parts().get(part))) {
                throw NoKeptReportException.damaged(kept.id(), part);
            }
            return Optional.of(file.bytes());
        } catch (IOException e) {
            LOG.warn("The file {} of the report {} cannot be read: {}", part, kept.id(), e.toString());
            throw NoKeptReportException.damaged(kept.id(), part);
        }
    }

    /** All reports, the newest first. */
    public List<KeptReport> list() {
        return folders.list().stream()
                .filter(kept -> !isOld(kept))
                .sorted(Comparator.comparing(KeptReport::time).reversed().thenComparing(KeptReport::id))
                .toList();
    }

    /** The size of all files of a report, in bytes. */
    public long bytes(KeptReport kept) {
        return folders.bytes(kept.id());
    }

    /**
     * Deletes a report. Its address tells from now on that it is gone.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    public void delete(String id) {
        KeptReport kept = get(id);
        audit.record(deletion(kept));
        forget(kept);
    }

    private static AuditedChange deletion(KeptReport kept) {
        return AuditedChange.of(
                AuditAct.REPORT_DELETED, subject(kept), kept.parts().getOrDefault(KeptReport.JSON, ""), "");
    }

    private void forget(KeptReport kept) {
        try {
            Files.createDirectories(tombstone(kept.id()).getParent());
            Files.writeString(tombstone(kept.id()), "");
            Files.setLastModifiedTime(tombstone(kept.id()), FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folders.folder());
        }
        folders.delete(kept.id());
        LOG.info("The report {} of {} is deleted", kept.report(), kept.time());
    }

    private boolean isOld(KeptReport kept) {
        return kept.time().isBefore(clock.instant().minus(settings.keep()));
    }

    /** Deletes what is older than reports are kept, and forgets ids that have been gone for as long. */
    private void deleteOld() {
        folders.list().stream().filter(this::isOld).forEach(old -> {
            audit.recordOfService(deletion(old));
            forget(old);
        });
        Path gone = settings.folder().resolve(GONE);
        if (!Files.isDirectory(gone)) {
            return;
        }
        Instant since = clock.instant().minus(settings.keep());
        try (Stream<Path> ids = Files.list(gone)) {
            for (Path id : ids.toList()) {
                if (Files.getLastModifiedTime(id).toInstant().isBefore(since)) {
                    Files.deleteIfExists(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tombstone(String id) {
        return settings.folder().resolve(GONE).resolve(id);
    }

    /** Removes what a crash cut off: a folder without a record. To be called before anything is kept. */
    public void mend() {
        folders.mend(part -> false);
    }
}
