package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.Territory;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.submission.ground.ParcelSample;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A file of parcels that was diagnosed and may be checked.
 *
 * @param file the submitted file
 * @param format name of the format for people
 * @param reading how its coordinates are read
 * @param accuracyM how far the true outlines may be from the submitted ones, in metres
 * @param remarks findings; none of them prevents an answer
 * @param kept all parcels, if the file holds no more than the sample that was read for the diagnosis
 * @param head what the sample tells of the file's table
 * @param stated what the caller says of the file's table
 */
public record Submission(
        SubmittedFile file,
        String format,
        CoordinateInterpretation reading,
        double accuracyM,
        List<Finding> remarks,
        Optional<List<Parcel>> kept,
        TableHead head,
        TableStatement stated) {

    /** A submission whose file is opened again for reading. */
    public Submission(
            SubmittedFile file,
            String format,
            CoordinateInterpretation reading,
            double accuracyM,
            List<Finding> remarks) {
        this(file, format, reading, accuracyM, remarks, Optional.empty(), TableHead.NONE, TableStatement.NONE);
    }

    /** The number of vertices at which the sample ends. A few large parcels are enough. */
    private static final long MAX_SAMPLED = SubmissionLimits.HERE.maxSampledVertices();

    /** The number of faults that are listed if nothing in a file can be read. */
    private static final int TOLD = 3;

    /**
     * Opens a file, reads a sample and diagnoses it.
     *
     * @throws SuspectInputException if the file is too doubtful for an answer
     * @throws DataFileException if it cannot be read
     */
    public static Submission of(SubmittedFile file, CoordinateOptions stated, Territory city, GroundFrame frame) {
        long counted = WorkLimit.vertices();
        try (ParcelSource source = file.open(stated.crs(), stated.datum(), stated.table())) {
            List<Parcel> read = new ArrayList<>();
            Optional<Parcel> next = sample(source, read);
            Optional<List<Parcel>> all = next.isEmpty() ? Optional.of(List.copyOf(read)) : Optional.empty();
            Diagnosis.Outcome outcome = new ParcelSample(
                            read,
                            all.isPresent(),
                            source.notes(),
                            source.crs(),
                            file.unstated(),
                            source.statesUnreadableSystem())
                    .diagnose(stated, city, frame);
            if (all.isEmpty()) {
                WorkLimit.forgetSince(counted);
            }
            return new Submission(
                    file,
                    source.format(),
                    outcome.reading(),
                    stated.accuracyOrZeroM(),
                    outcome.remarks(),
                    all,
                    TableHead.of(file.name(), source, read),
                    stated.table());
        }
    }

    /** Reads a sample and returns the parcel that follows it, if there is one. */
    private static Optional<Parcel> sample(ParcelSource source, List<Parcel> read) {
        Optional<Parcel> next = source.next();
        long weight = 0;
        while (next.isPresent() && read.size() < ParcelSample.MAX_PARCELS && weight < MAX_SAMPLED) {
            read.add(next.get());
            weight += next.get().weight();
            next = source.next();
        }
        return next;
    }

    /**
     * What the first parcels of a file tell of its table. Its coordinates are not judged.
     *
     * @throws DataFileException if it cannot be read
     */
    public static TableHead headOf(SubmittedFile file, CoordinateOptions stated) {
        try (ParcelSource source = file.open(stated.crs(), stated.datum(), stated.table())) {
            List<Parcel> read = new ArrayList<>();
            sample(source, read);
            return TableHead.of(file.name(), source, read);
        }
    }

    /**
     * This submission, unless all of its parcels are unreadable.
     *
     * @throws DataFileException if it holds parcels and none of them could be read, with the reason and place of the
     *     first
     */
    public Submission requireReadable() {
        kept.filter(parcels -> !parcels.isEmpty()
                        && parcels.stream()
                                .noneMatch(parcel -> parcel.geometry().isPresent()))
                .ifPresent(parcels -> {
                    throw nothingReadable(parcels.stream()
                            .flatMap(parcel -> parcel.fault().stream())
                            .toList());
                });
        return this;
    }

    /**
     * The exception that no parcel could be read.
     *
     * @param faults in the order of the parcels
     */
    public DataFileException nothingReadable(List<Finding> faults) {
        LocalizedText reasons = new LocalizedText(
                faults.stream().limit(TOLD).map(Finding::zh).collect(Collectors.joining("；")),
                faults.stream()
                        .limit(TOLD)
                        .map(fault -> (fault.place().isEmpty() ? "" : fault.place() + ": ") + fault.en())
                        .collect(Collectors.joining("; ")));
        String places = faults.stream()
                .limit(TOLD)
                .map(Finding::place)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining("，", "（", "）"));
        return new DataFileException(
                file.name(),
                0,
                Messages.of(
                        "submission.no-parcel-readable",
                        faults.size(),
                        reasons,
                        new LocalizedText(places.length() > 2 ? places : "", "")));
    }

    /** A copy with the remarks on a companion file added. */
    public Submission with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Submission(file, format, reading, accuracyM, all, kept, head, stated);
    }

    /** All parcels from the first on. The file is opened again unless it is small. */
    public ParcelSource parcels() {
        return kept.<ParcelSource>map(parcels -> new BufferedParcels(format, parcels))
                .orElseGet(() -> new ObservedParcels(file.open(Optional.of(reading.crs()), reading.datum(), stated)));
    }

    /** A reader that converts the parcels to grounds. */
    public GroundReader grounds(GroundFrame frame) {
        return new GroundReader(reading, frame, accuracyM);
    }
}
