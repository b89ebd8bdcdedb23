package org.spatialplan.submission;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/** The parcels of a small file that was already read to its end. Its notes were collected then. */
final class BufferedParcels implements ParcelSource {

    private final String format;
    private final Iterator<Parcel> parcels;

    BufferedParcels(String format, List<Parcel> parcels) {
        this.format = format;
        this.parcels = parcels.iterator();
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        return List.of();
    }

    @Override
    public Optional<Parcel> next() {
        return parcels.hasNext() ? Optional.of(parcels.next()) : Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
