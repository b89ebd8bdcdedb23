package org.spatialplan.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.format.city.DataFile;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.report.ConflictReport;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.report.GroundCheck;
import org.spatialplan.report.LimitedCheck;
import org.spatialplan.report.ParcelOverlaps;
import org.spatialplan.report.ReportId;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.GroundReading;
import org.spatialplan.submission.Submission;
import org.spatialplan.text.Finding;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.problem.TooLargeException;
import org.springframework.stereotype.Component;

/** Checks submitted grounds and puts the report together, in memory. Thread-safe. */
@Component
public class GroundReports {

    /** More are better run as a process. */
    public static final int MAX_GROUNDS = ParcelOverlaps.MAX_PARCELS;

    private final Clock clock;

    GroundReports(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks all parcels of a file.
     *
     * @param submitted the file's bytes and the approval's: they name the report
     * @param withParts whether the geometry of what is shared and of what stays free is wanted
     * @param done told the number of parcels after each
     * @throws TooLargeException if there are more than {@link #MAX_GROUNDS}
     * @throws org.spatialplan.format.city.DataFileException if none of them can be read
     */
    public ConflictReport report(
            CheckPreparation.Prepared prepared,
            CheckParameters parameters,
            Submitted submitted,
            boolean withParts,
            LongConsumer done) {
        CheckedMap checked = prepared.check().map();
        List<CheckedGround> grounds = grounds(prepared.submission(), prepared.check(), withParts, done);
        Map<String, String> given = parameters.given();
        return new ConflictReport(
                ReportId.of(submitted.file(), submitted.approval().map(DataFile::bytes), given, checked),
                clock.instant(),
                prepared.check().day(),
                prepared.timeZone(),
                Optional.ofNullable(given.get("asOf")),
                Optional.ofNullable(given.get("rulesAsOf")),
                given,
                prepared.check().works(),
                prepared.submission(),
                prepared.approval(),
                checked.frame(),
                checked.layers(),
                checked.withoutRules(),
                Attribution.of(checked.layers()),
                grounds,
                prepared.check().totals(grounds));
    }

    /** What was submitted, as it came. */
    @SuppressWarnings("java:S6218") // never compared
    public record Submitted(byte[] file, Optional<DataFile> approval) {}

    private static List<CheckedGround> grounds(
            Submission submission, GroundCheck check, boolean withParts, LongConsumer done) {
        List<CheckedGround> grounds = new ArrayList<>();
        try (ParcelSource parcels = submission.parcels()) {
            GroundReading reading = submission.grounds(check.map().frame());
            LimitedCheck limited = LimitedCheck.of(check, reading);
            DuplicateOutlines outlines = new DuplicateOutlines();
            List<Finding> faults = new ArrayList<>();
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                if (grounds.size() == MAX_GROUNDS) {
                    throw new TooLargeException(
                            "文件超过 " + MAX_GROUNDS + " 个地块：请拆分文件",
                            "The file has more than " + MAX_GROUNDS + " parcels: split it");
                }
                next.get().fault().ifPresent(faults::add);
                grounds.add(limited.check(next.get(), outlines.earlier(next.get()), withParts));
                done.accept(grounds.size());
            }
            if (!grounds.isEmpty() && faults.size() == grounds.size()) {
                throw submission.nothingReadable(faults);
            }
        }
        return grounds;
    }
}
