package org.spatialplan.conflict.ground;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What one parcel of a submission may cost, so that none takes the time and the memory of the others.
 *
 * @param inRequest time for one parcel of a request, which waits for all of them
 * @param inJob time for one parcel of a job
 * @param maxVertices of a parcel, as it was read and on the ground together
 * @param maxSmallVertices a parcel of a job with more vertices waits for its turn
 * @param turns gives large parcels their turns
 */
public record ParcelLimits(Duration inRequest, Duration inJob, long maxVertices, long maxSmallVertices, Turns turns) {

    /** No limits: for the command line, where people check files of their own. */
    public static final ParcelLimits NONE = new ParcelLimits(
            Duration.ofNanos(Long.MAX_VALUE),
            Duration.ofNanos(Long.MAX_VALUE),
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            new Turns() {
                @Override
                public <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work) {
                    return work.get();
                }
            });

    /** Lets large pieces of work, of requests and jobs, run one after the other. Thread-safe. */
    public interface Turns {

        /**
         * Waits for a turn and works.
         *
         * @throws org.spatialplan.geo.WorkCancelledException if it is abandoned before
         */
        <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work);
    }
}
