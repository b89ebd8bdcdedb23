package org.spatialplan.conflict.ground;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.DeclaredArea;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Finding;

/**
 * Checks parcels one by one, each within its share of time and memory. One that needs more is not checked; its
 * verdict says so, and the others are checked. Immutable, thread-safe.
 */
public final class LimitedCheck {

    private final GroundCheck check;
    private final GroundReader reading;
    private final boolean ofJob;

    private LimitedCheck(GroundCheck check, GroundReader reading, boolean ofJob) {
        this.check = check;
        this.reading = reading;
        this.ofJob = ofJob;
    }

    /** Gives each parcel the time of a request if the calling thread is limited like a request, else the time of a job. */
    public static LimitedCheck of(GroundCheck check, GroundReader reading) {
        return new LimitedCheck(
                check, reading, WorkLimit.leftNanos() > check.limits().inJob().toNanos());
    }

    /**
     * Brings a parcel to the ground and checks it. A large parcel of a job waits for its turn; a request already has one.
     *
     * @param duplicateOf number of an earlier parcel with the same outline
     * @throws OverLimitException if the limits of the calling thread are reached, and not only those of the parcel
     * @throws org.spatialplan.geo.WorkCancelledException if nobody waits any more
     */
    public CheckedGround check(Parcel parcel, Optional<Long> duplicateOf, boolean withParts) {
        ParcelLimits limits = check.limits();
        long vertices = parcel.geometry().map(Geometry::getNumPoints).orElse(0);
        return ofJob && vertices > limits.maxSmallVertices()
                ? limits.turns()
                        .take(vertices, WorkLimit::isAbandoned, () -> within(vertices, parcel, duplicateOf, withParts))
                : within(vertices, parcel, duplicateOf, withParts);
    }

    private CheckedGround within(long vertices, Parcel parcel, Optional<Long> duplicateOf, boolean withParts) {
        Duration share = ofJob ? check.limits().inJob() : check.limits().inRequest();
        try {
            return WorkLimit.within(share.toNanos(), vertices, check.limits().maxVertices(), () -> false, () -> {
                WorkLimit.ask();
                return check.check(reading.read(parcel, duplicateOf), withParts);
            });
        } catch (OverLimitException e) {
            WorkLimit.ask();
            return notChecked(parcel, duplicateOf, Reason.OVER_LIMIT, Finding.error(e.code(), "", e.text()));
        }
    }

    /** The verdict on a parcel whose check failed. */
    public CheckedGround failed(Parcel parcel, Optional<Long> duplicateOf, Finding fault) {
        return notChecked(parcel, duplicateOf, Reason.FAILED, fault);
    }

    private CheckedGround notChecked(Parcel parcel, Optional<Long> duplicateOf, Reason reason, Finding fault) {
        Ground ground = new Ground(
                parcel.number(),
                parcel.id(),
                parcel.name(),
                parcel.geometry(),
                Optional.empty(),
                List.of(),
                DeclaredArea.of(parcel.attributes()),
                Optional.of(fault),
                duplicateOf);
        return check.notChecked(ground, reason);
    }
}
