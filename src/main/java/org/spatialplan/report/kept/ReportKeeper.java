package org.spatialplan.report.kept;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.Crs;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.report.EarlierReport;
import org.spatialplan.report.KeptAddress;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.report.ReportRepetition.Repeated;
import org.spatialplan.text.Language;

/**
 * Writes reports that are kept, and shows them again: in the format in which one was answered the very same file, in others
 * what a repetition comes to, if all its figures are the same. Thread-safe.
 */
public final class ReportKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);

    private final KeptReports reports;
    private final ReportFiles files;
    private final ReportRepetition repetition;

    public ReportKeeper(KeptReports reports, ReportFiles files, ReportRepetition repetition) {
        this.reports = reports;
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
     * Whether a report will be kept: documents are, where the service keeps reports, unless the caller says otherwise.
     *
     * @param wanted what the caller says; empty for nothing
     * @throws ReportsNotKeptException if it is wanted and the service keeps none
     */
    public boolean isKept(Optional<Boolean> wanted, MediaFormat format) {
        if (wanted.orElse(false) && !reports.isOn()) {
            throw new ReportsNotKeptException();
        }
        return reports.isOn() && wanted.orElse(format.equals(MediaFormat.HTML) || format.equals(MediaFormat.PDF));
    }

    /**
     * Writes a report, and keeps it if it is to be kept. One that the caller did not ask to be kept is written without an
     * address where there is no room for it, or the audit log cannot be reached.
     *
     * @param wanted what the caller says; empty for nothing
     * @throws NoRoomException if there is no room for one that is wanted
     * @throws KeptReportsFullException the same, if as many are kept as may be
     * @throws StoreUnavailableException the same, if the audit log cannot be reached
     */
    public Written write(
            ConflictReport report,
            MediaFormat format,
            Language language,
            Crs crs,
            Optional<Boolean> wanted,
            Addresses addresses) {
        if (!isKept(wanted, format)) {
            return new Written(files.bytes(report, format, language, crs), Optional.empty());
        }
        try {
            return kept(report, format, language, crs, addresses);
        } catch (NoRoomException | KeptReportsFullException | StoreUnavailableException e) {
            if (wanted.isPresent()) {
                throw e;
            }
            LOG.warn("The report {} is not kept: {}", report.id(), e.getMessage());
            return new Written(files.bytes(report, format, language, crs), Optional.empty());
        }
    }

    private Written kept(ConflictReport report, MediaFormat format, Language language, Crs crs, Addresses addresses) {
        String id = reports.newId();
        KeptAddress address = QrCode.of(addresses.of(id));
        byte[] bytes = files.bytes(report, format, language, crs, Optional.of(address));
        byte[] json = format.equals(MediaFormat.JSON)
                ? bytes
                : files.bytes(report, MediaFormat.JSON, language, crs, Optional.of(address));
        reports.keep(id, report, json, Map.of(KeptDocument.name(format, language), bytes));
        return new Written(bytes, Optional.of(address.url()));
    }

    /**
     * Shows a kept report again.
     *
     * @param url its address, for the documents
     * @throws NoKeptReportException if there is none, or none any more
     * @throws ReportChangedException if it must be made again in this format, and does not come out the same
     */
    public byte[] show(KeptReport kept, MediaFormat format, Language language, Crs crs, String url) {
        return reports.read(kept, KeptDocument.name(format, language))
                .orElseGet(() -> again(kept, format, language, crs, url));
    }

    private byte[] again(KeptReport kept, MediaFormat format, Language language, Crs crs, String url) {
        EarlierReport earlier = repetition.read(part(kept, KeptReport.JSON));
        DataFile submitted = part(kept, KeptReport.SUBMITTED);
        Optional<DataFile> approval =
                reports.read(kept, KeptReport.APPROVAL).map(bytes -> new DataFile(KeptReport.APPROVAL, bytes));
        Repeated repeated =
                repetition.repeat(earlier, Optional.of(submitted), approval, ReportFiles.isWithParts(format, true));
        if (!repeated.isSame()) {
            throw new ReportChangedException(earlier, repeated);
        }
        return files.bytes(repeated.report(), format, language, crs, Optional.of(QrCode.of(url)));
    }

    private DataFile part(KeptReport kept, String part) {
        return new DataFile(
                part, reports.read(kept, part).orElseThrow(() -> NoKeptReportException.damaged(kept.id(), part)));
    }
}
