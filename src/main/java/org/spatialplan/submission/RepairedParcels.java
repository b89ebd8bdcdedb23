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
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * A source that converts areas to their only valid form where GIS differ in what is valid. Each conversion is reported.
 */
final class RepairedParcels extends ForwardingParcels {

    private static final int MAX_TOLD = 50;

    private final List<Finding> mended = new ArrayList<>();

    RepairedParcels(ParcelSource source) {
        super(source);
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(super.notes());
        all.addAll(mended);
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        WorkLimit.ask();
        return super.next().map(this::mendedOrTold);
    }

    /**
     * The parcel in its valid form. If it is too complex to convert, it is returned as unreadable, with the reason.
     */
    private Parcel mendedOrTold(Parcel parcel) {
        try {
            return repair(parcel);
        } catch (OverLimitException e) {
            if (!e.isOfShape()) {
                throw e;
            }
            return new Parcel(
                    parcel.number(),
                    parcel.id(),
                    parcel.name(),
                    Optional.empty(),
                    Optional.of(Finding.error(e.code(), "feature " + parcel.number(), e.text())),
                    parcel.attributes(),
                    parcel.origin());
        }
    }

    private Parcel repair(Parcel parcel) {
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
            mended.add(Finding.of(
                    "ring-touches-itself",
                    Severity.WARNING,
                    "feature " + parcel.number(),
                    Messages.of("submission.ring-touches-itself")));
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
