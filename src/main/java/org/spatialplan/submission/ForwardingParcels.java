package org.spatialplan.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/**
 * A source that forwards all calls to another one. Sources that change a detail of another source extend it, so that
 * none of them misses a method.
 */
abstract class ForwardingParcels implements ParcelSource {

    private final ParcelSource source;

    ForwardingParcels(ParcelSource source) {
        this.source = source;
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
    public Optional<String> table() {
        return source.table();
    }

    @Override
    public List<String> columns() {
        return source.columns();
    }

    @Override
    public OptionalLong count() {
        return source.count();
    }

    @Override
    public boolean statesUnreadableSystem() {
        return source.statesUnreadableSystem();
    }

    @Override
    public List<Finding> notes() {
        return source.notes();
    }

    @Override
    public Optional<Parcel> next() {
        return source.next();
    }

    @Override
    public void close() {
        source.close();
    }
}
