package org.spatialplan.report.kept;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.job.Asker;
import org.spatialplan.job.JobScope;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.report.AnswerSheet;
import org.spatialplan.report.AnswerSheet.Answer;
import org.spatialplan.report.EarlierReport;
import org.spatialplan.report.KeptAddress;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportForm;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.report.ReportRepetition.Repeated;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes reports that are kept, and shows them again: in the format in which one was answered the very same file, in others
 * what a repetition comes to, if all its figures are the same. Thread-safe.
 */
public final class ReportKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);

    private final KeptReports reports;
    private final ReportAccess access;
    private final Opinions opinions;
    private final ReportFiles files;
    private final ReportRepetition repetition;
    private final JobScope scope;
    private final JsonMapper mapper;
    private final Supplier<ZoneId> zone;

    /**
     * Writes and shows reports.
     *
     * @param scope lets a repetition see what the keeper of the report saw
     * @param zone of the city, in which moments are printed
     */
    public ReportKeeper(
            KeptReports reports,
            ReportAccess access,
            Opinions opinions,
            ReportFiles files,
            ReportRepetition repetition,
            JobScope scope,
            JsonMapper mapper,
            Supplier<ZoneId> zone) {
        this.reports = reports;
        this.access = access;
        this.opinions = opinions;
        this.scope = scope;
        this.mapper = mapper;
        this.zone = zone;
        this.files = files;
        this.repetition = repetition;
    }

    /** Makes the address of a report from its id. */
    @FunctionalInterface
    public interface Addresses {
        String of(String id);
    }

    /**
     * A report that was written.
     *
     * @param url where it is kept; empty if it is not
     */
    public record Written(byte[] bytes, Optional<String> url) {}

    /**
     * Whether a report will be kept: documents are, where the service keeps reports and the caller may keep one, unless the
     * caller says otherwise.
     *
     * @param wanted what the caller says; empty for nothing
     * @throws ReportsNotKeptException if it is wanted and the service keeps none
     * @throws org.spatialplan.access.RightMissingException if it is wanted and the caller may not keep one
     */
    public boolean isKept(Optional<Boolean> wanted, MediaFormat format) {
        if (wanted.orElse(false) && !reports.isOn()) {
            throw new ReportsNotKeptException();
        }
        if (wanted.orElse(false)) {
            access.requireKeeping();
        }
        return reports.isOn()
                && access.mayKeep()
                && wanted.orElse(format.equals(MediaFormat.HTML) || format.equals(MediaFormat.PDF));
    }

    /**
     * Writes a report, and keeps it if it is to be kept. One that the caller did not ask to be kept is written without an
     * address where there is no room for it, or the audit log cannot be reached.
     *
     * @param wanted what the caller says; empty for nothing
     * @param registration of the request, the same for each attempt at its work
     * @throws NoRoomException if there is no room for one that is wanted
     * @throws KeptReportsFullException the same, if as many are kept as may be
     * @throws StoreUnavailableException the same, if the audit log cannot be reached
     */
    public Written write(
            ConflictReport report,
            ReportForm form,
            Optional<Boolean> wanted,
            Addresses addresses,
            RegistrationOfRequest registration) {
        if (!isKept(wanted, form.format())) {
            return new Written(files.bytes(report, form), Optional.empty());
        }
        try {
            return kept(report, form, addresses, registration);
        } catch (NoRoomException | KeptReportsFullException | StoreUnavailableException e) {
            if (wanted.isPresent()) {
                throw e;
            }
            LOG.warn("The report {} is not kept: {}", report.id(), e.getMessage());
            return new Written(files.bytes(report, form), Optional.empty());
        }
    }

    private Written kept(ConflictReport report, ReportForm form, Addresses addresses, RegistrationOfRequest ofRequest) {
        Registration registration = ofRequest.in(reports, report, access.caller());
        KeptAddress address = QrCode.of(addresses.of(registration.id()), registration.number());
        byte[] bytes = files.bytes(report, form, Optional.of(address));
        byte[] json = form.format().equals(MediaFormat.JSON)
                ? bytes
                : files.bytes(report, form.inJson(), Optional.of(address));
        reports.keep(registration, report, json, Map.of(KeptDocument.name(form), bytes));
        return new Written(bytes, Optional.of(address.url()));
    }

    /**
     * How a kept report is shown.
     *
     * @param withAnswers whether HTML, PDF and JSON show the answers to the report, if there are any; without them the file
     *     is the very same that was kept
     */
    public record Showing(ReportForm form, boolean withAnswers) {}

    /**
     * Shows a kept report again.
     *
     * @param address its address, for the documents
     * @throws NoKeptReportException if a file of it is not what was kept
     * @throws ReportChangedException if it must be made again in this format, and does not come out the same
     */
    public byte[] show(KeptReport kept, Showing showing, String address) {
        byte[] original = reports.read(kept, KeptDocument.name(showing.form()))
                .orElseGet(() -> asKept(kept, () -> again(kept, showing, address)));
        if (!isWithAnswers(kept, showing)) {
            return original;
        }
        List<Opinion> given = opinions.list(kept);
        return files.withAnswers(
                original,
                showing.form().format(),
                sheet(kept, given, address),
                given,
                showing.form().language());
    }

    /** Whether a report is shown with its answers: if it has some, and they are wanted, and the format shows them. */
    public boolean isWithAnswers(KeptReport kept, Showing showing) {
        return showing.withAnswers()
                && ReportFiles.isWithAnswers(showing.form().format())
                && !opinions.list(kept).isEmpty();
    }

    private AnswerSheet sheet(KeptReport kept, List<Opinion> given, String address) {
        ReportedVerdicts verdicts = ReportedVerdicts.of(kept, reports, mapper);
        return new AnswerSheet(
                kept.name(),
                kept.sha256(),
                address + "?answers=false",
                zone.get(),
                given.stream()
                        .map(opinion -> new Answer(
                                opinion.number(),
                                opinion.time(),
                                opinion.name(),
                                opinion.ground(),
                                opinion.line(),
                                opinion.line() == null ? List.of() : verdicts.find(opinion.line(), opinion.ground()),
                                opinion.text(),
                                opinion.hash()))
                        .toList());
    }

    /** Repeats a check on the layers that its keeper saw; of a report of an earlier version on those of the caller. */
    private byte[] asKept(KeptReport kept, Supplier<byte[]> work) {
        return kept.number().isEmpty()
                ? work.get()
                : scope.ask(
                        new Asker("", kept.keeper().id(), true, kept.keeper().layers()), work);
    }

    private byte[] again(KeptReport kept, Showing showing, String address) {
        EarlierReport earlier = repetition.read(part(kept, KeptReport.JSON));
        DataFile submitted = part(kept, KeptReport.SUBMITTED);
        Optional<DataFile> approval =
                reports.read(kept, KeptReport.APPROVAL).map(bytes -> new DataFile(KeptReport.APPROVAL, bytes));
        Repeated repeated = repetition.repeat(
                earlier,
                Optional.of(submitted),
                approval,
                ReportFiles.isWithParts(showing.form().format(), true));
        if (!repeated.isSame()) {
            throw new ReportChangedException(earlier, repeated);
        }
        return files.bytes(repeated.report(), showing.form(), Optional.of(QrCode.of(address, kept.number())));
    }

    private DataFile part(KeptReport kept, String part) {
        return new DataFile(
                part, reports.read(kept, part).orElseThrow(() -> NoKeptReportException.damaged(kept.id(), part)));
    }
}
