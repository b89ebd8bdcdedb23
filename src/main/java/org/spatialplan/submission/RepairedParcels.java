package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.RepairedParcel;
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
        return super.next().map(this::told);
    }

    private Parcel told(Parcel submitted) {
        RepairedParcel repaired = RepairedParcel.of(submitted);
        if (repaired.isMended() && mended.size() < MAX_TOLD) {
            mended.add(Finding.of(
                    "ring-touches-itself",
                    Severity.WARNING,
                    "feature " + submitted.number(),
                    Messages.of("submission.ring-touches-itself")));
        }
        return repaired.parcel();
    }
}
