package org.spatialplan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.ParcelSource;

/**
 * A file of parcels that was diagnosed and may be checked.
 *
 * @param format name of the format for people
 * @param reading how its coordinates are read
 * @param accuracyM how far the true outlines may lie from the submitted ones
 * @param remarks what was noticed; none of them forbids an answer
 */
public record Submission(
        SubmittedFile file, String format, CoordinateReading reading, double accuracyM, List<Remark> remarks) {

    /** The diagnosis looks at that many parcels from the start of the file. */
    private static final int SAMPLE = 200;

    /**
     * Opens a file, reads a sample and diagnoses it.
     *
     * @throws SuspectInputException if nothing can be decided on it as it is
     * @throws org.spatialplan.transfer.DataFileException if it cannot be read
     */
    public static Submission of(SubmittedFile file, Statement stated, Territory city, GroundFrame frame) {
        try (ParcelSource source = file.open(stated.crs())) {
            List<Geometry> sample = new ArrayList<>();
            Optional<Parcel> next = source.next();
            while (next.isPresent()) {
                next.get().geometry().ifPresent(sample::add);
                next = sample.size() < SAMPLE ? source.next() : Optional.empty();
            }
            Diagnosis.Outcome outcome =
                    new Diagnosis(city, frame).of(sample, stated, source.crs(), file.isLonLatByDefault());
            List<Remark> remarks =
                    new ArrayList<>(source.notes().stream().map(Remark::of).toList());
            remarks.addAll(outcome.remarks());
            if (remarks.stream().anyMatch(Remark::isError)) {
                throw new SuspectInputException(remarks);
            }
            return new Submission(file, source.format(), outcome.reading(), stated.accuracyOrZeroM(), remarks);
        }
    }

    /** Opens the file again, to read it whole. */
    public ParcelSource parcels() {
        return file.open(Optional.of(reading.crs()));
    }

    public GroundReading grounds(GroundFrame frame) {
        return new GroundReading(reading, frame, accuracyM);
    }
}
