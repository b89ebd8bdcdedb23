package org.spatialplan.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.geo.Crs;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.ParcelSource;

/**
 * Parcels of a file that is longer than its sample: what only its end says, as a {@code crs} member behind a thousand
 * features, still forbids an answer.
 */
final class WatchedParcels implements ParcelSource {

    private final ParcelSource source;

    WatchedParcels(ParcelSource source) {
        this.source = source;
    }

    /** @throws SuspectInputException at the end, if nothing can be decided on the file as it is */
    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> next = source.next();
        if (next.isEmpty()) {
            List<Remark> faults = source.notes().stream()
                    .map(Remark::of)
                    .filter(Remark::isError)
                    .toList();
            if (!faults.isEmpty()) {
                throw new SuspectInputException(faults);
            }
        }
        return next;
    }

    @Override
    public String format() {
        return source.format();
    }

    @Override
    public Optional<Crs> crs() {
        return source.crs();
    }

    @Override
    public OptionalLong count() {
        return source.count();
    }

    @Override
    public List<Note> notes() {
        return source.notes();
    }

    @Override
    public void close() {
        source.close();
    }
}
