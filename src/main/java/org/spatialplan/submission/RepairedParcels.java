package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TouchingRings;
import org.spatialplan.geo.Crossings;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;

/** A source whose areas are given the one valid form that they have, where GIS differ in what is valid; each is told. */
final class RepairedParcels extends ForwardingParcels {

    private static final int MAX_TOLD = 50;

    private final List<Note> mended = new ArrayList<>();

    RepairedParcels(ParcelSource source) {
        super(source);
    }

    @Override
    public List<Note> notes() {
        List<Note> all = new ArrayList<>(super.notes());
        all.addAll(mended);
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        WorkLimit.ask();
        return super.next().map(this::mendedOrTold);
    }

    /** One whose edges or parts are too tangled is not read, beside the others. */
    private Parcel mendedOrTold(Parcel parcel) {
        try {
            return mended(parcel);
        } catch (OverLimitException e) {
            if (!e.isOfShape()) {
                throw e;
            }
            return new Parcel(
                    parcel.number(),
                    parcel.id(),
                    parcel.name(),
                    Optional.empty(),
                    Optional.of(new Parcel.Fault("feature " + parcel.number(), e.messageZh(), e.getMessage())),
                    parcel.attributes(),
                    parcel.origin());
        }
    }

    private Parcel mended(Parcel parcel) {
        Optional<Geometry> submitted = parcel.geometry();
        if (submitted.isEmpty() || SimpleOutline.isSurely(submitted.get())) {
            return parcel;
        }
        if (Crossings.areFound(submitted.get())) {
            return parcel;
        }
        NestedRings.require(submitted.get());
        Optional<Geometry> parted = TouchingRings.parted(submitted.get());
        if (parted.isEmpty()) {
            return parcel;
        }
        if (mended.size() < MAX_TOLD) {
            mended.add(new Note(
                    "ring-touches-itself",
                    Severity.WARNING,
                    "feature " + parcel.number(),
                    "界线在一点与自身相接（ArcGIS 认可），按带孔或多部分的面读取，面积不变",
                    "the outline touches itself in a point, which ArcGIS takes as valid; read as an area with a hole or of"
                            + " several parts, of the same size"));
        }
        return new Parcel(
                parcel.number(),
                parcel.id(),
                parcel.name(),
                parted,
                parcel.fault(),
                parcel.attributes(),
                parcel.origin());
    }
}
