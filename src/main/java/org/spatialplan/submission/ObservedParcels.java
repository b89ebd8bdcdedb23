package org.spatialplan.submission;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.text.Finding;

/**
 * Parcels of a file that is longer than its sample: what only its end says, as a {@code crs} member behind a thousand
 * features, still forbids an answer.
 */
final class ObservedParcels extends ForwardingParcels {

    ObservedParcels(ParcelSource source) {
        super(source);
    }

    /** @throws SuspectInputException at the end, if nothing can be decided on the file as it is */
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
