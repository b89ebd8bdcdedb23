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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.Caller;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as folders of plain files, which are written once: the record, the JSON, the submitted files and the document that
 * was answered. A report is deleted when it is older than reports are kept, or before by an operator who says why. Its
 * {@link Tombstone} is left, so that its address tells it. Several processes may use the folder. Thread-safe.
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
    private final ReportNumbers numbers;
    private final AuditRecorder audit;
    private final Clock clock;
    private final JsonMapper mapper;
    private Instant cleaned = Instant.MIN;
    /** The largest number of each year in the folder when it was first needed. Guarded by this. */
    private final Map<Integer, Integer> given = new HashMap<>();

    /** Uses a folder, which need not exist. */
    public KeptReports(
            KeptReportSettings settings, JsonMapper mapper, ReportNumbers numbers, AuditRecorder audit, Clock clock) {
        this.settings = settings;
        this.mapper = mapper;
        this.numbers = numbers;
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

    /** The folders of all reports. */
    RecordFolders<KeptReport> folders() {
        return folders;
    }

    /**
     * Gives a report its address and number.
     *
     * @throws KeptReportsFullException if as many are kept as may be
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    public Registration register(ConflictReport report, Caller by) {
        requireNumber();
        String id = RecordFolders.newId();
        int year = ReportNumber.year(report.time(), report.question().timeZone());
        int number = numbers.next(year, largest(year), report.id());
        return new Registration(id, new ReportNumber(year, number).toString(), Keeper.of(by));
    }

    /**
     * The database may be another one, or an older backup, than that of the reports that are here.
     */
    private synchronized int largest(int year) {
        return given.computeIfAbsent(year, wanted -> numbersHere()
                .filter(number -> number.year() == wanted)
                .mapToInt(ReportNumber::running)
                .max()
                .orElse(0));
    }

    private Stream<ReportNumber> numbersHere() {
        return Stream.concat(
                        folders.list().stream().map(KeptReport::number),
                        tombstones().map(Tombstone::number))
                .flatMap(number -> ReportNumber.find(number).stream());
    }

    /**
     * Keeps a report.
     *
     * @param registration as {@link #register} made it
     * @param json the report as JSON
     * @param documents further files by their names, see {@link KeptDocument}
     * @throws NoRoomException if there is no room on the disk
     */
    public KeptReport keep(
            Registration registration, ConflictReport report, byte[] json, Map<String, byte[]> documents) {
        Map<String, byte[]> parts = new LinkedHashMap<>(documents);
        parts.put(KeptReport.JSON, json);
        SubmittedFiles files = report.files().orElseThrow();
        parts.put(KeptReport.SUBMITTED, files.parcels().bytes());
        files.approval().ifPresent(approval -> parts.put(KeptReport.APPROVAL, approval.bytes()));
        room.require(parts.values().stream().mapToLong(bytes -> bytes.length).sum());
        KeptReport kept = new KeptReport(
                registration.id(),
                registration.number(),
                report.id(),
                report.time(),
                registration.keeper(),
                files.parcels().name(),
                report.grounds().size(),
                report.gravest()
                        .map(ground -> EnumNames.of(ground.verdict().state()))
                        .orElse("not-checked"),
                ProgramVersion.get(),
                KeptReport.used(report.basis()),
                hashes(parts));
        write(kept, parts);
        recordKept(kept);
        return kept;
    }

    /** A report whose entry in the audit log cannot be made is not kept. */
    private void recordKept(KeptReport kept) {
        try {
            audit.record(AuditedChange.of(AuditAct.REPORT_KEPT, subject(kept), "", kept.sha256()));
        } catch (RuntimeException e) {
            folders.delete(kept.id());
            throw e;
        }
    }

    /** The number that is on the paper: the id is the address, which is a secret. */
    static String subject(KeptReport kept) {
        return "reports/" + kept.name();
    }

    private synchronized void requireNumber() {
        Instant now = clock.instant();
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
            deleteOld();
            cleaned = now;
        }
        if (folders.count() >= settings.maxReports()) {
            throw new KeptReportsFullException(settings.maxReports());
        }
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
     * Returns a kept report, whoever owns it.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    public KeptReport get(String id) {
        return get(id, keeper -> true);
    }

    /**
     * Returns a kept report if its keeper is one of those that are seen; others seem not to be there.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    KeptReport get(String id, Predicate<Keeper> seen) {
        Optional<KeptReport> kept = folders.find(id);
        if (kept.filter(report -> !isOld(report))
                .map(KeptReport::keeper)
                .filter(seen)
                .isPresent()) {
            return kept.get();
        }
        throw kept.map(report -> Tombstone.of(report, null, ""))
                .or(() -> findTombstone(id))
                .filter(gone -> seen.test(gone.keeper()))
                .map(NoKeptReportException::gone)
                .orElseGet(() -> NoKeptReportException.unknown(id));
    }

    private Optional<Tombstone> findTombstone(String id) {
        if (!RecordFolders.isId(id)) {
            return Optional.empty();
        }
        if (!Files.exists(tombstone(id))) {
            return folders.exists(id) ? Optional.of(Tombstone.ofEarlierVersion(id)) : Optional.empty();
        }
        return Optional.of(readTombstone(tombstone(id)));
    }

    /** Those of earlier versions are empty files. */
    private Tombstone readTombstone(Path file) {
        try {
            return mapper.readValue(Files.readAllBytes(file), Tombstone.class);
        } catch (IOException | JacksonException e) {
            return Tombstone.ofEarlierVersion(file.getFileName().toString());
        }
    }

    private Stream<Tombstone> tombstones() {
        Path gone = settings.folder().resolve(GONE);
        if (!Files.isDirectory(gone)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(gone)) {
            return files.toList().stream().map(this::readTombstone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers up to the largest of each year under which no report is here, in their order. */
    public List<NumberGap> gaps() {
        Map<ReportNumber, Tombstone> deleted = new HashMap<>();
        tombstones().forEach(gone -> ReportNumber.find(gone.number()).ifPresent(number -> deleted.put(number, gone)));
        SortedSet<ReportNumber> here = new TreeSet<>();
        folders.list().forEach(kept -> ReportNumber.find(kept.number()).ifPresent(here::add));
        Map<Integer, Integer> largest = new TreeMap<>();
        Stream.concat(here.stream(), deleted.keySet().stream())
                .forEach(number -> largest.merge(number.year(), number.running(), Math::max));
        List<NumberGap> gaps = new ArrayList<>();
        largest.forEach((year, last) -> IntStream.rangeClosed(1, last)
                .mapToObj(running -> new ReportNumber(year, running))
                .filter(number -> !here.contains(number))
                .forEach(number ->
                        gaps.add(new NumberGap(number.toString(), Optional.ofNullable(deleted.get(number))))));
        return gaps;
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
     * Requires that a report is older than reports are kept.
     *
     * @throws NoKeptReportException if there is none, or none any more
     * @throws ReportInTimeException if its time is not over
     */
    public void requireOver(String id) {
        KeptReport kept = folders.find(id).orElseGet(() -> get(id));
        if (!isOld(kept)) {
            throw new ReportInTimeException(kept.name(), end(kept));
        }
    }

    /**
     * Deletes a report that is older than reports are kept. Its address tells from now on that it is gone.
     *
     * @throws NoKeptReportException if there is none, or none any more
     * @throws ReportInTimeException if its time is not over
     */
    public void delete(String id) {
        requireOver(id);
        folders.find(id).ifPresent(kept -> forget(kept, "", audit::record));
    }

    /**
     * Deletes a report before its time. Its address tells from now on that it is gone, and why.
     *
     * @param reason why, for those who look for it
     * @throws NoKeptReportException if there is none, or none any more
     */
    public void deleteBeforeItsTime(String id, String reason) {
        forget(get(id), reason, audit::record);
    }

    private void forget(KeptReport kept, String reason, Consumer<AuditedChange> log) {
        byte[] left = mapper.writeValueAsBytes(Tombstone.of(kept, clock.instant(), reason));
        log.accept(AuditedChange.of(
                AuditAct.REPORT_DELETED,
                subject(kept) + (reason.isEmpty() ? "" : "/before-its-time"),
                kept.sha256(),
                new DataFile(GONE, left).sha256()));
        try {
            Files.createDirectories(tombstone(kept.id()).getParent());
            Files.write(tombstone(kept.id()), left);
            Files.setLastModifiedTime(tombstone(kept.id()), FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folders.folder());
        }
        folders.delete(kept.id());
        LOG.info("The report {} of {} is deleted", kept.name(), kept.time());
    }

    /** The moment until which a report is kept. */
    public Instant end(KeptReport kept) {
        return kept.time().plus(settings.keep());
    }

    private boolean isOld(KeptReport kept) {
        return end(kept).isBefore(clock.instant());
    }

    /** Deletes what is older than reports are kept, and forgets ids that have been gone for as long. */
    private void deleteOld() {
        folders.list().stream().filter(this::isOld).forEach(old -> forget(old, "", audit::recordOfService));
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
