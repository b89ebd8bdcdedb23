package org.spatialplan.format.gdal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/** A table of a converted file, under the name of the format that was sent. */
final class ConvertedParcels implements ParcelSource {

    private final String format;
    private final String name;
    private final ParcelSource table;
    private final List<Finding> before;

    /**
     * A table.
     *
     * @param format name of the format that was sent, for people
     * @param name of the table as it was sent; empty if it has none
     * @param before what is to be said of the file before the notes on its rows
     */
    ConvertedParcels(String format, String name, ParcelSource table, List<Finding> before) {
        this.format = format;
        this.name = name;
        this.table = table;
        this.before = List.copyOf(before);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Optional<Crs> crs() {
        return table.crs();
    }

    @Override
    public Optional<String> table() {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public OptionalLong count() {
        return table.count();
    }

    @Override
    public boolean statesUnreadableSystem() {
        return table.statesUnreadableSystem();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(before);
        all.addAll(table.notes());
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        return table.next();
    }

    @Override
    public void close() {
        table.close();
    }
}
