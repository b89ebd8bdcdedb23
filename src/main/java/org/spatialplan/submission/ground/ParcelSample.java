package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The parcels at the start of a submission, and what it says of its coordinates: enough to decide how all of them are read.
 *
 * @param parcels in their order
 * @param isAll whether there are no others
 * @param notes what was noticed while reading
 * @param crs the system that the submission states; empty if it states none
 * @param unstated what its format means if nothing is stated
 * @param statesUnreadableSystem whether it states a system that is not supported; then none is guessed
 */
public record ParcelSample(
        List<Parcel> parcels,
        boolean isAll,
        List<Finding> notes,
        Optional<Crs> crs,
        Diagnosis.Unstated unstated,
        boolean statesUnreadableSystem) {

    /** The number of parcels that are read for it. */
    public static final int MAX_PARCELS = 200;

    /** The code of the remark that a submission is empty. */
    public static final String NO_PARCELS = "no-parcels";

    /**
     * Finds out how the coordinates are to be read.
     *
     * @throws SuspectInputException if the submission is too doubtful for an answer
     */
    public Diagnosis.Outcome diagnose(CoordinateOptions stated, Territory city, GroundFrame frame) {
        List<Geometry> outlines =
                parcels.stream().flatMap(parcel -> parcel.geometry().stream()).toList();
        boolean nothingDrawn = isAll && outlines.isEmpty() && !parcels.isEmpty();
        List<Finding> remarks = new ArrayList<>(notes);
        requireReadableDatum(remarks);
        Diagnosis.Outcome outcome = nothingDrawn
                ? nowhere(stated)
                : new Diagnosis(city, frame).of(outlines, stated, crs, unstated, statesUnreadableSystem);
        if (parcels.isEmpty()) {
            remarks.add(Finding.warning(NO_PARCELS, "", Messages.of("submission.file-holds-no-parcel")));
        }
        remarks.addAll(outcome.remarks());
        DuplicateNumbers.in(parcels, remarks).ifPresent(remarks::add);
        if (remarks.stream().anyMatch(Finding::isError)) {
            throw new SuspectInputException(remarks);
        }
        return new Diagnosis.Outcome(outcome.reading(), List.copyOf(remarks));
    }

    /**
     * The diagnosis of a submission without a readable parcel. Each parcel has its own fault, so an unknown system is not
     * reported as the reason.
     */
    private Diagnosis.Outcome nowhere(CoordinateOptions stated) {
        Crs read = stated.crs().or(() -> crs).orElse(Crs.CRS84);
        return new Diagnosis.Outcome(
                new CoordinateInterpretation(read, stated.axesSwapped(), stated.datum()), List.of());
    }

    /** Refuses an unsupported datum. No reading is searched for, since each would be wrong. */
    public static void requireReadableDatum(List<Finding> remarks) {
        List<Finding> other = remarks.stream()
                .filter(remark -> remark.code().equals(SystemNote.OTHER_DATUM))
                .toList();
        if (!other.isEmpty()) {
            throw new SuspectInputException(other);
        }
    }
}
