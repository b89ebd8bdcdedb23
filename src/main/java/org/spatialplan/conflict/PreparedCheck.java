package org.spatialplan.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.LimitedCheck;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.Finding;

/** A diagnosed file, and the layers, rules and conditions by which its parcels are checked. Open as long as its file is. */
public final class PreparedCheck {

    /** A report holds all parcels in memory; more are written as rows, see {@link #bulk}. */
    public static final int MAX_PARCELS = ParcelOverlaps.MAX_PARCELS;

    private final Submission submission;
    private final Optional<ApprovalArea> approval;
    private final GroundCheck check;
    private final ConflictReport.Question question;
    private final Supplier<Optional<PlanMap>> plan;
    private final Clock clock;

    /** @param plan finds the plan on its map at the moment of the check, if there is one */
    PreparedCheck(
            Submission submission,
            Optional<ApprovalArea> approval,
            GroundCheck check,
            ConflictReport.Question question,
            Supplier<Optional<PlanMap>> plan,
            Clock clock) {
        this.submission = submission;
        this.approval = approval;
        this.check = check;
        this.question = question;
        this.plan = plan;
        this.clock = clock;
    }

    /** The file, with what was noticed of it and of the approval. */
    public Submission submission() {
        return submission;
    }

    public Optional<ApprovalArea> approval() {
        return approval;
    }

    /** The layer versions and rules that are used. */
    public CheckedMap map() {
        return check.map();
    }

    public GroundFrame frame() {
        return check.map().frame();
    }

    /** What of the layers and rules is not yet in force. */
    public List<Finding> remarks() {
        return NotYetInForce.remarks(check.map().layers(), map().withheld(), question.day());
    }

    /** What was asked. */
    public ConflictReport.Question question() {
        return question;
    }

    /**
     * Finds the parcels that hold the same ground, for checks that keep no parcels in memory: reads the file once more.
     *
     * @return empty if there are more parcels, or more vertices in them, than are compared
     */
    public Optional<ParcelOverlaps> findOverlaps() {
        return ParcelOverlaps.among(submission, frame());
    }

    /**
     * Checks all parcels in the calling thread and puts the report together, in memory.
     *
     * @param file bytes of the submitted file, which name the report
     * @param approved the file of the approval, if it came as one
     * @param withParts whether the geometry of what is shared and of what stays free is wanted
     * @param done told the number of parcels after each
     * @throws TooManyParcelsException if there are more than {@link #MAX_PARCELS}
     * @throws DataFileException if none of them can be read
     */
    public ConflictReport report(byte[] file, Optional<DataFile> approved, boolean withParts, LongConsumer done) {
        List<CheckedGround> grounds = check(withParts, MAX_PARCELS, done);
        return new ConflictReport(
                ReportId.of(file, approved.map(DataFile::bytes), question.parameters(), map(), grounds),
                clock.instant(),
                question,
                submission,
                approval,
                map(),
                grounds,
                GroundTotals.of(grounds, check),
                new ReportSurroundings(plan, map().disclosed(), grounds),
                Optional.of(new SubmittedFiles(new DataFile(submission.file().name(), file), approved)));
    }

    /**
     * Checks all parcels in the calling thread, and finds what of them stays free and where else they would.
     *
     * @param within where other places are searched; empty if none are wanted
     * @throws TooManyParcelsException if there are more than {@value AlternativesSearch#MAX_GROUNDS}
     * @throws DataFileException if none of them can be read
     */
    AlternativesReport alternatives(AlternativesRequest asked, Optional<SearchArea> within) {
        List<CheckedGround> grounds = check(false, AlternativesSearch.MAX_GROUNDS, done -> {});
        return new AlternativesReport(
                clock.instant(),
                question,
                submission,
                approval,
                map(),
                asked,
                within,
                new AlternativesSearch(check, asked, within).of(grounds));
    }

    /**
     * The check of a file of any length, which writes a row for each parcel.
     *
     * @param rows how rows are written
     * @param workers check parcels side by side
     */
    public BulkCheck bulk(RowWriter.Maker rows, ExecutorService workers) {
        return new BulkCheck(check, submission, rows, workers);
    }

    private List<CheckedGround> check(boolean withParts, int maxParcels, LongConsumer done) {
        List<CheckedGround> grounds = new ArrayList<>();
        try (ParcelSource parcels = submission.parcels()) {
            LimitedCheck limited = LimitedCheck.of(check, submission.grounds(frame()));
            DuplicateOutlines outlines = new DuplicateOutlines();
            List<Finding> faults = new ArrayList<>();
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                if (grounds.size() == maxParcels) {
                    throw new TooManyParcelsException(maxParcels);
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
