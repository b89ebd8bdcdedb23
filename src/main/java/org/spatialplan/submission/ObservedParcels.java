package org.spatialplan.submission;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/**
 * The parcels of a file that is longer than its sample. A statement at the end of the file, such as a {@code crs}
 * member behind a thousand features, may still refuse the file.
 */
final class ObservedParcels extends ForwardingParcels {

    ObservedParcels(ParcelSource source) {
        super(source);
    }

    /**
     * The next parcel; empty at the end.
     *
     * @throws SuspectInputException at the end, if the file is too doubtful for an answer
     */
    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> next = super.next();
        if (next.isEmpty()) {
            List<Finding> faults = notes().stream().filter(Finding::isError).toList();
            if (!faults.isEmpty()) {
                throw new SuspectInputException(faults);
            }
        }
        return next;
    }
}
